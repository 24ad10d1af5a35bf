/** The key of what is open: safety copies are stored under it, and the ids of new records are derived from it. */
import type { AppointmentItem } from "./evidence.ts";
import { cleanKey, findOccurrenceDate } from "./global-object-id.ts";
import { originalStartOf } from "./same-day.ts";

/**
 * The clean id in upper case; for a day, followed by `/year-month-day` without leading zeros: the day that the id names,
 * otherwise the UTC date of the original start (for all-day days as well).
 * @returns undefined if the id is not known, or if neither date of a series' day is
 */
export function occurrenceKey(item: Pick<AppointmentItem, "globalObjectId" | "kind" | "originalStart" | "start">): string | undefined {
  const id = item.globalObjectId ?? "";
  const key = cleanKey(id);
  if (key === undefined) return undefined;
  const named = findOccurrenceDate(id);
  if (named !== undefined) return `${key}/${[named.year, named.month, named.day].join("-")}`;
  if (item.kind !== "occurrence" && item.kind !== "exception") return key;
  const start = originalStartOf(item);
  if (start === undefined || Number.isNaN(start.getTime())) return undefined;
  return `${key}/${[start.getUTCFullYear(), start.getUTCMonth() + 1, start.getUTCDate()].join("-")}`;
}
