/** What one row of the verdict table concludes, and the plans that rows choose from. */
import type { AppointmentRecord, CalendarAccess } from "./evidence.ts";
import type { Findings } from "./findings.ts";
import type { BlockedReason, Doubt, Judgement, TrackPlan } from "./judgement.ts";
import { pickAmong } from "./pick.ts";

export type Ruling = Pick<Judgement, "row" | "verdict" | "plan" | "record" | "foreignRecord" | "linkable">;

export function blockedPlan(reason: Exclude<BlockedReason, "pick">): TrackPlan {
  return { track: "blocked", reason };
}

/** Link to that record; if it is not theirs, let the person pick it. */
export function relink(findings: Findings, record: AppointmentRecord): TrackPlan {
  return findings.isTheirs(record) ? { track: "relink", record } : pickAmong(findings, [record]);
}

/** `confirm` in one's own calendar, otherwise blocked. A record that is not theirs has to be picked. */
export function confirmOwn(findings: Findings, doubt: Doubt, record?: AppointmentRecord): TrackPlan {
  if (findings.evidence.calendar.kind !== "own") return blockedPlan("doubt-not-own-calendar");
  if (record === undefined) return { track: "confirm", doubt };
  return findings.isTheirs(record) ? { track: "confirm", doubt, record } : pickAmong(findings, [record]);
}

/** One's own calendar, or somebody else's with the right to edit. */
export function canEdit(calendar: CalendarAccess): boolean {
  return calendar.kind === "own" || (calendar.kind === "delegate" && calendar.mayEdit === "yes");
}

/** There is no record yet that the plan would link to. */
export function wouldCreate(plan: TrackPlan): boolean {
  return plan.track === "create" || (plan.track === "confirm" && plan.record === undefined);
}
