import { findOccurrenceDate } from "../../tracking/global-object-id.ts";
import { originalStartOf } from "../../tracking/same-day.ts";
import type { AppointmentItem, AppointmentRecord, Records } from "../../tracking/evidence.ts";

const day = 86_400_000;
/** Days this far apart differ in every time zone (src/tracking/same-day.ts). */
const farApart = 4 * day;

/**
 * Drops rows of a series' other days that are far from this one; the judgement would drop them one by one. For a series of a
 * hundred days that would take ten thousand comparisons of ids.
 */
export function nearRecords(item: AppointmentItem, records: Records): Records {
  if (records.kind === "unknown" || records.byGlobalObjectId.length < 2) return records;
  const own = instantsOf(item);
  return {
    ...records,
    byGlobalObjectId: records.byGlobalObjectId.filter((record) => !isAnotherDay(item, record) || isNear(instantsOf(record), own)),
  };
}

/** A day of the series that cannot be unclear: both sides name a date or an original start, or neither names a date. */
function isAnotherDay(item: AppointmentItem, record: AppointmentRecord): boolean {
  if (record.kind !== "instance") return false;
  if (originalStartOf(item) && record.originalStart) return true;
  const names = (side: Pick<AppointmentItem, "globalObjectId">) => findOccurrenceDate(side.globalObjectId ?? "") !== undefined;
  return names(item) === names(record);
}

/** A side without any instant counts as near. */
function isNear(some: readonly number[], others: readonly number[]): boolean {
  return some.length === 0 || others.length === 0 || some.some((one) => others.some((other) => Math.abs(one - other) <= farApart));
}

const known = new WeakMap<object, readonly number[]>();

/** The start, the original start, and the day that the id names. */
function instantsOf(side: Pick<AppointmentItem | AppointmentRecord, "globalObjectId" | "originalStart" | "start">): readonly number[] {
  const before = known.get(side);
  if (before !== undefined) return before;
  const date = findOccurrenceDate(side.globalObjectId ?? "");
  const instants = [
    ...(side.start ? [side.start.getTime()] : []),
    ...(side.originalStart ? [side.originalStart.getTime()] : []),
    ...(date ? [new Date(0).setUTCFullYear(date.year, date.month - 1, date.day)] : []),
  ];
  known.set(side, instants);
  return instants;
}
