/** Whether a row stands for the day that is open. Both have the same clean id, and at least one of them names a day. */
import { dateText, fitsInSomeZone, isDateInCalendar, isNear, isSameDate, isSameMinute } from "./calendar-date.ts";
import type { AppointmentItem, AppointmentRecord } from "./evidence.ts";
import { findOccurrenceDate } from "./global-object-id.ts";

/** "unclear": only one side names a date, and the other side's start does not settle it. */
export type DayFit = "fits" | "unclear" | "another";

export function compareDays(item: AppointmentItem, row: AppointmentRecord): DayFit {
  const [itemOriginal, itemDate, rowDate] = [originalStartOf(item), dateOf(item), dateOf(row)];
  if (itemOriginal && row.originalStart) return isSameStart(itemOriginal, row.originalStart, item, row) ? "fits" : "another";
  if (!namesDay(row) && row.start && isSameMinute(row.start, item.start)) return "fits";
  if (itemDate !== undefined && rowDate !== undefined) return itemDate === rowDate ? "fits" : "another";

  const itemStart = itemOriginal ?? item.start;
  const rowStart = row.originalStart ?? row.start;
  const date = itemDate ?? rowDate;
  if (date === undefined) return rowStart && isSameStart(itemStart, rowStart, item, row) ? "fits" : "another";
  const undated = itemDate === undefined ? itemStart : rowStart;
  if (undated === undefined) return "unclear";
  const startsNear = rowStart !== undefined && isNear(itemStart, rowStart);
  if (!isDateInCalendar(date, undated, item.timeZone) && !startsNear) return "unclear";
  return fitsInSomeZone(date, undated) ? "fits" : "another";
}

/** In its id or as `originalstartdate`. */
export function namesDay(row: AppointmentRecord): boolean {
  return row.originalStart !== undefined || dateOf(row) !== undefined;
}

/** An occurrence that is not an exception was never moved. */
export function originalStartOf({
  originalStart,
  kind,
  start,
}: Pick<AppointmentItem, "originalStart" | "kind" | "start">): Date | undefined {
  return originalStart ?? (kind === "occurrence" ? start : undefined);
}

/** The day that the id names: a date on the organizer's calendar. */
export function dateOf({ globalObjectId }: Pick<AppointmentItem | AppointmentRecord, "globalObjectId">): string | undefined {
  const date = findOccurrenceDate(globalObjectId ?? "");
  return date && dateText(date);
}

/** CRM stores instants, so an all-day row's date is read in the calendar's time zone. */
function isSameStart(itemStart: Date, rowStart: Date, item: AppointmentItem, row: AppointmentRecord): boolean {
  return item.allDay && row.allDay ? isSameDate(itemStart, rowStart, item.timeZone) : isNear(itemStart, rowStart);
}

/** Someone invited to a single day of a series has a non-recurring item whose id names that day. */
export function belongsToSeries({ kind, globalObjectId }: Pick<AppointmentItem, "kind" | "globalObjectId">): boolean {
  return kind !== "single" || findOccurrenceDate(globalObjectId ?? "") !== undefined;
}
