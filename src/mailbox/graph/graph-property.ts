import { odataString } from "../../http/odata-string.ts";
import { publicStrings, stampProperties, stampRequests, type StampRequest } from "../../tracking/stamp-properties.ts";
import type { NamedProperty } from "../../tracking/stamp.ts";

/** PidTagLastModifierName ([MS-OXPROPS]). */
const lastModifierName = "String 0x3FFA";

/** Ids of everything the stamp may be in, and of the last modifier's name. */
export const everyPropertyId: readonly string[] = [lastModifierName, ...stampRequests.map(propertyId)];

/** Without the fallback spellings: for asking one by one. */
export const canonicalPropertyIds: readonly string[] = [lastModifierName, ...stampRequests.filter(isCanonical).map(propertyId)];

/**
 * The `$expand` for these properties. Graph documents one `eq`; the chain of `or` is in wide use and undocumented.
 * Names are compared with case.
 */
export function expandProperties(ids: readonly string[]): string {
  return `singleValueExtendedProperties($filter=${ids.map((id) => `id eq ${odataString(id)}`).join(" or ")})`;
}

export interface GraphProperty {
  readonly id: string;
  readonly value: string;
}

/** Which property an answer's id names; Graph writes the GUID and the tag in lower case. */
export function parseProperties(properties: readonly GraphProperty[]): {
  readonly stamp: readonly NamedProperty[];
  readonly lastModifiedBy?: string;
} {
  const byId = new Map(properties.map(({ id, value }) => [comparable(id), value]));
  const stamp = stampRequests.flatMap((request) => {
    const value = byId.get(comparable(propertyId(request)));
    return value === undefined ? [] : [{ ...request, value }];
  });
  const lastModifiedBy = byId.get(comparable(lastModifierName));
  return { stamp, ...(lastModifiedBy === undefined ? {} : { lastModifiedBy }) };
}

/** A property as Graph takes it in a write. */
export function toGraphProperty({ name, type, value }: NamedProperty): GraphProperty {
  return { id: propertyId({ name, type }), value };
}

function propertyId({ name, type }: StampRequest): string {
  return `${type} ${publicStrings} Name ${name}`;
}

/** The name keeps its case: `crmid` and `crmId` are two properties. */
function comparable(id: string): string {
  const at = id.indexOf(" Name ");
  return at === -1 ? id.toLowerCase() : id.slice(0, at).toLowerCase() + id.slice(at);
}

function isCanonical({ name }: StampRequest): boolean {
  return Object.values(stampProperties).some((property) => property.name === name);
}
