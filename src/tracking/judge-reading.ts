/** Judges one reading of the item: the verdict table, the over-rules, and the records that the person set aside. */
import type { Evidence, AppointmentRecord, RecordByKey } from "./evidence.ts";
import { findFindings, type Findings, type JudgementObserver } from "./findings.ts";
import { judgeRow } from "./judge-row.ts";
import { overrule } from "./over-rules.ts";
import { confirmOwn, type Ruling } from "./ruling.ts";
import { isVerified } from "./verified.ts";

export interface ReadingJudged {
  readonly ruling: Ruling & { readonly verified: boolean };
  readonly findings: Findings;
}

export function judgeReading(evidence: Evidence, observer: JudgementObserver): ReadingJudged {
  const judged = judgeAsTold(evidence, observer);
  const refused = findRefused(judged, evidence.setAside);
  if (refused.size === 0) return judged;
  const again = judgeReading(withoutRecords(evidence, refused), observer);
  return again.ruling.plan.track === "create"
    ? { ...again, ruling: { ...again.ruling, plan: confirmOwn(again.findings, "set-aside") } }
    : again;
}

function judgeAsTold(evidence: Evidence, observer: JudgementObserver): ReadingJudged {
  const findings = findFindings(evidence, observer);
  const told = judgeRow(findings);
  const ruling = overrule(findings, told);
  return { findings, ruling: { ...ruling, verified: ruling.row === told.row && isVerified(findings, told) } };
}

/** Candidates the person refused by *None of these*; it is offered only if none of them carries the id. */
function findRefused({ ruling: { plan } }: ReadingJudged, setAside: ReadonlySet<string>): ReadonlySet<string> {
  if (plan.track !== "blocked" || plan.reason !== "pick" || !plan.pick.mayRefuse) return new Set();
  return new Set(plan.pick.candidates.map(({ record }) => record.id).filter((id) => setAside.has(id)));
}

/** The evidence as if these records did not exist. */
function withoutRecords(evidence: Evidence, ids: ReadonlySet<string>): Evidence {
  const { records, agreeing } = evidence;
  const isLeft = ({ id }: AppointmentRecord) => !ids.has(id);
  const gone = [...ids].map((id): [string, RecordByKey] => [id, { kind: "absent" }]);
  return {
    ...evidence,
    ...(records.kind === "answered" && {
      records: { ...records, byGlobalObjectId: records.byGlobalObjectId.filter(isLeft), byKey: new Map([...records.byKey, ...gone]) },
    }),
    ...(agreeing.kind === "answered" && { agreeing: { ...agreeing, records: agreeing.records.filter(isLeft) } }),
  };
}
