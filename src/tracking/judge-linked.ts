/** Stage 5: a usable `crmid`, and link state 2, absent or blank. */
import { findStampOrganization } from "./crm-answer.ts";
import type { CrmAnswer } from "./crm-answer.ts";
import type { Evidence } from "./evidence.ts";
import { recordToKeep } from "./record-to-keep.ts";
import { blocked, confirmInOwnCalendar, relink } from "./ruling.ts";
import type { Ruling } from "./ruling.ts";

export function judgeLinked(evidence: Evidence, answer: CrmAnswer): Ruling {
  if (isOtherOrganization(evidence)) {
    // CRM said which organization it is, and that bears this out, whether or not the rows could be read.
    return { row: "5a", verdict: "other-org", plan: blocked("other-organization"), verified: true };
  }
  if (answer.kind === "unanswered") return { row: "5b", verdict: "tracked", plan: { track: "none" }, verified: false };

  const { named, live } = answer;
  const [first, second] = live;
  if (second !== undefined) {
    const record = named !== undefined && named.carries !== "another" ? named.record : recordToKeep(live);
    return { row: "5c", verdict: "duplicated", plan: blocked("duplicate-records"), verified: true, ...(record && { record }) };
  }
  if (named !== undefined && named.carries !== "another") {
    return { row: "5d", verdict: "tracked", plan: { track: "none" }, verified: true, record: named.record };
  }
  if (named !== undefined) {
    return {
      row: "5e",
      verdict: "copied",
      plan: first === undefined ? { track: "confirm", doubt: "copied" } : relink(first),
      verified: true,
      foreignRecord: named.record,
      ...(first && { record: first }),
    };
  }
  if (first !== undefined) return { row: "5f", verdict: "record-missing", plan: relink(first), verified: true, record: first };
  return {
    row: "5g",
    verdict: "record-missing",
    plan: confirmInOwnCalendar(evidence.calendar, "record-missing", "record-missing-not-own-calendar"),
    verified: true,
  };
}

/** The stamp names another organization than the viewer's, and both ids are known. */
export function isOtherOrganization(evidence: Evidence): boolean {
  const { organization } = evidence;
  const named = findStampOrganization(evidence);
  return organization.kind === "connected" && named !== undefined && named !== organization.id;
}
