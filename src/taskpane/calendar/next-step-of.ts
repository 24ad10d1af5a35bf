import type { CalendarRow } from "../../check/calendar/calendar-row.ts";
import { restoreOffer } from "../../check/calendar/restore-offer.ts";

/** What a person can do about an appointment, in a word: the reasons are in its check. */
export type NextStep = "nothing" | "restore" | "restore-by-itself" | "track" | "confirm" | "pick" | "see-why";

export function nextStepOf(row: Pick<CalendarRow, "judgement">): NextStep {
  const { plan } = row.judgement;
  switch (plan.track) {
    case "none":
      return "nothing";
    case "relink":
      return restoreOffer(row) === "none" ? "restore-by-itself" : "restore";
    case "create":
      return "track";
    case "confirm":
      return "confirm";
    case "blocked":
      return plan.reason === "pick" ? "pick" : "see-why";
  }
}
