import type { CheckReport } from "../check/report.ts";
import { toldCatalogueFor } from "../locales/told-catalogue.ts";
import { namesOf } from "./spoken-report.ts";
import type { Words } from "./words.ts";

/** Why nothing may be made or linked, and what unblocks it; undefined where the plan does not block. */
export function blockedOf(
  report: CheckReport,
  { locale }: Words,
  { ribbon: mayName = "as-judged" }: { readonly ribbon?: "as-judged" | "unadvised" } = {},
): { readonly why: string; readonly unblock: string } | undefined {
  const { plan } = report.judgement;
  const ribbon = mayName === "as-judged" ? report.judgement.ribbon : undefined;
  return plan.track === "blocked"
    ? toldCatalogueFor(locale).blocked[plan.reason]({ ...namesOf(report), ...(ribbon && { ribbon }) })
    : undefined;
}
