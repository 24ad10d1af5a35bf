import { withoutUndefined } from "../../http/without-undefined.ts";
import { odataString } from "../../http/url-building.ts";
import { publicStrings, recordIdRequests, stampProperties, stampRequests, type StampRequest } from "../../tracking/stamp-properties.ts";
import type { NamedProperty } from "../../tracking/stamp.ts";

/** PidTagLastModifierName ([MS-OXPROPS]). */
const lastModifierName = "String 0x3FFA";
/** PidTagLastModificationTime: calendarView omits `lastModifiedDateTime`, or returns the year 1. */
export const lastModificationTime = "SystemTime 0x3008";
/** PidLidGlobalObjectId, the meeting's identity, for a null `iCalUId`; Graph returns Base64. */
const globalObjectId = "Binary {6ED8DA90-450B-101B-98DA-00AA003F1305} Id 0x3";

/** Ids of all properties the stamp may be in, of the last modifier's name and of the meeting's identity. */
export const everyPropertyId: readonly string[] = [lastModifierName, globalObjectId, ...stampRequests.map(propertyId)];

/** Without the fallback spellings: for requests one by one. */
export const canonicalPropertyIds: readonly string[] = [
  lastModifierName,
  globalObjectId,
  ...stampRequests.filter(isCanonical).map(propertyId),
];

/** Everything that names a record. */
export const recordIdProperties: readonly string[] = recordIdRequests.map(propertyId);

/**
 * The `$expand` for these properties. Graph documents a single `eq`; the chain of `or` is widely used and undocumented. Names
 * are case-sensitive.
 */
export function expandProperties(ids: readonly string[]): string {
  return `singleValueExtendedProperties($filter=${ids.map((id) => `id eq ${odataString(id)}`).join(" or ")})`;
}

export interface GraphProperty {
  readonly id: string;
  readonly value: string;
}

export interface EventProperties {
  readonly stamp: readonly NamedProperty[];
  readonly lastModifiedBy?: string;
  /** ISO 8601. */
  readonly lastModifiedAt?: string;
  /** Base64. */
  readonly globalObjectId?: string;
}

/** Maps ids to properties; Graph returns the GUID and the tag in lower case. */
export function parseProperties(properties: readonly GraphProperty[]): EventProperties {
  const byId = new Map(properties.map(({ id, value }) => [comparable(id), value]));
  const stamp = stampRequests.flatMap((request) => {
    const value = byId.get(comparable(propertyId(request)));
    return value === undefined ? [] : [{ ...request, value }];
  });
  return withoutUndefined<EventProperties>({
    stamp,
    lastModifiedBy: byId.get(comparable(lastModifierName)),
    lastModifiedAt: byId.get(comparable(lastModificationTime)),
    globalObjectId: byId.get(comparable(globalObjectId)),
  });
}

export function propertyId({ name, type }: StampRequest): string {
  return `${type} ${publicStrings} Name ${name}`;
}

/** Names are case-sensitive: `crmid` and `crmId` are two properties. Numbers may come back with other leading zeros. */
function comparable(id: string): string {
  const at = id.indexOf(" Name ");
  if (at === -1) return id.toLowerCase().replace(/0x0*(?=[\da-f])/, "0x");
  return id.slice(0, at).toLowerCase() + id.slice(at);
}

function isCanonical({ name }: StampRequest): boolean {
  return Object.values(stampProperties).some((property) => property.name === name);
}
