import { Unexpected } from "../../http/failure.ts";
import type { TimeSpan } from "../calendar-reader.ts";
import { findInCalendar, mostEntries, type CalendarEntries, type CalendarEntry } from "./find-in-calendar.ts";
import type { EwsTransport } from "./ews-transport.ts";

export interface EntriesPage {
  /** In order of their starts. */
  readonly entries: readonly CalendarEntry[];
  readonly unreadable: number;
  /** Where to continue; absent: it was the last page. */
  readonly next?: Date;
}

/**
 * One page of what overlaps a span. A calendar view has no pages, only a limit: it returns the first entries in order of their
 * starts. So the next page begins at the last start, and drops what began before; entries with that last start are left for
 * it, because the limit may have cut through them. If nothing would be left, more is asked for.
 * @param after the `next` of the previous page; absent for the first
 * @throws Failure (Unexpected: out of order, or more at one time than Exchange lists at all); AbortError when aborted
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

/** A server policy limits the results of one search: ask for fewer. */
function isTooMuch(error: unknown): boolean {
  return error instanceof Unexpected && error.code === "ErrorExceededFindCountLimit";
}

function byStart(one: CalendarEntry, other: CalendarEntry): number {
  return one.start.getTime() - other.start.getTime();
}

function isInOrder(entries: readonly CalendarEntry[]): boolean {
  return entries.every(({ start }, index) => index === 0 || start >= (entries[index - 1]?.start ?? start));
}
