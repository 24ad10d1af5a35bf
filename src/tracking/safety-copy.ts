/**
 * Safety copies of the last healthy stamp, and how the texts that they are kept as are read. A missing one means nothing. One's own lies in the
 * person's roaming settings; the carried one on the item, where whoever may edit the appointment may write it: a claim.
 */
import { cleanText } from "./clean-text.ts";
import type { CarriedCopy, Evidence, Regarding, OwnCopy } from "./evidence.ts";
import { isZeroGuid, normaliseGuid } from "./guid.ts";
import type { Judgement } from "./judgement.ts";
import { findCrmId } from "./stamp-claims.ts";

export const copyVersion = 1;
/** What Outlook keeps in all custom properties of an item together. */
const longestText = 2500;
/** Names are cut so that the text fits even if every character has to be escaped. */
const longest = { organization: 160, regardingType: 64, regardingName: 400 } as const;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** `undefined` for another version, and for what is no copy. Earlier texts held more: that is passed over. Never throws. */
export function decodeOwnCopy(text: string): OwnCopy | undefined {
  const kept = parseText(text);
  const carried = kept && decodeFields(kept);
  const name = findText(findObject(kept?.["organization"])?.["name"], longest.organization);
  const regarding = kept?.["regarding"] === undefined ? "none" : decodeRegarding(kept["regarding"]);
  if (!carried || !name || !regarding) return undefined;
  const { crmId, organizationId, seenAt } = carried;
  return { crmId, organization: { id: organizationId, name }, seenAt, ...(regarding === "none" ? {} : { regarding }) };
}

/** Texts of earlier add-ins held names and an address as well: these are read, and what they say of people is not. Never throws. */
export function decodeCarriedCopy(text: string): CarriedCopy | undefined {
  const kept = parseText(text);
  return kept && decodeFields(kept);
}

/** Do both say the same, whenever it was seen? Then it need not be written again. */
export function isSameOwnCopy(a: OwnCopy, b: OwnCopy): boolean {
  const content = (copy: OwnCopy) => {
    const { crmId, organization, regarding } = boundedCopy(copy);
    return [crmId, organization.id, organization.name, regarding?.id, regarding?.type, regarding?.name];
  };
  const other = content(b);
  return content(a).every((value, index) => value === other[index]);
}

/** Likewise. A larger text of an earlier add-in is rewritten, and smaller then, when its content changes. */
export function isSameCarriedCopy(a: CarriedCopy, b: CarriedCopy): boolean {
  return a.crmId === b.crmId && a.organizationId === b.organizationId;
}

/** What the item is to carry of one's own copy. */
export function toCarriedCopy({ crmId, organization, seenAt }: OwnCopy): CarriedCopy {
  return { crmId, organizationId: organization.id, seenAt };
}

/** What to keep of this check; `undefined` unless it is tracked, verified, of a named organization, and in one's own calendar. */
export function findCopyToKeep(evidence: Evidence, judgement: Judgement, seenAt: Date): OwnCopy | undefined {
  const { organization, calendar } = evidence;
  const crmId = findCrmId(evidence);
  if (judgement.verdict !== "tracked" || !judgement.verified || judgement.organization === undefined) return undefined;
  if (calendar.kind !== "own" || organization.kind !== "connected" || crmId === undefined) return undefined;
  const { id, name } = organization;
  const regarding = judgement.record?.regarding;
  return boundedCopy({ crmId, organization: { id, name }, seenAt, ...(regarding && { regarding }) });
}

/** Names are cut, and cleaned. */
export function boundedCopy({ crmId, organization: { id, name }, regarding, seenAt }: OwnCopy): OwnCopy {
  return {
    crmId,
    // A name that shows nothing is no name; the id stands for it.
    organization: { id, name: cleanText(name, longest.organization) || id },
    ...(regarding && { regarding: boundedRegarding(regarding) }),
    seenAt,
  };
}

function boundedRegarding({ id, type, name }: Regarding): Regarding {
  const shortType = cleanText(type ?? "", longest.regardingType);
  const shortName = cleanText(name ?? "", longest.regardingName);
  return { id, ...(shortType && { type: shortType }), ...(shortName && { name: shortName }) };
}

function decodeFields(kept: Readonly<Record<string, unknown>>): CarriedCopy | undefined {
  const crmId = findGuid(kept["crmId"]);
  const organizationId = findGuid(findObject(kept["organization"])?.["id"]);
  const seenAt = findInstant(kept["seenAt"]);
  return crmId && organizationId && seenAt ? { crmId, organizationId, seenAt } : undefined;
}

function decodeRegarding(value: unknown): Regarding | undefined {
  const kept = findObject(value);
  const id = findGuid(kept?.["id"]);
  const [type, name] = [kept?.["type"], kept?.["name"]];
  if (!id || [type, name].some((text) => text !== undefined && typeof text !== "string")) return undefined;
  return boundedRegarding({ id, ...(typeof type === "string" && { type }), ...(typeof name === "string" && { name }) });
}

function parseText(text: string): Readonly<Record<string, unknown>> | undefined {
  const kept = text.length <= longestText ? findObject(parseJson(text)) : undefined;
  return kept?.["version"] === copyVersion ? kept : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function findObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

function findGuid(value: unknown): string | undefined {
  return typeof value === "string" && !isZeroGuid(value) ? normaliseGuid(value) : undefined;
}

function findText(value: unknown, longestText: number): string | undefined {
  return typeof value === "string" ? cleanText(value, longestText) || undefined : undefined;
}

function findInstant(value: unknown): Date | undefined {
  if (typeof value !== "string" || !instant.test(value)) return undefined;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
