/** The six classes that the picture of a calendar shows; a row's own verdict is more precise. */
import type { Judgement } from "../../tracking/judgement.ts";

export const verdictClasses = ["tracked", "lost", "duplicated", "other-organization", "not-tracked", "unknown"] as const;
export type VerdictClass = (typeof verdictClasses)[number];

/**
 * "lost": it was tracked, and its stamp no longer leads to its record; a mere trace of tracking does not prove that. What is
 * being tracked or untracked right now has no lasting state.
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
      // A copy without a record of its own was never tracked itself.
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
