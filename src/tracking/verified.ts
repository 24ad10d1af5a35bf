import type { Findings } from "./findings.ts";
import type { TrackPlan } from "./judgement.ts";
import type { Ruling } from "./ruling.ts";

/**
 * Did the organization confirm what the row says?
 * @param ruling straight from the table: the over-rules change what a click may do, not what is known
 */
export function isVerified(findings: Findings, { row, plan, record }: Ruling): boolean {
  const { named, ownCopy } = findings;
  switch (row) {
    case "1":
    case "2":
    case "4":
    case "5b":
    case "6a":
    case "7a":
    case "7b":
    case "7c":
    case "7k":
    case "over-1":
    case "series-or-day":
      return false;
    case "5a":
      return ownCopy === "another";
    case "5d":
    case "5f":
    case "5g":
      return named === "viewers";
    case "5e":
      return named === "viewers" && record !== undefined && findings.agrees(record) === "yes";
    case "5h":
      return named === "viewers" && (namesRecord(plan) || seesAll(findings));
    case "7h":
    case "7i":
    case "7j":
      return namesRecord(plan) || seesAll(findings);
    case "3":
    case "5c":
    case "6b":
    case "6c":
    case "6d":
    case "6e":
    case "6f":
    case "6g":
    case "7d":
    case "7e":
    case "7f":
    case "7g":
      return true;
  }
}

function namesRecord(plan: TrackPlan): boolean {
  switch (plan.track) {
    case "relink":
      return true;
    case "confirm":
      return plan.record !== undefined;
    case "blocked":
      return plan.reason === "pick" || plan.reason === "record-closed" || plan.reason === "candidates-ask-owner";
    case "none":
    case "create":
      return false;
  }
}

/** Would the viewer see a record if there were one? One's own, for meetings one organizes. */
function seesAll({ evidence: { sight, calendar, item } }: Findings): boolean {
  return sight === "yes" || (calendar.kind === "own" && item?.organizedBy === "owner");
}
