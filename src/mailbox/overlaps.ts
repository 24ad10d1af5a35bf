import type { AppointmentItem } from "../tracking/evidence.ts";
import type { TimeSpan } from "./calendar-store.ts";

/** Calendar views of Graph and EWS also list what ends exactly at their start. Of no length, it still lies where it starts. */
export function overlaps({ start, end }: Pick<AppointmentItem, "start" | "end">, { from, to }: TimeSpan): boolean {
  return start < to && (end > from || start >= from);
}
