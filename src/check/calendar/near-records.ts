import { findOccurrenceDate } from "../../tracking/global-object-id.ts";
import { originalStartOf } from "../../tracking/same-day.ts";
import type { AppointmentItem, AppointmentRecord, Records } from "../../tracking/evidence.ts";

const day = 86_400_000;
/** Days differ by less than this whatever the time zones (src/tracking/same-day.ts): this far apart, none is the same. */
const farApart = 4 * day;

/**
 * Without the rows of a series' other days, far from this one: the judge would leave them out as well, one by one.
 * A series of a hundred days would cost ten thousand comparisons of ids otherwise.
 */
export function nearRecords(item: AppointmentItem, records: Records): Records {
  if (records.kind === "unknown" || records.byGlobalObjectId.length < 2) return records;
  const own = instantsOf(item);
  return {
    ...records,
    byGlobalObjectId: records.byGlobalObjectId.filter((record) => !isAnotherDay(item, record) || isNear(instantsOf(record), own)),
  };
}

/** A day of a series that could not be unclear: both sides name a date, or an original start, or neither names a date. */
function isAnotherDay(item: AppointmentItem, record: AppointmentRecord): boolean {
  if (record.kind !== "instance") return false;
  if (originalStartOf(item) && record.originalStart) return true;
  const names = (side: Pick<AppointmentItem, "globalObjectId">) => findOccurrenceDate(side.globalObjectId ?? "") !== undefined;
  return names(item) === names(record);
}

/** What stands for no instant at all is near to everything. */
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
