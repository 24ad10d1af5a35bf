/** Stage 7: no usable `crmid`. */
import type { CrmAnswer } from "./crm-answer.ts";
import type { Evidence } from "./evidence.ts";
import { hasTrace } from "./has-trace.ts";
import { recordToKeep } from "./record-to-keep.ts";
import { blocked, confirmInOwnCalendar, relink } from "./ruling.ts";
import type { Ruling } from "./ruling.ts";
import type { Stamp } from "./stamp.ts";

export function judgeUnstamped(evidence: Evidence, stamp: Stamp, answer: CrmAnswer): Ruling {
  const { calendar, witness, ownerInOrganization } = evidence;
  const trace = hasTrace(stamp, evidence.item?.hasTrackingCategory ?? false);
  if (answer.kind === "unanswered") {
    const verdict = witness !== undefined ? "lost" : trace ? "maybe-lost" : "unknown";
    return { row: "7d", verdict, plan: blocked(answer.reason), verified: false };
  }

  const { live, closed, organization } = answer;
  const [first, second] = live;
  if (first !== undefined && second !== undefined) {
    const record = recordToKeep(live) ?? first;
    return { row: "7a", verdict: "duplicated", plan: blocked("duplicate-records"), verified: true, record };
  }
  if (first !== undefined) return { row: "7b", verdict: "lost", plan: relink(first), verified: true, record: first };
  const lastKept = recordToKeep(closed);
  if (lastKept !== undefined) {
    return { row: "7c", verdict: "lost", plan: blocked("record-closed"), verified: true, record: lastKept };
  }
  if (witness !== undefined && witness.organization.id !== organization.id) {
    return { row: "7e", verdict: "lost", plan: blocked("witness-other-organization"), verified: true };
  }
  if (witness !== undefined) {
    const plan = confirmInOwnCalendar(calendar, "lost-without-record", "doubt-not-own-calendar");
    return { row: "7f", verdict: "lost", plan, verified: true };
  }
  if (trace) {
    const plan = confirmInOwnCalendar(calendar, "trace", "doubt-not-own-calendar");
    return { row: "7g", verdict: "maybe-lost", plan, verified: true };
  }
  if (calendar.kind === "own" || ownerInOrganization === "enabled") {
    return { row: "7h", verdict: "not-tracked", plan: { track: "create" }, verified: true };
  }
  const reason = calendar.kind === "unknown" ? "calendar-unknown" : "owner-not-in-organization";
  return { row: "7i", verdict: "unknown", plan: blocked(reason), verified: true };
}
