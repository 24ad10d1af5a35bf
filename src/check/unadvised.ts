/** What the screen must not advise after a refusal: neither what was refused nor a workaround. */
import type { Advice, RefusalReason } from "./action.ts";
import type { UnknownReason } from "../tracking/evidence.ts";
import type { CheckReport } from "./report.ts";

export function adviceAfterRefusal(why: RefusalReason): readonly Advice[] {
  switch (why) {
    case "record-closed":
    case "record-not-visible":
    case "place-taken":
    case "day-not-known":
      return ["track", "crm-ribbon"];
    case "verdict-changed":
    case "identities-disagree":
    case "doubt-not-confirmed":
    case "edit-right-unknown":
    case "regarding-changed":
    case "changed-again-and-again":
      return ["crm-ribbon"];
  }
}

/** Outlook's ribbon would work around CRM's refusal, and around what was lost on the way. After a refusal the same is refused again. */
export function adviceAfterFailure(why: UnknownReason): readonly Advice[] {
  return isRefusalOfCrm(why) ? ["track", "touch", "crm-ribbon"] : ["crm-ribbon"];
}

/** CRM itself refused, and will until somebody changes something there. */
export function isRefusalOfCrm(why: UnknownReason): boolean {
  return why === "refused-by-rule" || why === "refused-by-plug-in" || why === "no-privilege";
}

export function withoutRibbon(report: CheckReport): CheckReport {
  const { ribbon: _, ...judgement } = report.judgement;
  return { ...report, judgement };
}
