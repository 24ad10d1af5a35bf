import type { Risk, Verdict } from "../tracking/judgement.ts";

/** How a state looks; the words say it too, never the colour alone. */
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

export function toneOfRisk(risk: Risk): Tone {
  switch (risk) {
    case "at-risk":
      return "warning";
    case "safe-read-only":
    case "safe-no-crm":
    case "safe-same-org":
      return "success";
    case "own":
    case "unknown":
      return "neutral";
  }
}
