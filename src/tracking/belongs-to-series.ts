import type { AppointmentItem } from "./evidence.ts";
import { findOccurrenceDate } from "./global-object-id.ts";

/** Somebody invited to one day of a series has a single item whose id names the day. */
export function belongsToSeries({ kind, globalObjectId }: Pick<AppointmentItem, "kind" | "globalObjectId">): boolean {
  return kind !== "single" || findOccurrenceDate(globalObjectId ?? "") !== undefined;
}
