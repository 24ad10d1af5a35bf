import { findDecidingCopy } from "./deciding-copy.ts";
import type { AppointmentRecord, Evidence } from "./evidence.ts";
import { silent } from "./findings.ts";
import type { Findings } from "./findings.ts";
import { cleanKey } from "./global-object-id.ts";
import { judgeReading } from "./judge-reading.ts";
import type { Judgement } from "./judgement.ts";
import { isLive } from "./match-records.ts";
import { toKeepFirst } from "./pick.ts";
import { assessRisk } from "./risk.ts";
import type { Ruling } from "./ruling.ts";
import { isTheirs } from "./theirs.ts";
import { mergeReadings, splitReadings } from "./two-readings.ts";

/** Total: every evidence has exactly one judgement. Takes values, gives values; judges nothing it was not told. */
export function judge(evidence: Evidence): Judgement {
  const [one, other] = splitReadings(evidence);
  return other === undefined ? judgeOne(one) : mergeReadings(judgeOne(one), judgeOne(other));
}

function judgeOne(evidence: Evidence): Judgement {
  const { ruling, findings } = judgeReading(evidence, silent);
  const decidedBy = findDecidingCopy(evidence, ruling, (other) => judgeReading(other, silent).ruling);
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

/** Over-rule 2: in one's own calendar, of this organization, with sight, and no live row of the same clean id, days included. */
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
