/** What the pane lists under "Why we think so", as names and values; the wording is elsewhere. */
import { yesNo } from "./agrees.ts";
import { findCarriedCopy, findOwnCopyOf } from "./counting-copy.ts";
import type { Evidence, UnknownReason } from "./evidence.ts";
import { findByKey, findFindings, noObserver } from "./findings.ts";
import type { Findings } from "./findings.ts";
import { whyNoSpellings } from "./global-object-id.ts";
import { hasTrace } from "./has-trace.ts";
import type { Carries, Judgement } from "./judgement.ts";
import { findCrmId } from "./stamp-claims.ts";
import { linkState } from "./stamp-properties.ts";
import type { StampField } from "./stamp.ts";

export type EvidenceFact =
  | "stamp-names-record"
  | "stamp-says-linked"
  | "organizer"
  | "rights"
  | "record-exists"
  | "record-carries-this-id"
  /** Of a record that does not carry this id: same times, same subject, and theirs. */
  | "record-agrees"
  | "same-organization"
  | "live-records-of-this-id"
  | "closed-records-of-this-id"
  /** Rows that may or may not stand for this day. */
  | "unclear-records"
  | "owner-is-user"
  | "safety-copy"
  /** A claim: anyone who may edit the appointment may have written it. */
  | "carried-copy"
  | "tracking-category"
  | "trace";

export interface EvidenceValues {
  readonly count?: number;
  /** GUID: of the record, or of the appointment's organization. */
  readonly id?: string;
  /** Of an organization or a person. */
  readonly name?: string;
  readonly address?: string;
  readonly at?: Date;
  readonly field?: StampField<unknown>["kind"];
  readonly linkState?: number;
  readonly why?: UnknownReason;
}

export interface EvidenceLine {
  readonly fact: EvidenceFact;
  readonly says: "yes" | "no" | "unknown";
  readonly values?: EvidenceValues;
}

/**
 * In the order in which a person would ask, leaving out questions that do not arise (a record the stamp does not name). With
 * two readings it describes the first.
 */
export function weighEvidence(evidence: Evidence, judgement: Judgement): EvidenceLine[] {
  const findings = findFindings(evidence, noObserver);
  return [
    ...stampLines(evidence),
    ...screenLines(evidence),
    ...recordLines(evidence, findings),
    ...organizationLines(evidence, judgement),
    ...countLines(evidence, findings),
    ...ownerLines(evidence),
    ...rememberedLines(evidence),
  ];
}

function stampLines({ stamp }: Evidence): EvidenceLine[] {
  if (stamp.kind === "unknown") return [{ fact: "stamp-names-record", says: "unknown", values: { why: stamp.why } }];
  const { crmId, linkState: state } = stamp.stamp;
  const names: EvidenceLine =
    crmId.kind === "present"
      ? { fact: "stamp-names-record", says: "yes", values: { id: crmId.value } }
      : { fact: "stamp-names-record", says: "no", values: { field: crmId.kind } };
  const linked: EvidenceLine =
    state.kind === "present"
      ? { fact: "stamp-says-linked", says: yesNo(state.value === linkState.linked), values: { linkState: state.value } }
      : { fact: "stamp-says-linked", says: "unknown", values: { field: state.kind } };
  return [names, linked];
}

/** What the form shows of a meeting in a mailbox that may not be read; otherwise there is no point in showing it. */
function screenLines({ stamp, calendar, organizerOnScreen: organizer }: Evidence): EvidenceLine[] {
  if (stamp.kind === "read" || stamp.why !== "other-mailbox") return [];
  return [
    organizer === undefined ? { fact: "organizer", says: "unknown" } : { fact: "organizer", says: "yes", values: { ...organizer } },
    { fact: "rights", says: calendar.kind === "delegate" ? calendar.mayEdit : "unknown" },
  ];
}

function recordLines(evidence: Evidence, findings: Findings): EvidenceLine[] {
  const id = findCrmId(evidence);
  if (id === undefined) return [];
  const why = whyUnanswered(evidence);
  if (why !== undefined) return [{ fact: "record-exists", says: "unknown", values: why }];
  const answer = findByKey(evidence, id);
  if (answer.kind === "unknown") return [{ fact: "record-exists", says: "unknown", values: { why: answer.why } }];
  if (answer.kind === "absent") return [{ fact: "record-exists", says: "no", values: { id } }];
  const carries = findings.carries(answer.record);
  const exists: EvidenceLine = { fact: "record-exists", says: "yes", values: { id } };
  const carriesThis: EvidenceLine = { fact: "record-carries-this-id", says: carriesSays[carries] };
  if (carries === "this") return [exists, carriesThis];
  return [exists, carriesThis, { fact: "record-agrees", says: findings.agrees(answer.record) }];
}

