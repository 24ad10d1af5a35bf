/** Zones and midnights in a chunk of their own, asked for while the mailbox answers. */
import type * as calendarTime from "./calendar-time.ts";

export type CalendarTime = typeof calendarTime;

/** Undefined where it could not be loaded; tried anew with the next question. */
export function loadCalendarTime(): Promise<CalendarTime | undefined> {
  return import(/* webpackChunkName: "calendar-time" */ "./calendar-time.ts").catch(() => undefined);
}
