/** The six classes that a picture of a calendar can tell apart; a row's own verdict says it exactly. */
import type { Judgement } from "../../tracking/judgement.ts";

export const verdictClasses = ["tracked", "lost", "duplicated", "other-organization", "not-tracked", "unknown"] as const;
export type VerdictClass = (typeof verdictClasses)[number];

/**
 * "lost" is what was tracked and whose stamp leads to its record no longer; a mere trace of tracking is no proof of
 * that. What is being tracked or untracked at this moment is in no lasting state.
 */
export function verdictClassOf({ verdict, record }: Pick<Judgement, "verdict" | "record">): VerdictClass {
  switch (verdict) {
    case "tracked":
    case "tracked-by-other":
      return "tracked";
    case "lost":
    case "unlinked":
    case "record-missing":
      return "lost";
    case "copied":
      // A copy that no record belongs to never was tracked itself.
      return record === undefined ? "unknown" : "lost";
    case "duplicated":
    case "duplicate-ahead":
      return "duplicated";
    case "other-org":
      return "other-organization";
    case "not-tracked":
      return "not-tracked";
    case "maybe-lost":
    case "pending":
    case "untracking":
    case "unknown":
      return "unknown";
  }
}
