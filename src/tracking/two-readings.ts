/** Where the host does not tell whether the series or its first day is open: what both readings lead to stands. */
import type { Evidence } from "./evidence.ts";
import type { Judgement, Risk, TrackPlan } from "./judgement.ts";
import { blocked } from "./ruling.ts";

/** Each as evidence of its own; one, where it is known what is open. */
export function splitReadings(evidence: Evidence): [Evidence, Evidence?] {
  const { otherReading, ...one } = evidence;
  if (otherReading === undefined) return [one];
  const { item: _item, seriesCrmId: _seriesCrmId, ...shared } = one;
  return [one, { ...shared, ...otherReading }];
}

export function mergeReadings(one: Judgement, other: Judgement): Judgement {
  const risk = worseRisk(one.risk, other.risk);
  if (one.verdict === other.verdict && isSamePlan(one.plan, other.plan)) {
    const { ribbon: _ribbon, ...rest } = one;
    const ribbon = one.ribbon && other.ribbon;
    return { ...rest, verified: one.verified && other.verified, risk, ...(ribbon && { ribbon }) };
  }
  return {
    row: "series-or-day",
    verdict: "unknown",
    plan: blocked("series-or-day"),
    verified: false,
    risk,
    liveRecords: [],
    closedRecords: [],
    unclearRecords: [],
  };
}

/** May a click do the same, to the same records? Why it may not does not matter. */
export function isSamePlan(one: TrackPlan, other: TrackPlan): boolean {
  return one.track === other.track && namedBy(one) === namedBy(other);
}

/** The records that a plan names. */
function namedBy(plan: TrackPlan): string {
  switch (plan.track) {
    case "none":
    case "create":
      return "";
    case "relink":
    case "confirm":
      return plan.record?.id ?? "";
    case "blocked":
      if (plan.reason !== "pick") return "";
      return [String(plan.pick.mayRefuse), ...plan.pick.candidates.map(({ record }) => record.id).sort()].join(" ");
  }
}

/** A stamp that only one reading shows may untrack all the same. */
function worseRisk(one: Risk, other: Risk): Risk {
  if (one === other) return one;
  return one === "at-risk" || other === "at-risk" ? "at-risk" : "unknown";
}
