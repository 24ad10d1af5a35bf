import type { CheckReport } from "../check/report.ts";
import { toldCatalogueFor } from "../locales/told-catalogue.ts";
import { namesOf, reasonOf } from "./spoken-report.ts";
import type { BlockedReason } from "../tracking/judgement.ts";
import type { Words } from "./words.ts";

/** Why nothing may be made or linked, and what unblocks it; undefined where the plan does not block. */
export function blockedOf(
  report: CheckReport,
  words: Words,
  { ribbon: mayName = "as-judged" }: { readonly ribbon?: "as-judged" | "unadvised" } = {},
): { readonly why: string; readonly unblock: string } | undefined {
  const { plan } = report.judgement;
  const { blocked, because } = toldCatalogueFor(words.locale);
  const ribbon = mayName === "as-judged" ? report.judgement.ribbon : undefined;
  if (plan.track !== "blocked") return undefined;
  const cause = mayFollowCause.has(plan.reason) ? reasonOf(report, words) : undefined;
  if (cause !== undefined) return { why: `${because} ${cause.what}`, unblock: cause.next };
  return blocked[plan.reason]({ ...namesOf(report), ...(ribbon && { ribbon }) });
}

/** Where something did not answer, the one next step is the one that mends that. */
const mayFollowCause: ReadonlySet<BlockedReason> = new Set(["stamp-unreadable", "organization-unreachable", "candidates-not-known"]);
