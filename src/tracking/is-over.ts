import { dateInZone } from "./calendar-date.ts";
import type { AppointmentItem } from "./evidence.ts";

const aDay = 24 * 3_600_000;

/**
 * Over: it ended before today, by the days of its calendar. CRM's sync writes nothing into the past, so whatever is done to
 * its record never reaches Outlook. Without a known time zone a full day has to have passed.
 */
export function isOver({ end, timeZone }: Pick<AppointmentItem, "end" | "timeZone">, now: Date): boolean {
  // An all-day end is the midnight after the last day.
  const last = new Date(end.getTime() - 60_000);
  const [lastDay, today] = timeZone === undefined ? [] : [dateInZone(timeZone, last), dateInZone(timeZone, now)];
  return lastDay !== undefined && today !== undefined ? lastDay < today : last.getTime() < now.getTime() - aDay;
}
