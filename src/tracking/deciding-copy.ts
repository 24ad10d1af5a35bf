import { findCountingCopy } from "./counting-copy.ts";
import type { Evidence } from "./evidence.ts";
import type { Judgement } from "./judgement.ts";
import type { Ruling } from "./ruling.ts";
import { findCrmId } from "./stamp-claims.ts";
import { isSamePlan } from "./two-readings.ts";

/** The safety copy that decided: without it, another row or another plan would have come of the same evidence. */
export function findDecidingCopy(evidence: Evidence, ruling: Ruling, judgeAgain: (evidence: Evidence) => Ruling): Judgement["decidedBy"] {
  const counting = findCountingCopy(evidence, findCrmId(evidence)) ?? findCountingCopy(evidence, undefined);
  if (counting === undefined) return undefined;
  const { carriedCopy: _carriedCopy, ...withoutCarried } = evidence;
  if (counting.kind === "own-copy") {
    const ownCopies = evidence.ownCopies.filter((copy) => copy !== counting.copy);
    if (isOtherwise(ruling, judgeAgain({ ...evidence, ownCopies }))) return "own-copy";
  }
  return evidence.carriedCopy && isOtherwise(ruling, judgeAgain(withoutCarried)) ? "carried-copy" : undefined;
}

function isOtherwise(one: Ruling, other: Ruling): boolean {
  const reason = ({ plan }: Ruling) => (plan.track === "blocked" ? plan.reason : undefined);
  return one.row !== other.row || one.verdict !== other.verdict || reason(one) !== reason(other) || !isSamePlan(one.plan, other.plan);
}
