import type { Verdict } from "../../tracking/judgement.ts";

/** The colour of a state; the text always says it too. */
export type Tone = "success" | "warning" | "danger" | "neutral";

export function toneOfVerdict(verdict: Verdict, verified: boolean): Tone {
  switch (verdict) {
    case "tracked":
      return verified ? "success" : "neutral";
    case "lost":
    case "duplicated":
    case "record-missing":
    case "unlinked":
      return "danger";
    case "other-org":
    case "duplicate-ahead":
    case "untracking":
    case "copied":
    case "maybe-lost":
      return "warning";
    case "pending":
    case "not-tracked":
    case "tracked-by-other":
    case "unknown":
      return "neutral";
  }
}
