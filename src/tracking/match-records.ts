import { cleanKey, findOccurrenceDate } from "./global-object-id.ts";
import type { AppointmentItem, AppointmentRecord } from "./evidence.ts";
import { isSameOccurrence } from "./same-occurrence.ts";

export interface MatchedRecords {
  /** Open or Scheduled, oldest first. */
  readonly live: AppointmentRecord[];
  /** Completed or Canceled, oldest first. */
  readonly closed: AppointmentRecord[];
}

/**
 * The rows that carry this appointment's id, each once. A day of a series is carried by its own rows; only where
 * it has none, live or closed, by the record of its series (docs/decisions/001-series-records.md).
 */
export function matchRecords(item: AppointmentItem, rows: readonly AppointmentRecord[]): MatchedRecords {
  const distinct = [...new Map([...rows].reverse().map((row) => [row.id, row])).values()];
  const carrying = distinct.filter((row) => carriesId(item, row) === "this").sort(byAge);
  const ownRows = carrying.filter((row) => !isSeriesOf(item, row));
  const counted = ownRows.length > 0 ? ownRows : carrying;
  return { live: counted.filter(isLive), closed: counted.filter((row) => !isLive(row)) };
}

/**
 * Does the row carry the id of this appointment, none, or another meeting's? The record of a series carries each of
 * its days. An item without an id is compared with nothing: "none".
 */
export function carriesId(item: AppointmentItem, row: AppointmentRecord): "this" | "none" | "another" {
  const itemKey = cleanKey(item.globalObjectId ?? "");
  const rowKey = cleanKey(row.globalObjectId ?? "");
  if (itemKey === undefined || rowKey === undefined) return "none";
  return itemKey === rowKey && isSameDay(item, row) ? "this" : "another";
}

export function isLive({ state }: Pick<AppointmentRecord, "state">): boolean {
  return state === "open" || state === "scheduled";
}

function isSameDay(item: AppointmentItem, row: AppointmentRecord): boolean {
  if (row.kind === "master") return true;
  if (item.kind === "master") return !namesOccurrence(row);
  if (!namesOccurrence(item) && !namesOccurrence(row)) return true;
  return isSameOccurrence(cluesOf(item), cluesOf(row));
}

function isSeriesOf(item: AppointmentItem, row: AppointmentRecord): boolean {
  return row.kind === "master" && item.kind !== "master" && namesOccurrence(item);
}

type Side = Pick<AppointmentItem | AppointmentRecord, "globalObjectId" | "kind" | "start" | "originalStart">;

function namesOccurrence({ kind, originalStart, globalObjectId }: Side): boolean {
  const isDay = kind === "occurrence" || kind === "exception" || kind === "instance";
  return isDay || originalStart !== undefined || findOccurrenceDate(globalObjectId ?? "") !== undefined;
}

function cluesOf({ kind, originalStart, start, globalObjectId }: Side) {
  return {
    date: findOccurrenceDate(globalObjectId ?? ""),
    // An occurrence that is no exception was never moved.
    originalStart: originalStart ?? (kind === "occurrence" ? start : undefined),
    start,
  };
}

/** Oldest first; of unknown age last, then by id, so that everybody sees the same order. */
export function byAge(a: AppointmentRecord, b: AppointmentRecord): number {
  const unknownLast = Number.POSITIVE_INFINITY;
  const [left, right] = [a.createdOn?.getTime() ?? unknownLast, b.createdOn?.getTime() ?? unknownLast];
  if (left !== right) return left < right ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
