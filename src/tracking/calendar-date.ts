/** Calendar dates compared with instants. A date is `yyyy-mm-dd` text here. */
import type { OccurrenceDate } from "./global-object-id.ts";

const hour = 3_600_000;
/** Without a time zone, instants less than this apart are taken for the same day. */
const halfADay = 12 * hour;

export function dateText({ year, month, day }: OccurrenceDate): string {
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}

/** The date that a calendar in this zone shows at that instant. @returns undefined for a zone this engine does not know */
export function dateInZone(timeZone: string, instant: Date): string | undefined {
  const format = formatOf(timeZone);
  if (format === undefined || Number.isNaN(instant.getTime())) return undefined;
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const [year, month, day] = ["year", "month", "day"].map((type) => Number(parts.get(type as Intl.DateTimeFormatPartTypes)));
  return year && month && day ? dateText({ year, month, day }) : undefined;
}

/** Is it this date in at least one time zone from UTC−12 to UTC+14? */
export function fitsInSomeZone(date: string, instant: Date): boolean {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  return instant.getTime() >= midnight - 14 * hour && instant.getTime() < midnight + 36 * hour;
}

/** Is it this date in the calendar's time zone? Without a known zone: in any zone. */
export function isDateInCalendar(date: string, instant: Date, timeZone: string | undefined): boolean {
  const there = timeZone === undefined ? undefined : dateInZone(timeZone, instant);
  return there === undefined ? fitsInSomeZone(date, instant) : there === date;
}

/** Do two midnights start the same day of the calendar? Without a known time zone: are they less than half a day apart? */
export function isSameDate(a: Date, b: Date, timeZone: string | undefined): boolean {
  const there = timeZone === undefined ? undefined : dateInZone(timeZone, a);
  return timeZone === undefined || there === undefined ? isNear(a, b) : there === dateInZone(timeZone, b);
}

export function isNear(a: Date, b: Date): boolean {
  return Math.abs(a.getTime() - b.getTime()) < halfADay;
}

export function isSameMinute(a: Date, b: Date): boolean {
  return Math.floor(a.getTime() / 60_000) === Math.floor(b.getTime() / 60_000);
}

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

/** Creating a formatter costs more than using it a thousand times. */
function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(timeZone)) formats.set(timeZone, makeFormat(timeZone));
  return formats.get(timeZone);
}

function makeFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone,
      calendar: "gregory",
      numberingSystem: "latn",
      year: "numeric",
      month: "numeric",
      day: "numeric",
    });
  } catch {
    return undefined;
  }
}
