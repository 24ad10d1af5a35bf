import { cleanKey } from "./global-object-id.ts";
import type { AppointmentItem, AppointmentRecord } from "./evidence.ts";
import type { Carries } from "./judgement.ts";
import { compareDays, dateOf, namesDay, originalStartOf } from "./same-day.ts";

export interface MatchedRecords {
  /** Open or Scheduled rows that carry this appointment's id, oldest first. */
  readonly live: readonly AppointmentRecord[];
  /** Completed or Canceled ones, oldest first. */
  readonly closed: readonly AppointmentRecord[];
  /** Rows that may or may not stand for this day. */
  readonly unclear: readonly AppointmentRecord[];
  readonly carries: (row: AppointmentRecord) => Carries;
}

/** "fits": by day, with all rows that fit still to be compared. "series": stands for every day without a row of its own. */
type RowMatch = Carries | "fits" | "series";

/**
 * How each row relates to this appointment; of rows with the same id the first is used. A day is carried by its own rows or,
 * if it has none, by the record of its series (docs/decisions/001-series-records.md).
 * @param seriesCrmId the `crmid` in the series' own stamp
 */
export function matchRecords(item: AppointmentItem, rows: readonly AppointmentRecord[], seriesCrmId?: string): MatchedRecords {
  const distinct = [...new Map([...rows].reverse().map((row) => [row.id, row])).values()].sort(byAge);
  const matches = distinct.map((row) => ({ row, match: matchOf(item, row, seriesCrmId) }));
  const fitting = matches.filter(({ match }) => match === "fits").map(({ row }) => row);
  const meant = new Set(meantAmong(item, fitting));
  const resolve = ({ row, match }: (typeof matches)[number]): Carries => {
    if (match === "fits") return meant.has(row) ? "this" : "another";
    if (match !== "series") return match;
    return fitting.length === 0 ? "this" : seriesBesideDays(item, row);
  };
  const carries = new Map(matches.map((one) => [one.row.id, resolve(one)]));
  const carrying = (wanted: Carries) => distinct.filter(({ id }) => carries.get(id) === wanted);
  return {
    live: carrying("this").filter(isLive),
    closed: carrying("this").filter((row) => !isLive(row)),
    unclear: carrying("unclear"),
    carries: (row) => carries.get(row.id) ?? (cleanKey(row.globalObjectId ?? "") === undefined ? "none" : "another"),
  };
}

export function isLive({ state }: Pick<AppointmentRecord, "state">): boolean {
  return state === "open" || state === "scheduled";
}

function matchOf(item: AppointmentItem, row: AppointmentRecord, seriesCrmId: string | undefined): RowMatch {
  const [itemKey, rowKey] = [cleanKey(item.globalObjectId ?? ""), cleanKey(row.globalObjectId ?? "")];
  if (itemKey === undefined || rowKey === undefined) return "none";
  if (itemKey !== rowKey) return "another";
  if (row.kind === "master") return item.kind === "master" ? "this" : "series";
  const isDaysRow = row.kind === "instance" || namesDay(row);
  if (item.kind === "master") return isDaysRow ? "another" : "this";
  if (!isDay(item) && !isDaysRow) return "this";
  const fit = compareDays(item, row);
  return fit !== "fits" && row.id === seriesCrmId && !namesDay(row) ? "series" : fit;
}

function isDay(item: AppointmentItem): boolean {
  return item.kind === "exception" || originalStartOf(item) !== undefined || dateOf(item) !== undefined;
}

/** Next to rows of the day itself, a series' row does not stand for the day. */
function seriesBesideDays(item: AppointmentItem, row: AppointmentRecord): Carries {
  return row.kind !== "master" && compareDays(item, row) === "unclear" ? "unclear" : "another";
}

/** Of the rows that fit, those nearest to the item's original start; live ones if there are any, otherwise closed ones. */
function meantAmong(item: AppointmentItem, fitting: readonly AppointmentRecord[]): AppointmentRecord[] {
  const from = (originalStartOf(item) ?? item.start).getTime();
  const distance = ({ originalStart, start }: AppointmentRecord) =>
    Math.abs(((originalStart ?? start)?.getTime() ?? Number.POSITIVE_INFINITY) - from);
  const first = fitting.some(isLive) ? fitting.filter(isLive) : fitting;
  const nearest = Math.min(...first.map(distance));
  return first.filter((row) => distance(row) === nearest);
}

/** Oldest first; rows of unknown age last; then by id, so that the order is the same for everybody. */
export function byAge(a: AppointmentRecord, b: AppointmentRecord): number {
  const unknownLast = Number.POSITIVE_INFINITY;
  const [left, right] = [a.createdOn?.getTime() ?? unknownLast, b.createdOn?.getTime() ?? unknownLast];
  if (left !== right) return left < right ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
