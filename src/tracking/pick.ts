/** Candidates from which the person picks. */
import { comparePoints } from "./agrees.ts";
import type { AppointmentRecord } from "./evidence.ts";
import type { Findings } from "./findings.ts";
import type { Candidate, TrackPlan } from "./judgement.ts";
import { byAge, isLive } from "./match-records.ts";

/**
 * In somebody else's calendar only records that carry the appointment's id are offered; if none does, the plan is to ask the
 * owner. *None of these* is offered if no candidate carries the id.
 */
export function pickAmong(findings: Findings, records: readonly AppointmentRecord[]): TrackPlan {
  const isOwn = findings.evidence.calendar.kind === "own";
  const distinct = [...new Map(records.map((record) => [record.id, record])).values()];
  const candidates = distinct
    .map((record) => toCandidate(findings, record))
    .filter(({ carries }) => isOwn || carries === "this")
    .sort(toKeepFirst);
  if (candidates.length === 0) return { track: "blocked", reason: "candidates-ask-owner" };
  const mayRefuse = candidates.every(({ carries }) => carries !== "this");
  return { track: "blocked", reason: "pick", pick: { candidates, mayRefuse } };
}

type Keeping = Pick<Candidate, "record" | "carries" | "theirs">;

/** The record to keep comes first: one that carries the id, then theirs, then one with regarding, then the oldest. */
export function toKeepFirst(a: Keeping, b: Keeping): number {
  const rank = ({ carries, theirs, record }: Keeping) =>
    [carries === "this", theirs, record.regarding !== undefined].map((yes) => (yes ? 0 : 1));
  const [left, right] = [rank(a), rank(b)];
  const decisive = left.findIndex((value, index) => value !== right[index]);
  return decisive < 0 ? byAge(a.record, b.record) : (left[decisive] ?? 0) - (right[decisive] ?? 0);
}

function toCandidate({ evidence: { item }, carries, isTheirs }: Findings, record: AppointmentRecord): Candidate {
  return {
    record,
    carries: carries(record),
    theirs: isTheirs(record),
    live: isLive(record),
    agrees: item === undefined ? { subject: "unknown", start: "unknown", allDay: "unknown" } : comparePoints(item, record),
  };
}
