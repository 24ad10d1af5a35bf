import type { OccurrenceDate } from "./global-object-id-codec.ts";

/** What one side knows of the day it stands for. */
export interface OccurrenceClues {
  /** From the id: a local date of the organizer. */
  readonly date?: OccurrenceDate | undefined;
  readonly originalStart?: Date | undefined;
  readonly start?: Date | undefined;
}

const hour = 3_600_000;
/** Local dates run from UTC+14 to UTC-12: an instant of the day lies at most so far outside the UTC day. */
const farthestZone = 14 * hour;

/**
 * Do both sides stand for the same day of a series? By the date in the id where both have one, else by the original
 * start, else by the day (UTC) of the start.
 *
 * Where one side knows less than the other, its start may agree with the other's start or original start. A date is
 * held against an instant only where the dated side was moved away from its date: its start cannot speak for the
 * date then. That allows 14 hours around the day, since the organizer's time zone is not known.
 */
export function isSameOccurrence(a: OccurrenceClues, b: OccurrenceClues): boolean {
  if (a.date && b.date) return a.date.year === b.date.year && a.date.month === b.date.month && a.date.day === b.date.day;
  if (a.originalStart && b.originalStart) return isSameUtcDay(a.originalStart, b.originalStart);
  return (
    isSameUtcDay(a.start, b.start) ||
    isSameUtcDay(a.originalStart, b.start) ||
    isSameUtcDay(a.start, b.originalStart) ||
    movedFromDateOf(a, b) ||
    movedFromDateOf(b, a)
  );
}

function movedFromDateOf(dated: OccurrenceClues, other: OccurrenceClues): boolean {
  const moved = dated.start !== undefined && !liesNear(dated.date, dated.start);
  return moved && liesNear(dated.date, other.originalStart ?? other.start);
}

function liesNear(date: OccurrenceDate | undefined, instant: Date | undefined): boolean {
  if (date === undefined || instant === undefined) return false;
  const midnight = new Date(0).setUTCFullYear(date.year, date.month - 1, date.day);
  return instant.getTime() >= midnight - farthestZone && instant.getTime() < midnight + 24 * hour + farthestZone;
}

function isSameUtcDay(a: Date | undefined, b: Date | undefined): boolean {
  return a !== undefined && b !== undefined && Math.floor(a.getTime() / (24 * hour)) === Math.floor(b.getTime() / (24 * hour));
}
