import type { Judgement, Verdict } from "../tracking/judgement.ts";

/** The one action drawn for a judgement: what the plan allows, or, where it blocks, what a person would look for. */
export type Action = "none" | "restore" | "track";

export function actionOf({ plan, verdict, liveRecords }: Judgement): Action {
  switch (plan.track) {
    case "none":
      return "none";
    case "relink":
      return "restore";
    case "create":
    case "confirm":
      return "track";
    case "blocked":
      return soughtFor(verdict, liveRecords.length);
  }
}

function soughtFor(verdict: Verdict, live: number): Action {
  switch (verdict) {
    case "lost":
    case "unlinked":
    case "record-missing":
    case "duplicated":
    case "duplicate-ahead":
      return "restore";
    case "tracked-by-other":
      return "none";
    case "copied":
      return live === 1 ? "restore" : "track";
    case "tracked":
    case "other-org":
    case "not-tracked":
    case "maybe-lost":
    case "pending":
    case "untracking":
    case "unknown":
      return "track";
  }
}
