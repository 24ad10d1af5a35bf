/** What one row of the verdict table says, and the words in which the table says what a click may do. */
import type { AppointmentRecord, CalendarAccess } from "./evidence.ts";
import type { Findings } from "./findings.ts";
import type { BlockedReason, Doubt, Judgement, TrackPlan } from "./judgement.ts";
import { pickAmong } from "./pick.ts";

export type Ruling = Pick<Judgement, "row" | "verdict" | "plan" | "record" | "foreignRecord" | "linkable">;

export function blocked(reason: Exclude<BlockedReason, "pick">): TrackPlan {
  return { track: "blocked", reason };
}

/** Link to that record; where it is not theirs, the person picks. */
export function relink(findings: Findings, record: AppointmentRecord): TrackPlan {
  return findings.isTheirs(record) ? { track: "relink", record } : pickAmong(findings, [record]);
}

/** `confirm` in one's own calendar; else blocked. A record that is not theirs is picked. */
export function confirmOwn(findings: Findings, doubt: Doubt, record?: AppointmentRecord): TrackPlan {
  if (findings.evidence.calendar.kind !== "own") return blocked("doubt-not-own-calendar");
  if (record === undefined) return { track: "confirm", doubt };
  return findings.isTheirs(record) ? { track: "confirm", doubt, record } : pickAmong(findings, [record]);
}

/** Own calendars, and those of others with the right to edit. */
export function mayEdit(calendar: CalendarAccess): boolean {
  return calendar.kind === "own" || (calendar.kind === "delegate" && calendar.mayEdit === "yes");
}

/** Nothing exists yet that it would link to. */
export function wouldCreate(plan: TrackPlan): boolean {
  return plan.track === "create" || (plan.track === "confirm" && plan.record === undefined);
}
