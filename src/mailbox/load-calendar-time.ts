/** Time zones and midnights, in a chunk of their own that loads while the mailbox responds. */
import type * as calendarTime from "./calendar-time.ts";

export type CalendarTime = typeof calendarTime;

/** Undefined if it could not be loaded; retried with the next question. */
export function loadCalendarTime(): Promise<CalendarTime | undefined> {
  return import(/* webpackChunkName: "calendar-time" */ "./calendar-time.ts").catch(() => undefined);
}
