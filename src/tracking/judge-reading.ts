/** One reading of the item: the table, what lies over it, and what the person has set aside. */
import type { Evidence } from "./evidence.ts";
import { findFindings } from "./findings.ts";
import type { Findings, Listener } from "./findings.ts";
import { judgeRow } from "./judge-row.ts";
import { overrule } from "./over-rules.ts";
import { confirmOwn } from "./ruling.ts";
import type { Ruling } from "./ruling.ts";
import { withoutRecords } from "./set-aside.ts";
import { isVerified } from "./verified.ts";

export interface ReadingJudged {
  readonly ruling: Ruling & { readonly verified: boolean };
  readonly findings: Findings;
}

export function judgeReading(evidence: Evidence, listener: Listener): ReadingJudged {
  const judged = judgeAsTold(evidence, listener);
  const refused = findRefused(judged, evidence.setAside);
  if (refused.size === 0) return judged;
  const again = judgeReading(withoutRecords(evidence, refused), listener);
  return again.ruling.plan.track === "create"
    ? { ...again, ruling: { ...again.ruling, plan: confirmOwn(again.findings, "set-aside") } }
    : again;
}

function judgeAsTold(evidence: Evidence, listener: Listener): ReadingJudged {
  const findings = findFindings(evidence, listener);
  const told = judgeRow(findings);
  const ruling = overrule(findings, told);
  return { findings, ruling: { ...ruling, verified: ruling.row === told.row && isVerified(findings, told) } };
}

/** *None of these* was said of them, and none of the candidates carries the id. */
function findRefused({ ruling: { plan } }: ReadingJudged, setAside: ReadonlySet<string>): ReadonlySet<string> {
  if (plan.track !== "blocked" || plan.reason !== "pick" || !plan.pick.mayRefuse) return new Set();
  return new Set(plan.pick.candidates.map(({ record }) => record.id).filter((id) => setAside.has(id)));
}
