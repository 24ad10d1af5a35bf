import { findCountingCopy } from "./counting-copy.ts";
import type { AppointmentRecord, Evidence } from "./evidence.ts";
import { noObserver, type Findings } from "./findings.ts";
import { cleanKey } from "./global-object-id.ts";
import { judgeReading } from "./judge-reading.ts";
import type { Judgement } from "./judgement.ts";
import { isLive } from "./match-records.ts";
import { toKeepFirst } from "./pick.ts";
import { assessRisk } from "./risk.ts";
import type { Ruling } from "./ruling.ts";
import { findCrmId } from "./stamp-claims.ts";
import { isTheirs } from "./theirs.ts";
import { mergeReadings, splitReadings, isSamePlan } from "./two-readings.ts";

/** Total and pure: every evidence has exactly one judgement. */
export function judge(evidence: Evidence): Judgement {
  const [one, other] = splitReadings(evidence);
  return other === undefined ? judgeOne(one) : mergeReadings(judgeOne(one), judgeOne(other));
}

function judgeOne(evidence: Evidence): Judgement {
  const { ruling, findings } = judgeReading(evidence, noObserver);
  const decidedBy = findDecidingCopy(evidence, ruling, (other) => judgeReading(other, noObserver).ruling);
  return {
    ...ruling,
    risk: assessRisk(evidence),
    ...(findings.organization && { organization: findings.organization }),
    liveRecords: [...findings.live].sort(toKeepFirstOf(findings)),
    closedRecords: findings.closed,
    unclearRecords: findings.unclear,
    ...(mayNameRibbon(findings, ruling) && { ribbon: "may-be-named" }),
    ...(decidedBy && { decidedBy }),
  };
}

function toKeepFirstOf({ evidence }: Findings) {
  const keeping = (record: AppointmentRecord) => ({ record, carries: "this", theirs: isTheirs(evidence, record) }) as const;
  return (a: AppointmentRecord, b: AppointmentRecord) => toKeepFirst(keeping(a), keeping(b));
}

/**
 * Over-rule 2: in one's own calendar, in this organization, with sight, and without a live row of the same clean id (rows of
 * single days included).
 */
function mayNameRibbon({ evidence, named }: Findings, { plan }: Ruling): boolean {
  const { calendar, organization, records, sight, item } = evidence;
  if (plan.track !== "blocked" || plan.reason !== "series") return false;
  const key = cleanKey(item?.globalObjectId ?? "");
  const rows = records.kind === "answered" ? records.byGlobalObjectId : [];
  return (
    calendar.kind === "own" &&
    organization.kind === "connected" &&
    named !== "another" &&
    sight === "yes" &&
    !rows.some((row) => isLive(row) && cleanKey(row.globalObjectId ?? "") === key)
  );
}

/** The safety copy that was decisive: without it, the same evidence would have led to another row or plan. */
function findDecidingCopy(evidence: Evidence, ruling: Ruling, judgeAgain: (evidence: Evidence) => Ruling): Judgement["decidedBy"] {
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
