import { isLive } from "../../tracking/match-records.ts";
import type { CalendarRow } from "./calendar-row.ts";

/**
 * How *Restore all* lists a row: only rows whose plan links to a record that carries their id; those that may have been
 * untracked on purpose start unticked.
 */
export function restoreOffer({ judgement }: Pick<CalendarRow, "judgement">): "ticked" | "unticked" | "none" {
  const { plan, liveRecords, verdict } = judgement;
  if (plan.track !== "relink" || !isLive(plan.record) || !liveRecords.some(({ id }) => id === plan.record.id)) return "none";
  return verdict === "unlinked" ? "unticked" : "ticked";
}
