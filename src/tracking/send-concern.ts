import type { Judgement } from "./judgement.ts";

/** Why Outlook should ask before a meeting is sent. */
export type SendConcern = "lost" | "duplicate-ahead" | "duplicated" | "other-org";

/**
 * What a person should know before the meeting goes out; undefined lets it go. Nobody is asked about what is not
 * known: a question that is wrong now and then is soon answered without being read.
 */
export function findSendConcern({ verdict, plan }: Pick<Judgement, "verdict" | "plan">): SendConcern | undefined {
  switch (verdict) {
    case "lost":
    case "duplicate-ahead":
    case "duplicated":
    case "other-org":
      return verdict;
    case "unlinked":
      // A link switched off is lost where its record lives on; without one it may have been meant.
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
