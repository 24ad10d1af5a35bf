import { findOccurrenceDate } from "../../tracking/global-object-id.ts";
import type { AppointmentItem, AppointmentRecord, Records } from "../../tracking/evidence.ts";

const day = 86_400_000;
/** Rows are told apart by day with 38 hours' tolerance (src/tracking/same-occurrence.ts): this far apart, none is the same. */
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
    byGlobalObjectId: records.byGlobalObjectId.filter((record) => record.kind !== "instance" || isNear(instantsOf(record), own)),
  };
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
