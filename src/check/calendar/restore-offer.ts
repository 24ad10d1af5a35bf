import { isLive } from "../../tracking/match-records.ts";
import type { CalendarRow } from "./calendar-row.ts";

/**
 * How *Restore all* lists a row: only what is to be linked to a record that carries its id, and what was perhaps untracked
 * on purpose is for a person to tick.
 */
export function restoreOffer({ judgement }: Pick<CalendarRow, "judgement">): "ticked" | "unticked" | "none" {
  const { plan, liveRecords, verdict } = judgement;
  if (plan.track !== "relink" || !isLive(plan.record) || !liveRecords.some(({ id }) => id === plan.record.id)) return "none";
  return verdict === "unlinked" ? "unticked" : "ticked";
}
