import type { Judgement } from "./judgement.ts";

/** The reasons for which Outlook should ask before a meeting is sent. */
export type SendConcern = "lost" | "duplicate-ahead" | "duplicated" | "other-org";

/**
 * What a person should know before the meeting goes out; undefined lets it go. Uncertain cases do not ask: a question that is
 * often wrong is soon answered unread.
 */
export function findSendConcern({ verdict, plan }: Pick<Judgement, "verdict" | "plan">): SendConcern | undefined {
  switch (verdict) {
    case "lost":
    case "duplicate-ahead":
    case "duplicated":
    case "other-org":
      return verdict;
    case "unlinked":
      // A link that was switched off is lost if its record still exists; without one it may have been intended.
      return plan.track === "relink" ? "lost" : undefined;
    case "tracked":
    case "not-tracked":
    case "pending":
    case "untracking":
    case "unknown":
    case "maybe-lost":
    case "copied":
    case "record-missing":
    case "tracked-by-other":
      return undefined;
  }
}
