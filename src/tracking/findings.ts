/** Conclusions from the evidence of one reading, drawn before any row of the verdict table is tried. */
import { isAlike } from "./agrees.ts";
import { findCarriedCopy, findCountingCopy, findOwnCopies, findOwnCopyOf } from "./counting-copy.ts";
import type { AppointmentRecord, Evidence, RecordByKey } from "./evidence.ts";
import { whyNoSpellings } from "./global-object-id.ts";
import type { BlockedReason, NamedOrganization } from "./judgement.ts";
import { matchRecords, type MatchedRecords } from "./match-records.ts";
import { findNamedOrganization } from "./named-organization.ts";
import { relationToViewers, whoseId } from "./organization-reading.ts";
import { findCrmId, findStampOrganization } from "./stamp-claims.ts";
import { whetherTheirs, type Theirs } from "./theirs.ts";

/** Observes which answers a judgement depends on; `findOpenQuestions` uses it. */
export interface JudgementObserver {
  /** @returns the answer to assume */
  readonly onTheirs: (record: AppointmentRecord, told: Theirs) => Theirs;
  readonly onCreate: () => void;
}

export const noObserver: JudgementObserver = { onTheirs: (_, told) => told, onCreate: () => undefined };

type Whose = "viewers" | "another" | "unknown" | "none";

export interface Findings extends MatchedRecords {
  readonly evidence: Evidence;
  readonly observer: JudgementObserver;
  readonly idKnown: boolean;
  readonly crmId?: string;
  readonly organization?: NamedOrganization;
  readonly named: Whose;
  readonly crmOrgId: Whose;
  /** The one of one's own copies that counts. */
  readonly ownCopy: Whose;
  readonly carriedCopy: Whose;
  readonly hasOwnCopy: boolean;
  /** Why the organization did not answer what rows 1 to 6 need: its list and, if the stamp names a record, that record. */
  readonly silence?: SilenceReason;
  /** The record named by `crmid`; absent: it is not there. */
  readonly namedRecord?: AppointmentRecord;
  /** Without a usable `crmid`: the record named by the copy that counts, if that copy names the viewer's organization. */
  readonly copyRecord: RecordByKey | { readonly kind: "no-copy" };
  /** Every row CRM returned, from the list and by key; rows found by `agreeing` are not among them. */
  readonly rows: readonly AppointmentRecord[];
  readonly stale: boolean;
  readonly isTheirs: (record: AppointmentRecord) => boolean;
  /** "unknown": it agrees, but whether it is theirs is not known. A row of the table that depends on it has no answer then. */
  readonly agrees: (record: AppointmentRecord) => Theirs;
}

/** Why the viewer's organization does not answer. */
export type SilenceReason = Extract<
  BlockedReason,
  "organization-not-set-up" | "no-crm-here" | "organization-unreachable" | "record-not-visible"
>;

export function findFindings(evidence: Evidence, observer: JudgementObserver): Findings {
  const { item } = evidence;
  const crmId = findCrmId(evidence);
  const idKnown = item !== undefined && whyNoSpellings(item.globalObjectId ?? "") === undefined;
  const namedByKey = crmId === undefined ? undefined : findByKey(evidence, crmId);
  const copyRecord = findCopyRecord(evidence, crmId);
  const rows = [...listed(evidence), ...found(namedByKey), ...found(copyRecord)];
  const matched = item !== undefined && idKnown ? matchRecords(item, rows, evidence.seriesCrmId) : nothingMatches;
  const organization = findNamedOrganization(evidence);
  const ownCopy = findOwnCopyOf(evidence, crmId);
  const silence = findSilence(evidence, idKnown, namedByKey);
  const theirs = (record: AppointmentRecord) => observer.onTheirs(record, whetherTheirs(evidence, record));
  return {
    ...matched,
    evidence,
    observer,
    idKnown,
    ...(crmId !== undefined && { crmId }),
    ...(organization && { organization }),
    named: organization ? relationToViewers(evidence, organization) : "none",
    crmOrgId: whoseId(evidence, findStampOrganization(evidence)),
    ownCopy: whoseId(evidence, ownCopy?.organization.id),
    carriedCopy: whoseId(evidence, findCarriedCopy(evidence)?.organizationId),
    hasOwnCopy: findOwnCopies(evidence).length > 0,
    ...(silence && { silence }),
    ...(namedByKey?.kind === "found" && { namedRecord: namedByKey.record }),
    copyRecord,
    rows,
    stale: namedByKey?.kind !== "unknown" && copyRecord.kind !== "unknown" && isStale(evidence, rows),
    isTheirs: (record) => theirs(record) === "yes",
    agrees: (record) => (item !== undefined && matched.carries(record) !== "this" && isAlike(item, record) ? theirs(record) : "no"),
  };
}

