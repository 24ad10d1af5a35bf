/**
 * The properties of the stamp in PS_PUBLIC_STRINGS: names, types, spellings. They come from third parties, not from a
 * specification: read them tolerantly, write only the canonical ones.
 */
import type { NamedProperty, Stamp } from "./stamp.ts";

/** PS_PUBLIC_STRINGS ([MS-OXPROPS]); EWS calls it `PublicStrings`. */
export const publicStrings = "{00020329-0000-0000-C000-000000000046}";

export interface StampProperty {
  /** As CRM writes it. Graph matches names case-sensitively. */
  readonly name: string;
  readonly type: NamedProperty["type"];
  /** Types to ask for in addition to the canonical one. */
  readonly otherTypes?: readonly NamedProperty["type"][];
  /** Spellings used by third-party tools: read if the canonical one is absent, never written. */
  readonly fallbacks?: readonly string[];
}

export const stampProperties = {
  crmId: { name: "crmid", type: "String", fallbacks: ["crmId"] },
  /** An Integer or a String after a tool, or the fault that blanks it, changed its type. */
  linkState: { name: "crmLinkState", type: "Double", otherTypes: ["Integer", "String"], fallbacks: ["crmlinkstate"] },
  organizationId: { name: "crmorgid", type: "String", fallbacks: ["crmOrgId"] },
  regardingId: { name: "crmRegardingId", type: "String", fallbacks: ["crmRegardingObjectId"] },
  regardingType: { name: "crmRegardingObjectType", type: "String", fallbacks: ["crmregardingobjecttype"] },
  regardingName: { name: "Regarding", type: "String" },
  objectTypeCode: { name: "crmObjectTypeCode", type: "Double" },
  ownerId: { name: "crmOwnerId", type: "String" },
  entryId: { name: "crmEntryID", type: "String" },
  xml: { name: "crmxml", type: "String" },
  partyInfo: { name: "crmpartyinfo", type: "String" },
  promoteTracker: { name: "crmSssPromoteTracker", type: "Integer" },
  linkStateTracker: { name: "crmLinkStateTracker", type: "Integer" },
  categoryTracker: { name: "crmCategoryTracker", type: "Integer" },
} as const satisfies Record<keyof Stamp, StampProperty>;

/** What `crmLinkState` means. 1, 3 and 4 are commands to CRM's synchroniser: never write them. */
export const linkState = {
  /** The appointment may still carry the `crmid` of an earlier link. */
  notLinked: 0,
  /** A request to CRM: tracking is pending. */
  toBeLinked: 1,
  linked: 2,
  /** A request to CRM. */
  toBeUnlinked: 3,
  /** A request to CRM that also deletes the record. */
  toBeUnlinkedAndDeleted: 4,
} as const;

export type LinkState = (typeof linkState)[keyof typeof linkState];
const knownStates: readonly number[] = Object.values(linkState);

export function isKnownLinkState(value: number): value is LinkState {
  return knownStates.includes(value);
}

export type StampRequest = Pick<NamedProperty, "name" | "type">;

/** What a mailbox adapter asks for: the canonical properties, their other types, then the fallback spellings. */
export const stampRequests: readonly StampRequest[] = requests();

/** The ones among them that name a record. */
export const recordIdRequests: readonly StampRequest[] = stampRequests.filter(isOfRecordId);

function isOfRecordId({ name }: StampRequest): boolean {
  const { name: canonical, fallbacks } = stampProperties.crmId;
  return name === canonical || fallbacks.some((fallback) => fallback === name);
}

function requests(): StampRequest[] {
  const properties: StampProperty[] = Object.values(stampProperties);
  const typed = (name: string, types: readonly NamedProperty["type"][]) => types.map((type) => ({ name, type }));
  return [
    ...properties.flatMap(({ name, type }) => typed(name, [type])),
    ...properties.flatMap(({ name, otherTypes = [] }) => typed(name, otherTypes)),
    ...properties.flatMap(({ type, otherTypes = [], fallbacks = [] }) => fallbacks.flatMap((name) => typed(name, [type, ...otherTypes]))),
  ];
}

/** The Outlook category set by App for Outlook. Adding it is a request to track, so it is read and never written. */
export const trackingCategory = "Tracked to Dynamics 365";
