/** For hosts that do not say whether the series or its first day is open: a conclusion stands if both readings lead to it. */
import type { Evidence } from "./evidence.ts";
import type { Judgement, Risk, TrackPlan } from "./judgement.ts";
import { blockedPlan } from "./ruling.ts";

/** Each reading as evidence of its own; only one if it is known what is open. */
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
    plan: blockedPlan("series-or-day"),
    verified: false,
    risk,
    liveRecords: [],
    closedRecords: [],
    unclearRecords: [],
  };
}

/** Does a click do the same to the same records? Reasons for blocking are not compared. */
export function isSamePlan(one: TrackPlan, other: TrackPlan): boolean {
  return one.track === other.track && namedBy(one) === namedBy(other);
}

/** The records that a plan names, as text to compare. */
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

/** A stamp that shows in only one reading can still untrack. */
function worseRisk(one: Risk, other: Risk): Risk {
  if (one === other) return one;
  return one === "at-risk" || other === "at-risk" ? "at-risk" : "unknown";
}
