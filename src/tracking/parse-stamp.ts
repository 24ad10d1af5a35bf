import { cleanText, isBlankText } from "./clean-text.ts";
import { isZeroGuid, normaliseGuid } from "./guid.ts";
import { stampProperties } from "./stamp-properties.ts";
import type { StampProperty } from "./stamp-properties.ts";
import type { NamedProperty, Stamp, StampField } from "./stamp.ts";

const longestText = 400;
const longestUnusable = 200;
const decimal = /^[+-]?\d{1,15}(?:\.\d{1,15})?$/;

/**
 * Reads the stamp from the properties a mailbox returned. Never throws, and ignores names it does not know.
 * If one spelling comes in several types, a present value takes precedence over an unusable one, that over a blank one, and
 * that over an absent one. The canonical spelling takes precedence whenever it is there: a blank one is what the fault leaves
 * behind, so it counts for more than what a third-party tool once copied into a spelling of its own.
 */
export function parseStamp(properties: readonly NamedProperty[]): Stamp {
  const read = <T>(field: keyof Stamp, parse: (text: string) => T | undefined) => readField(properties, stampProperties[field], parse);
  return {
    crmId: read("crmId", normaliseGuid),
    linkState: read("linkState", parseDecimal),
    organizationId: read("organizationId", normaliseGuid),
    regardingId: read("regardingId", normaliseGuid),
    regardingType: read("regardingType", parseTypeCode),
    regardingName: read("regardingName", cutText),
    objectTypeCode: read("objectTypeCode", parseDecimal),
    ownerId: read("ownerId", normaliseGuid),
    entryId: read("entryId", cutText),
    xml: read("xml", cutText),
    partyInfo: read("partyInfo", cutText),
    promoteTracker: read("promoteTracker", parseDecimal),
    linkStateTracker: read("linkStateTracker", parseDecimal),
    categoryTracker: read("categoryTracker", parseDecimal),
  };
}

function readField<T>(
  properties: readonly NamedProperty[],
  property: StampProperty,
  parse: (text: string) => T | undefined,
): StampField<T> {
  const canonical = properties.filter(({ name }) => name === property.name);
  const spellings = [property.name, ...(property.fallbacks ?? [])].map((name) => name.toLowerCase());
  const fallback = properties.filter(({ name }) => name !== property.name && spellings.includes(name.toLowerCase()));
  const types = [property.type, ...(property.otherTypes ?? [])];
  const strongest = (found: readonly NamedProperty[]) =>
    [...found]
      .sort((a, b) => typeRank(types, a) - typeRank(types, b))
      .map(({ value }) => parseField(value, parse))
      .reduce((best, next) => (strength[next.kind] > strength[best.kind] ? next : best), { kind: "absent" });
  return strongest(canonical.length > 0 ? canonical : fallback);
}

const strength = { absent: 0, blank: 1, unusable: 2, present: 3 } as const satisfies Record<StampField<unknown>["kind"], number>;

function typeRank(types: readonly NamedProperty["type"][], { type }: NamedProperty): number {
  const rank = types.indexOf(type);
  return rank < 0 ? types.length : rank;
}

function parseField<T>(text: string, parse: (text: string) => T | undefined): StampField<T> {
  if (isBlank(text)) return { kind: "blank" };
  const value = parse(text);
  return value === undefined ? { kind: "unusable", text: cleanText(text, longestUnusable) } : { kind: "present", value };
}

/** How the fault leaves a field is not documented; each of these has been reported as blank. */
function isBlank(text: string): boolean {
  return isBlankText(text) || isZeroGuid(text) || /^[+-]?nan$/i.test(text.trim());
}

function parseDecimal(text: string): number | undefined {
  const trimmed = text.trim();
  return decimal.test(trimmed) ? Number(trimmed) : undefined;
}

function parseTypeCode(text: string): string | undefined {
  const trimmed = text.trim();
  return /^\d{1,9}$/.test(trimmed) ? trimmed : undefined;
}

function cutText(text: string): string {
  return cleanText(text, longestText);
}
