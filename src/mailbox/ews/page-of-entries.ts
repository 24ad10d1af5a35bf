import { Unexpected } from "../../http/failure.ts";
import type { TimeSpan } from "../calendar-store.ts";
import { findInCalendar, mostEntries, type CalendarEntries, type CalendarEntry } from "./find-in-calendar.ts";
import type { EwsTransport } from "./ews-transport.ts";

export interface EntriesPage {
  /** In the order of their starts. */
  readonly entries: readonly CalendarEntry[];
  readonly unreadable: number;
  /** Where to read on; absent: it was the last page. */
  readonly next?: Date;
}

/**
 * One page of what overlaps a span. A calendar view knows no pages, only a bound: it tells the first so many in the order
 * of their starts. So the next page begins at the last start, and what began before was told; of that last start nothing
 * is told yet, since the bound may have cut through it. Where nothing would be left, more is asked for.
 * @param after where the page before left off; absent for the first
 * @throws Failure (Unexpected: out of order, or more at one time than Exchange tells at all); AbortError when aborted
 */
export async function getPageOfEntries(
  transport: EwsTransport,
  { from, to }: TimeSpan,
  { after, perPage, signal }: { readonly after: Date | undefined; readonly perPage: number; readonly signal: AbortSignal },
): Promise<EntriesPage> {
  const begin = after !== undefined && after > from ? after : from;
  let ceiling = mostEntries;
  for (let most = Math.min(perPage, ceiling); ; most = Math.min(most * 2, ceiling)) {
    let found: CalendarEntries;
    try {
      found = await findInCalendar(transport, { from: begin, to }, { most, signal });
    } catch (error) {
      if (!isTooMuch(error) || most === 1) throw error;
      ceiling = Math.floor(most / 2);
      continue;
    }
    const { entries, unreadable, reach } = found;
    const fresh = after === undefined ? entries : entries.filter(({ start }) => start >= after);
    if (reach === "all") return { entries: [...fresh].sort(byStart), unreadable };

    const last = entries.at(-1)?.start;
    if (last === undefined || !isInOrder(entries))
      throw new Unexpected("The list of the calendar is cut, and not in the order of its starts.");
    const told = fresh.filter(({ start }) => start < last);
    if (told.length > 0) return { entries: told, unreadable, next: last };
    if (most === ceiling) throw new Unexpected("More appointments begin at one time than Exchange lists.");
  }
}

/** A policy of the server bounds what one search finds: less is asked for. */
function isTooMuch(error: unknown): boolean {
  return error instanceof Unexpected && error.code === "ErrorExceededFindCountLimit";
}

function byStart(one: CalendarEntry, other: CalendarEntry): number {
  return one.start.getTime() - other.start.getTime();
}

function isInOrder(entries: readonly CalendarEntry[]): boolean {
  return entries.every(({ start }, index) => index === 0 || start >= (entries[index - 1]?.start ?? start));
}
