/** What one row of the verdict table says, before the viewer's right to edit is looked at. */
import type { AppointmentRecord, CalendarAccess } from "./evidence.ts";
import type { BlockedReason, Doubt, Judgement, TrackPlan } from "./judgement.ts";

export type Ruling = Pick<Judgement, "row" | "verdict" | "plan" | "verified" | "record" | "foreignRecord">;

export function blocked(reason: BlockedReason): TrackPlan {
  return { track: "blocked", reason };
}

export function relink(record: AppointmentRecord): TrackPlan {
  return { track: "relink", record };
}

/** The rows that say "confirm in one's own calendar; else blocked". */
export function confirmInOwnCalendar(
  calendar: CalendarAccess,
  doubt: Doubt,
  otherwise: Extract<BlockedReason, "record-missing-not-own-calendar" | "doubt-not-own-calendar">,
): TrackPlan {
  if (calendar.kind === "own") return { track: "confirm", doubt };
  return blocked(calendar.kind === "delegate" && calendar.mayEdit === "no" ? "may-not-edit" : otherwise);
}

/** Whatever would write is blocked for a viewer who may not edit the calendar, or of whom that is not known. */
export function permit(plan: TrackPlan, calendar: CalendarAccess): TrackPlan {
  switch (plan.track) {
    case "none":
    case "blocked":
      return plan;
    case "relink":
    case "create":
    case "confirm": {
      const reason = refusal(calendar);
      return reason === undefined ? plan : blocked(reason);
    }
  }
}

function refusal(calendar: CalendarAccess): BlockedReason | undefined {
  switch (calendar.kind) {
    case "own":
      return undefined;
    case "unknown":
      return "calendar-unknown";
    case "delegate":
      switch (calendar.mayEdit) {
        case "yes":
          return undefined;
        case "no":
          return "may-not-edit";
        case "unknown":
          return "edit-right-unknown";
      }
  }
}
