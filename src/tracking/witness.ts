/**
 * Our safety copy of the last healthy stamp, and the text it is kept as. A missing witness means nothing.
 * Whoever may edit the appointment may write that text: hostile until it is decoded here.
 */
import { cleanText } from "./clean-text.ts";
import type { Evidence, OrganizationIdentity, Regarding } from "./evidence.ts";
import { isZeroGuid, normaliseGuid } from "./guid.ts";
import type { Judgement } from "./judgement.ts";

export interface Witness {
  /** Lower-case GUID without braces. */
  readonly crmId: string;
  readonly organization: OrganizationIdentity;
  readonly regarding?: Regarding;
  readonly seenAt: Date;
  /** SMTP address of whoever saw it healthy. */
  readonly seenBy: string;
}

const version = 1;
/** What Outlook keeps in all custom properties of an item together. */
const longestEncoded = 2500;
/** Names are cut so that the text fits even if every character has to be escaped. */
const longest = { organization: 160, regardingType: 64, regardingName: 400, address: 254 } as const;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** JSON of version 1, at most 2,500 characters: long names are cut. */
export function encodeWitness(witness: Witness): string {
  const { crmId, organization, regarding, seenAt, seenBy } = bounded(witness);
  return JSON.stringify({ version, crmId, organization, regarding, seenAt: seenAt.toISOString(), seenBy });
}

/** `undefined` for another version, and for whatever `encodeWitness` would not have written. Never throws. */
export function decodeWitness(text: string): Witness | undefined {
  const kept = text.length <= longestEncoded ? findObject(parseJson(text)) : undefined;
  if (kept?.["version"] !== version) return undefined;
  const organization = decodeOrganization(kept["organization"]);
  const regarding = kept["regarding"] === undefined ? "none" : decodeRegarding(kept["regarding"]);
  const crmId = findGuid(kept["crmId"]);
  const seenAt = findInstant(kept["seenAt"]);
  const seenBy = findText(kept["seenBy"], longest.address);
  if (!crmId || !organization || !regarding || !seenAt || !seenBy) return undefined;
  return { crmId, organization, seenAt, seenBy, ...(regarding === "none" ? {} : { regarding }) };
}

/** Do both say the same, whoever saw it and whenever? Then it need not be written again. */
export function sameWitness(a: Witness, b: Witness): boolean {
  const content = (witness: Witness) => {
    const { crmId, organization, regarding } = bounded(witness);
    return [crmId, organization.id, organization.name, regarding?.id, regarding?.type, regarding?.name];
  };
  const other = content(b);
  return content(a).every((value, index) => value === other[index]);
}

/** What to keep of this check; `undefined` unless it is tracked and CRM bears that out. */
export function witnessOf(evidence: Evidence, judgement: Judgement, seen: Pick<Witness, "seenAt" | "seenBy">): Witness | undefined {
  const { organization, stamp } = evidence;
  if (judgement.verdict !== "tracked" || !judgement.verified || organization.kind !== "connected") return undefined;
  if (stamp.kind === "unknown" || stamp.stamp.crmId.kind !== "present") return undefined;
  const { id, name } = organization;
  const regarding = judgement.record?.regarding;
  return bounded({ crmId: stamp.stamp.crmId.value, organization: { id, name }, ...(regarding && { regarding }), ...seen });
}

function bounded({ crmId, organization, regarding, seenAt, seenBy }: Witness): Witness {
  return {
    crmId,
    organization: { id: organization.id, name: cleanText(organization.name, longest.organization) },
    ...(regarding && { regarding: boundedRegarding(regarding) }),
    seenAt,
    seenBy: cleanText(seenBy, longest.address),
  };
}

function boundedRegarding({ id, type, name }: Regarding): Regarding {
  const shortType = cleanText(type ?? "", longest.regardingType);
  const shortName = cleanText(name ?? "", longest.regardingName);
  return { id, ...(shortType && { type: shortType }), ...(shortName && { name: shortName }) };
}

function decodeOrganization(value: unknown): OrganizationIdentity | undefined {
  const kept = findObject(value);
  const id = findGuid(kept?.["id"]);
  const name = findText(kept?.["name"], longest.organization);
  return id && name ? { id, name } : undefined;
}

function decodeRegarding(value: unknown): Regarding | undefined {
  const kept = findObject(value);
  const id = findGuid(kept?.["id"]);
  const [type, name] = [kept?.["type"], kept?.["name"]];
  if (!id || (type !== undefined && !findText(type, longest.regardingType))) return undefined;
  if (name !== undefined && !findText(name, longest.regardingName)) return undefined;
  return boundedRegarding({ id, ...(typeof type === "string" && { type }), ...(typeof name === "string" && { name }) });
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

/** Only what is already clean and short enough: we wrote nothing else. */
function findText(value: unknown, longestText: number): string | undefined {
  return typeof value === "string" && value !== "" && cleanText(value, longestText) === value ? value : undefined;
}

function findInstant(value: unknown): Date | undefined {
  if (typeof value !== "string" || !instant.test(value)) return undefined;
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
