/** Row 5: a usable `crmid`, and link state 2, absent or blank. */
import type { AppointmentRecord } from "./evidence.ts";
import type { Findings } from "./findings.ts";
import { isLive } from "./match-records.ts";
import { pickAmong } from "./pick.ts";
import { blockedPlan, confirmOwn, relink } from "./ruling.ts";
import type { Ruling } from "./ruling.ts";

export function judgeLinked(findings: Findings): Ruling {
  const { namedRecord, live, closed, carries } = findings;
  if (isElsewhere(findings)) return { row: "5a", verdict: "other-org", plan: blockedPlan("other-organization") };
  const unanswered: Ruling = { row: "5b", verdict: "tracked", plan: { track: "none" } };
  if (findings.silence !== undefined) return unanswered;

  const [first] = live;
  const linked = namedRecord && carries(namedRecord);
  const agrees = namedRecord ? findings.agrees(namedRecord) : "no";
  /** The live record that `crmid` names, if it carries no id. */
  const unmarked = namedRecord && linked === "none" && isLive(namedRecord) ? [namedRecord] : [];
  const besides = agrees === "yes" ? unmarked : [];
  if (first && live.length + besides.length > 1) {
    return { row: "5c", verdict: "duplicated", plan: pickAmong(findings, [...live, ...besides]), record: namedRecord ?? first };
  }
  if (agrees === "unknown" && (first ? unmarked.length > 0 : closed.length === 0)) return unanswered;
  if (namedRecord === undefined) return judgeMissing(findings);
  if (linked === "this") return { row: "5d", verdict: "tracked", plan: { track: "none" }, record: namedRecord };
  if (linked === "none" && live.length + closed.length === 0) {
    return { row: "5e", verdict: "tracked", plan: { track: "none" }, record: namedRecord };
  }
  return judgeCopied(findings, namedRecord);
}

/** `crmorgid` names another organization and one's own copy does not contradict it, or it names none and one's own copy names another. */
function isElsewhere({ crmOrgId, ownCopy }: Findings): boolean {
  return (crmOrgId === "another" && ownCopy !== "viewers") || (crmOrgId === "none" && ownCopy === "another");
}

/** 5f: the record that the stamp names belongs to another meeting, or another record carries this meeting's id. */
function judgeCopied(findings: Findings, foreignRecord: AppointmentRecord): Ruling {
  const copied = { row: "5f", verdict: "copied", foreignRecord } as const;
  const { live, closed, agrees } = findings;
  if (live[0]) return { ...copied, plan: relink(findings, live[0]), record: live[0] };
  if (closed[0]) return { ...copied, plan: blockedPlan("record-closed"), record: closed[0] };
  if (agrees(foreignRecord) === "no") return { ...copied, plan: confirmOwn(findings, "copied") };
  return { ...copied, plan: isLive(foreignRecord) ? pickAmong(findings, [foreignRecord]) : blockedPlan("record-closed") };
}

/** 5g and 5h: the record that the stamp names does not exist. */
function judgeMissing(findings: Findings): Ruling {
  const { live, closed } = findings;
  if (live[0]) return { row: "5g", verdict: "record-missing", plan: relink(findings, live[0]), record: live[0] };
  if (closed[0]) return { row: "5h", verdict: "record-missing", plan: blockedPlan("record-closed"), record: closed[0] };
  return { row: "5h", verdict: "record-missing", plan: confirmOwn(findings, "record-missing") };
}
