import type { CalendarAccess, MayEdit } from "./evidence.ts";

/** May the viewer edit the calendar? Not known is neither yes nor no. */
export function editRightIn(calendar: CalendarAccess): MayEdit {
  switch (calendar.kind) {
    case "own":
      return "yes";
    case "delegate":
      return calendar.mayEdit;
    case "unknown":
      return "unknown";
  }
}
