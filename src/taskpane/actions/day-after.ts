import { datesFor, type DatesOptions } from "../../locales/dates.ts";
import type { AppointmentItem } from "../../tracking/evidence.ts";

const aMinute = 60_000;
const aDay = 24 * 60 * aMinute;

/** The first day on which the appointment counts as over, in its calendar's time zone; without a time zone, a day later. */
export function dayAfter({ end, timeZone }: Pick<AppointmentItem, "end" | "timeZone">, { locale, now }: DatesOptions): string | undefined {
  // An all-day appointment ends at midnight after its last day.
  const last = new Date(end.getTime() - aMinute);
  const from = new Date(last.getTime() + (timeZone === undefined ? 2 * aDay : aDay));
  return datesFor({ locale, now, ...(timeZone !== undefined && { timeZone }) }).moment(from)?.date;
}
