/** What the evidence of one reading amounts to, before any row of the table is looked at. */
import { isAlike } from "./agrees.ts";
import { findCarriedCopy, findCountingCopy, findOwnCopies, findOwnCopyOf } from "./counting-copy.ts";
import type { AppointmentRecord, Evidence, RecordByKey } from "./evidence.ts";
import { whyNoSpellings } from "./global-object-id.ts";
import type { BlockedReason, NamedOrganization } from "./judgement.ts";
import { matchRecords } from "./match-records.ts";
import type { MatchedRecords } from "./match-records.ts";
import { findNamedOrganization, standsTo, whoseId } from "./named-organization.ts";
import { findCrmId, findStampOrganization } from "./stamp-claims.ts";
import { isStale } from "./stale.ts";
import { whetherTheirs, type Theirs } from "./theirs.ts";

/** Hears on which answers the judgement rests, for `findOpenQuestions`. */
export interface Listener {
  /** @returns what to take it for */
  readonly heardTheirs: (record: AppointmentRecord, told: Theirs) => Theirs;
  readonly heardCreate: () => void;
}

export const silent: Listener = { heardTheirs: (_, told) => told, heardCreate: () => undefined };

type Whose = "viewers" | "another" | "unknown" | "none";

export interface Findings extends MatchedRecords {
  readonly evidence: Evidence;
  readonly listener: Listener;
  readonly idKnown: boolean;
  readonly crmId?: string;
  readonly organization?: NamedOrganization;
  readonly named: Whose;
  readonly crmOrgId: Whose;
  /** Of one's own copies, the one that counts. */
  readonly ownCopy: Whose;
  readonly carriedCopy: Whose;
  readonly hasOwnCopy: boolean;
  /** The organization's list and, where the stamp names a record, that record: all that rows 1 to 6 need. */
  readonly silence?: SilenceReason;
  /** The record that `crmid` names; absent: it is not there. */
  readonly namedRecord?: AppointmentRecord;
  /** Without a usable `crmid`: the record in the copy that counts and names the viewer's organization. */
  readonly copyRecord: RecordByKey | { readonly kind: "no-copy" };
  /** Every row that CRM brought, by the list and by key; the agreeing ones are apart. */
  readonly rows: readonly AppointmentRecord[];
  readonly stale: boolean;
  readonly isTheirs: (record: AppointmentRecord) => boolean;
  /** "unknown": but for whose it is. A row that needs it then has no answer. */
  readonly agrees: (record: AppointmentRecord) => Theirs;
}

/** Why the viewer's organization does not answer. */
export type SilenceReason = Extract<
  BlockedReason,
  "organization-not-set-up" | "no-crm-here" | "organization-unreachable" | "record-not-visible"
>;

export function findFindings(evidence: Evidence, listener: Listener): Findings {
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
  const theirs = (record: AppointmentRecord) => listener.heardTheirs(record, whetherTheirs(evidence, record));
  return {
    ...matched,
    evidence,
    listener,
    idKnown,
    ...(crmId !== undefined && { crmId }),
    ...(organization && { organization }),
    named: organization ? standsTo(evidence, organization) : "none",
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

/** By the list, else by key. What was not asked is not known. */
export function findByKey({ records }: Pick<Evidence, "records">, id: string): RecordByKey {
  if (records.kind === "unknown") return records;
  const record = records.byGlobalObjectId.find((one) => one.id === id);
  return record ? { kind: "found", record } : (records.byKey.get(id) ?? { kind: "unknown", why: "not-asked" });
}

/** Only where it matters: no usable `crmid`, and the copy that counts names the viewer's organization. */
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

/** Where the item's id is not known there was nothing to ask by: that is no silence of CRM's. */
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

/** 403 says that the record exists. */
export function whyNotByKey({ why }: Extract<RecordByKey, { readonly kind: "unknown" }>): SilenceReason {
  return why === "forbidden" ? "record-not-visible" : "organization-unreachable";
}
