/** The link we may write onto an appointment: a stamp that says "linked", never one that is a command to CRM. */
import { bracedGuid } from "./guid.ts";
import { linkState, stampProperties } from "./stamp-properties.ts";
import type { NamedProperty, Stamp } from "./stamp.ts";

/** Type codes of the tables that appointments are commonly set regarding (Dataverse `objecttypecode`). */
const shippedTypeCodes: ReadonlyMap<string, string> = new Map([
  ["account", "1"],
  ["contact", "2"],
  ["opportunity", "3"],
  ["lead", "4"],
  ["incident", "112"],
]);

export function findShippedTypeCode(type: string): string | undefined {
  return shippedTypeCodes.get(type);
}

/** What the stamp says of the regarding record, in three properties that belong together. */
export interface StampRegarding {
  /** Lower-case GUID without braces. */
  readonly id: string;
  /** Decimal. */
  readonly typeCode: string;
  readonly name: string;
}

export interface Link {
  /** Lower-case GUIDs without braces. */
  readonly crmId: string;
  readonly organizationId: string;
  /** "nothing": what the stamp says of it is blanked. Absent: left as it is, since CRM would misread one without its type code. */
  readonly regarding?: StampRegarding | "nothing";
}

/** The properties to write, all in one request. `crmLinkState` is always 2. */
export function linkProperties({ crmId, organizationId, regarding }: Link): readonly NamedProperty[] {
  return [
    property("crmId", bracedGuid(crmId)),
    property("organizationId", bracedGuid(organizationId)),
    property("linkState", String(linkState.linked)),
    ...(regarding ? regardingProperties(regarding === "nothing" ? undefined : regarding) : []),
  ];
}

/** Undefined: it regards nothing. Then they are blank, since Graph removes no property. */
export function regardingProperties(regarding: StampRegarding | undefined): readonly NamedProperty[] {
  return [
    property("regardingId", regarding ? bracedGuid(regarding.id) : ""),
    property("regardingType", regarding?.typeCode ?? ""),
    property("regardingName", regarding?.name ?? ""),
  ];
}

function property(field: keyof Stamp, value: string): NamedProperty {
  const { name, type } = stampProperties[field];
  return { name, type, value };
}

/** Does the stamp, read back, say what was written? CRM's own sync may have added to it meanwhile. */
export function carriesLink(stamp: Stamp, { crmId, organizationId }: Pick<Link, "crmId" | "organizationId">): boolean {
  return (
    stamp.crmId.kind === "present" &&
    stamp.crmId.value === crmId &&
    stamp.linkState.kind === "present" &&
    stamp.linkState.value === linkState.linked &&
    (stamp.organizationId.kind !== "present" || stamp.organizationId.value === organizationId)
  );
}