/** From the list, otherwise by key. A record that was not asked for is unknown. */
export function findByKey({ records }: Pick<Evidence, "records">, id: string): RecordByKey {
  if (records.kind === "unknown") return records;
  const record = records.byGlobalObjectId.find((one) => one.id === id);
  return record ? { kind: "found", record } : (records.byKey.get(id) ?? { kind: "unknown", why: "not-asked" });
}

/** Only where it matters: there is no usable `crmid`, and the copy that counts names the viewer's organization. */
export function findCopyToAsk(evidence: Evidence): string | undefined {
  if (findCrmId(evidence) !== undefined) return undefined;
  const counting = findCountingCopy(evidence, undefined);
  if (counting === undefined) return undefined;
  const id = counting.kind === "own-copy" ? counting.copy.organization.id : counting.copy.organizationId;
  return whoseId(evidence, id) === "viewers" ? counting.copy.crmId : undefined;
}

function findCopyRecord(evidence: Evidence, crmId: string | undefined): Findings["copyRecord"] {
  const id = crmId === undefined ? findCopyToAsk(evidence) : undefined;
  return id === undefined ? { kind: "no-copy" } : findByKey(evidence, id);
}

const nothingMatches: MatchedRecords = { live: [], closed: [], unclear: [], carries: () => "none" };

function listed({ records }: Evidence): readonly AppointmentRecord[] {
  return records.kind === "answered" ? records.byGlobalObjectId : [];
}

function found(answer: Findings["copyRecord"] | undefined): readonly AppointmentRecord[] {
  return answer?.kind === "found" ? [answer.record] : [];
}

/** Without a known id there was nothing to ask CRM by; that is not CRM failing to answer. */
function findSilence(
  { organization, records }: Evidence,
  idKnown: boolean,
  namedByKey: RecordByKey | undefined,
): SilenceReason | undefined {
  switch (organization.kind) {
    case "not-set-up":
      return "organization-not-set-up";
    case "no-crm":
      return "no-crm-here";
    case "unreachable":
      return "organization-unreachable";
    case "connected":
      if (!idKnown) return records.kind === "answered" || records.why === "no-global-object-id" ? undefined : "organization-unreachable";
      if (records.kind === "unknown") return "organization-unreachable";
      return namedByKey?.kind === "unknown" ? whyNotByKey(namedByKey) : undefined;
  }
}

/** 403 means that the record exists. */
export function whyNotByKey({ why }: Extract<RecordByKey, { readonly kind: "unknown" }>): SilenceReason {
  return why === "forbidden" ? "record-not-visible" : "organization-unreachable";
}

const minute = 60_000;

/**
 * Neither item nor record has changed for an hour and two sync intervals. A time that is unknown, or in the device's future,
 * is not stale.
 * @param rows every row CRM returned; if one that was asked for by key is unknown, nothing is stale
 */
function isStale({ item, records, gatheredAt, syncMinutes }: Evidence, rows: readonly AppointmentRecord[]): boolean {
  const longest = (60 + 2 * syncMinutes) * minute;
  const isOld = (at: Date | undefined) => at !== undefined && gatheredAt.getTime() - at.getTime() >= longest;
  return records.kind === "answered" && isOld(item?.lastModifiedAt) && rows.every(({ modifiedOn }) => isOld(modifiedOn));
}
