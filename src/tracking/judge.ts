/** The verdict table: rows 1 to 4, then by the stamp to 5, 6 or 7. The first row that fits decides. */
import { crmAnswer, findCrmId } from "./crm-answer.ts";
import type { CrmAnswer } from "./crm-answer.ts";
import type { Evidence } from "./evidence.ts";
import { judgeLinked } from "./judge-linked.ts";
import { judgeUnlinked } from "./judge-unlinked.ts";
import { judgeUnstamped } from "./judge-unstamped.ts";
import type { Judgement } from "./judgement.ts";
import { recordToKeep } from "./record-to-keep.ts";
import { assessRisk } from "./risk.ts";
import { blocked, permit, relink } from "./ruling.ts";
import type { Ruling } from "./ruling.ts";
import { linkState } from "./stamp-properties.ts";
import type { Stamp } from "./stamp.ts";

/** Total: every evidence has exactly one judgement. Takes values, gives values; judges nothing it was not told. */
export function judge(evidence: Evidence): Judgement {
  const answer = crmAnswer(evidence);
  const ruling = rule(evidence, answer);
  return {
    ...ruling,
    plan: permit(ruling.plan, evidence.calendar),
    risk: assessRisk(evidence),
    liveRecords: answer.kind === "answered" ? answer.live : [],
    closedRecords: answer.kind === "answered" ? answer.closed : [],
  };
}

function rule(evidence: Evidence, answer: CrmAnswer): Ruling {
  if (evidence.stamp.kind === "unknown") return unreadable;
  const { stamp } = evidence.stamp;
  const state = readLinkState(stamp);
  const crmId = findCrmId(evidence);

  if (state === linkState.toBeUnlinked || state === linkState.toBeUnlinkedAndDeleted) return untracking(answer);
  if (state === linkState.toBeLinked) return duplicateAhead(crmId, answer) ?? pending(answer);
  if (crmId === undefined) return judgeUnstamped(evidence, stamp, answer);
  if (state === linkState.linked || state === "none") return judgeLinked(evidence, answer);
  if (state === linkState.notLinked) return judgeUnlinked(evidence, answer);
  return unreadable;
}

/** "none": absent or blank. "unreadable": not a number. */
function readLinkState({ linkState: field }: Stamp): number | "none" | "unreadable" {
  switch (field.kind) {
    case "absent":
    case "blank":
      return "none";
    case "present":
      return field.value;
    case "unusable":
      return "unreadable";
  }
}

/** Row 1: also a stamp that names a record in a link state nobody knows. */
const unreadable: Ruling = { row: "1", verdict: "unknown", plan: blocked("stamp-unreadable"), verified: false };

function untracking(answer: CrmAnswer): Ruling {
  const record = answer.kind === "answered" ? answer.named?.record : undefined;
  return {
    row: "2",
    verdict: "untracking",
    plan: blocked("being-untracked"),
    verified: record !== undefined,
    ...(record && { record }),
  };
}

function duplicateAhead(crmId: string | undefined, answer: CrmAnswer): Ruling | undefined {
  if (answer.kind === "unanswered" || answer.live.every(({ id }) => id === crmId)) return undefined;
  const record = answer.live.find(({ id }) => id === crmId) ?? recordToKeep(answer.live);
  return record && { row: "3", verdict: "duplicate-ahead", plan: relink(record), verified: true, record };
}

function pending(answer: CrmAnswer): Ruling {
  const record = answer.kind === "answered" ? answer.named?.record : undefined;
  return {
    row: "4",
    verdict: "pending",
    plan: blocked("request-pending"),
    verified: answer.kind === "answered",
    ...(record && { record }),
  };
}