const carriesSays = { this: "yes", another: "no", none: "unknown", unclear: "unknown" } as const satisfies Record<
  Carries,
  EvidenceLine["says"]
>;

function organizationLines({ organization }: Evidence, { organization: named }: Judgement): EvidenceLine[] {
  if (named === undefined) return [];
  const id = named.id === undefined ? {} : { id: named.id };
  const name = named.configuredName === undefined ? {} : { name: named.configuredName };
  if (organization.kind !== "connected") return [{ fact: "same-organization", says: "unknown", values: { ...id, ...name } }];
  return named.id === organization.id
    ? [{ fact: "same-organization", says: "yes", values: { id: organization.id, name: organization.name } }]
    : [{ fact: "same-organization", says: "no", values: { ...id, ...name } }];
}

function countLines(evidence: Evidence, { live, closed, unclear }: Findings): EvidenceLine[] {
  const why = whyUnanswered(evidence);
  if (why !== undefined) return [{ fact: "live-records-of-this-id", says: "unknown", values: why }];
  const count = (fact: EvidenceFact, records: readonly unknown[]): EvidenceLine => ({
    fact,
    says: yesNo(records.length > 0),
    values: { count: records.length },
  });
  return [
    count("live-records-of-this-id", live),
    ...(closed.length === 0 ? [] : [count("closed-records-of-this-id", closed)]),
    ...(unclear.length === 0 ? [] : [count("unclear-records", unclear)]),
  ];
}

function ownerLines({ calendar, ownerInOrganization }: Evidence): EvidenceLine[] {
  if (calendar.kind !== "delegate") return [];
  const says = { enabled: "yes", "not-enabled": "no", unknown: "unknown" } as const;
  const { address, name } = calendar.owner;
  const values = name === undefined ? { address } : { address, name };
  return [{ fact: "owner-is-user", says: says[ownerInOrganization], values }];
}

function rememberedLines(evidence: Evidence): EvidenceLine[] {
  const { item, stamp, categoryOnScreen } = evidence;
  const own = findOwnCopyOf(evidence, findCrmId(evidence));
  const carried = findCarriedCopy(evidence);
  const safetyCopy: EvidenceLine =
    own === undefined
      ? { fact: "safety-copy", says: "no" }
      : { fact: "safety-copy", says: "yes", values: { id: own.crmId, name: own.organization.name, at: own.seenAt } };
  // Its names are never shown: anyone who may edit the appointment may have written them.
  const carriedCopy: readonly EvidenceLine[] = carried
    ? [{ fact: "carried-copy", says: "yes", values: { id: carried.organizationId, at: carried.seenAt } }]
    : [];
  const onScreen = { present: "yes", absent: "no", untold: "unknown" } as const;
  const category: EvidenceLine = {
    fact: "tracking-category",
    says: item === undefined ? onScreen[categoryOnScreen ?? "untold"] : yesNo(item.hasTrackingCategory),
  };
  const trace: EvidenceLine = {
    fact: "trace",
    says: stamp.kind === "read" ? yesNo(hasTrace(stamp.stamp, category.says === "yes")) : traceOnScreen(category),
  };
  return [safetyCopy, ...carriedCopy, category, trace];
}

/** The category is only one of the possible traces. */
function traceOnScreen(category: EvidenceLine): EvidenceLine["says"] {
  return category.says === "yes" ? "yes" : "unknown";
}

/** Why nothing is known about records; undefined where the organization's list arrived. */
function whyUnanswered({ organization, records, item }: Evidence): EvidenceValues | undefined {
  switch (organization.kind) {
    case "unreachable":
      return { why: organization.why };
    case "not-set-up":
    case "no-crm":
      return { why: "not-asked" };
    case "connected":
      if (records.kind === "unknown") return { why: records.why };
      if (item === undefined) return { why: "no-item" };
      return whyNoSpellings(item.globalObjectId ?? "") === undefined ? undefined : { why: "no-global-object-id" };
  }
}
