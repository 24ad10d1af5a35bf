/** What the pane shows under "Why we think so": names and values, no words. */
import { crmAnswer, findCrmId } from "./crm-answer.ts";
import type { CrmAnswer } from "./crm-answer.ts";
import type { Evidence, UnknownReason } from "./evidence.ts";
import { hasTrace } from "./has-trace.ts";
import type { Judgement } from "./judgement.ts";
import { appointmentOrganization } from "./risk.ts";
import { linkState } from "./stamp-properties.ts";
import type { StampField } from "./stamp.ts";

export type EvidenceFact =
  | "stamp-names-record"
  | "stamp-says-linked"
  | "organizer"
  | "rights"
  | "record-exists"
  | "record-carries-this-id"
  | "same-organization"
  | "live-records-of-this-id"
  | "closed-records-of-this-id"
  | "owner-is-user"
  | "safety-copy"
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

/** In the order in which a person would ask. Leaves out what does not arise (a record that the stamp does not name). */
export function weighEvidence(evidence: Evidence, judgement: Judgement): EvidenceLine[] {
  const answer = crmAnswer(evidence);
  return [
    ...stampLines(evidence),
    ...screenLines(evidence),
    ...recordLines(evidence, answer),
    ...organizationLines(evidence),
    ...countLines(evidence, judgement, answer),
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

/** What the form tells of a meeting whose mailbox may not be read; elsewhere it is nothing that one would ask for. */
function screenLines({ stamp, calendar, organizerOnScreen: organizer }: Evidence): EvidenceLine[] {
  if (stamp.kind === "read" || stamp.why !== "other-mailbox") return [];
  return [
    organizer === undefined ? { fact: "organizer", says: "unknown" } : { fact: "organizer", says: "yes", values: { ...organizer } },
    { fact: "rights", says: calendar.kind === "delegate" ? calendar.mayEdit : "unknown" },
  ];
}

function recordLines(evidence: Evidence, answer: CrmAnswer): EvidenceLine[] {
  const crmId = findCrmId(evidence);
  if (crmId === undefined) return [];
  if (answer.kind === "unanswered") return [{ fact: "record-exists", says: "unknown", values: whyUnanswered(evidence) }];
  if (answer.named === undefined) return [{ fact: "record-exists", says: "no", values: { id: crmId } }];
  const carries = { this: "yes", another: "no", none: "unknown" } as const;
  return [
    { fact: "record-exists", says: "yes", values: { id: crmId } },
    { fact: "record-carries-this-id", says: carries[answer.named.carries] },
  ];
}

function organizationLines(evidence: Evidence): EvidenceLine[] {
  const named = appointmentOrganization(evidence);
  if (named === undefined) return [];
  const { organization } = evidence;
  if (organization.kind !== "connected") return [{ fact: "same-organization", says: "unknown", values: { id: named.id } }];
  const { id } = named;
  return id === organization.id
    ? [{ fact: "same-organization", says: "yes", values: { id, name: organization.name } }]
    : [{ fact: "same-organization", says: "no", values: { id } }];
}

function countLines(evidence: Evidence, { liveRecords, closedRecords }: Judgement, answer: CrmAnswer): EvidenceLine[] {
  if (answer.kind === "unanswered") {
    return [{ fact: "live-records-of-this-id", says: "unknown", values: whyUnanswered(evidence) }];
  }
  const count = (fact: EvidenceFact, records: readonly unknown[]): EvidenceLine => ({
    fact,
    says: yesNo(records.length > 0),
    values: { count: records.length },
  });
  const live = count("live-records-of-this-id", liveRecords);
  return closedRecords.length === 0 ? [live] : [live, count("closed-records-of-this-id", closedRecords)];
}

function ownerLines({ calendar, ownerInOrganization }: Evidence): EvidenceLine[] {
  if (calendar.kind !== "delegate") return [];
  const says = { enabled: "yes", "not-enabled": "no", unknown: "unknown" } as const;
  const { address, name } = calendar.owner;
  const values = name === undefined ? { address } : { address, name };
  return [{ fact: "owner-is-user", says: says[ownerInOrganization], values }];
}

function rememberedLines({ witness, item, stamp, categoryOnScreen }: Evidence): EvidenceLine[] {
  const safetyCopy: EvidenceLine =
    witness === undefined
      ? { fact: "safety-copy", says: "no" }
      : {
          fact: "safety-copy",
          says: "yes",
          values: { id: witness.crmId, name: witness.organization.name, at: witness.seenAt, address: witness.seenBy },
        };
  const onScreen = { present: "yes", absent: "no", untold: "unknown" } as const;
  const category: EvidenceLine = {
    fact: "tracking-category",
    says: item === undefined ? onScreen[categoryOnScreen ?? "untold"] : yesNo(item.hasTrackingCategory),
  };
  const trace: EvidenceLine = {
    fact: "trace",
    says: stamp.kind === "read" ? yesNo(hasTrace(stamp.stamp, category.says === "yes")) : traceOnScreen(category),
  };
  return [safetyCopy, category, trace];
}

/** The category is one of the traces: without it there may be others. */
function traceOnScreen(category: EvidenceLine): EvidenceLine["says"] {
  return category.says === "yes" ? "yes" : "unknown";
}

function whyUnanswered({ organization, records, item }: Evidence): EvidenceValues {
  if (organization.kind === "unreachable") return { why: organization.why };
  if (organization.kind === "not-set-up") return { why: "not-asked" };
  if (records.kind === "unknown") return { why: records.why };
  return { why: item === undefined ? "no-item" : "no-global-object-id" };
}

function yesNo(value: boolean): "yes" | "no" {
  return value ? "yes" : "no";
}
