import { dateInZone } from "./calendar-date.ts";
import type { AppointmentItem } from "./evidence.ts";

const aDay = 24 * 3_600_000;

/**
 * Over is what ended before today, on the calendar's own days: CRM's sync pushes nothing into it, and nothing that is done to
 * its record reaches Outlook. Where the time zone is not told, a whole day has to lie between.
 */
export function isOver({ end, timeZone }: Pick<AppointmentItem, "end" | "timeZone">, now: Date): boolean {
  // An all-day end is the midnight behind the last day.
  const last = new Date(end.getTime() - 60_000);
  const [lastDay, today] = timeZone === undefined ? [] : [dateInZone(timeZone, last), dateInZone(timeZone, now)];
  return lastDay !== undefined && today !== undefined ? lastDay < today : last.getTime() < now.getTime() - aDay;
}
