/** What the screen must not advise after a refusal: neither what was refused nor a way around it. */
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
    case "judged-anew":
    case "identities-disagree":
    case "doubt-not-confirmed":
    case "changed-again-and-again":
      return ["crm-ribbon"];
  }
}

/** Outlook's ribbon would go around CRM's no, and around what was lost on the way. After such a no the same is refused again. */
export function adviceAfterFailure(why: UnknownReason): readonly Advice[] {
  return isRefusalOfCrm(why) ? ["track", "touch", "crm-ribbon"] : ["crm-ribbon"];
}

/** CRM itself said no, and goes on saying so until somebody has done something about it there. */
export function isRefusalOfCrm(why: UnknownReason): boolean {
  return why === "refused-by-rule" || why === "refused-by-plug-in" || why === "no-privilege";
}

export function withoutRibbon(report: CheckReport): CheckReport {
  const { ribbon: _, ...judgement } = report.judgement;
  return { ...report, judgement };
}
