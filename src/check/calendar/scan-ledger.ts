/** What a scan knows so far: what was read, what was judged, what is left to do, and what failed. */
import type { CalendarPage, ListedAppointment, TimeSpan } from "../../mailbox/calendar-reader.ts";
import type { UnknownReason } from "../../tracking/evidence.ts";
import type { CalendarRow } from "./calendar-row.ts";

/** A part of the range that could not be read or judged completely. Never a verdict. */
export interface ScanGap extends TimeSpan {
  readonly why: UnknownReason;
  /** Which service did not answer: appointments could not be read ("mailbox") or looked up ("crm"). */
  readonly of: "mailbox" | "crm";
  /** How many appointments it affects, if known; others in between may have been judged. */
  readonly appointments?: number;
}

export interface ScanProgress {
  /** Appointments read so far. */
  readonly read: number;
  /** Those of them with a verdict. */
  readonly judged: number;
  /** Share of the range that has been read, 0 to 1. */
  readonly share: number;
  /** How many there will be, estimated from what was read; exact once everything is. */
  readonly expected?: number;
}

/** A slice of the range and the part of it that is still to be read. */
export interface UnreadSlice {
  left: TimeSpan;
  /** Reading it failed for good. */
  why?: UnknownReason;
}

interface Unjudged {
  readonly listed: ListedAppointment;
  why?: UnknownReason;
}

/** Items further apart than this are reported as separate gaps. */
const apart = 7 * 86_400_000;
/** Having read less than this says nothing about the rest. */
const enoughToExpect = 0.02;
const perPage = 250;

export function createScanLedger(range: TimeSpan) {
  let unread: readonly UnreadSlice[] = sliceRange(range).map((left) => ({ left }));
  const unjudged = new Map<string, Unjudged>();
  const rows = new Map<string, CalendarRow>();
  const misunderstood: ScanGap[] = [];
  let nothingKnown: UnknownReason | undefined;

  function itemGaps(): ScanGap[] {
    const gaps: { from: Date; to: Date; why: UnknownReason; of: "crm"; appointments: number }[] = [];
    const failed = [...unjudged.values()].sort((a, b) => a.listed.item.start.getTime() - b.listed.item.start.getTime());
    for (const { listed, why } of failed) {
      if (why === undefined) continue;
      const { start, end } = listed.item;
      const last = gaps.filter((gap) => gap.why === why).at(-1);
      if (last && start.getTime() - last.to.getTime() < apart) {
        last.appointments += 1;
        if (end > last.to) last.to = end;
      } else gaps.push({ from: start, to: end, why, of: "crm", appointments: 1 });
    }
    return gaps;
  }

  return {
    rows: (): readonly CalendarRow[] => [...rows.values()],
    unread: (): readonly UnreadSlice[] => unread,
    /** Ids of appointments read but not judged, in pages. */
    unjudgedPages(): readonly (readonly string[])[] {
      const ids = [...unjudged.keys()];
      return Array.from({ length: Math.ceil(ids.length / perPage) }, (_, page) => ids.slice(page * perPage, (page + 1) * perPage));
    },
    getListed(id: string): ListedAppointment {
      const found = unjudged.get(id);
      if (!found) throw new TypeError("That appointment is not waiting for its verdict.");
      return found.listed;
    },
    /** An appointment on the border of two slices comes twice. @returns the new ids */
    keepPage(slice: UnreadSlice, page: CalendarPage): readonly string[] {
      const fresh = page.appointments.filter(({ id }) => !rows.has(id) && !unjudged.has(id));
      for (const listed of fresh) unjudged.set(listed.id, { listed });
      const before = slice.left;
      if (page.next === undefined) unread = unread.filter((each) => each !== slice);
      else slice.left = leftAfter(before, page);
      if (page.unreadable > 0) {
        const to = page.next === undefined ? before.to : slice.left.from > before.from ? slice.left.from : before.to;
        misunderstood.push({ from: before.from, to, why: "unexpected-answer", of: "mailbox", appointments: page.unreadable });
      }
      return fresh.map(({ id }) => id);
    },
    keepRows(judged: readonly CalendarRow[]): void {
      for (const row of judged) {
        rows.set(row.id, row);
        unjudged.delete(row.id);
      }
    },
    failItem(id: string, why: UnknownReason): void {
      const item = unjudged.get(id);
      if (item) item.why = why;
    },
    failWhole(why: UnknownReason): void {
      nothingKnown = why;
    },
    /** To be called before retrying what failed. */
    forgetFailures(): void {
      nothingKnown = undefined;
      for (const each of [...unread, ...unjudged.values()]) delete each.why;
    },
    gaps(): readonly ScanGap[] {
      if (nothingKnown !== undefined) return [{ ...range, why: nothingKnown, of: "crm" }];
      const spans = unread.flatMap(({ left, why }): ScanGap[] => (why === undefined ? [] : [{ ...left, why, of: "mailbox" }]));
      return [...spans, ...misunderstood, ...itemGaps()].sort((a, b) => a.from.getTime() - b.from.getTime());
    },
    progress(): ScanProgress {
      const read = rows.size + unjudged.size;
      const left = unread.reduce((sum, each) => sum + lengthOf(each.left), 0);
      const share = unread.length === 0 ? 1 : 1 - left / lengthOf(range);
      return { read, judged: rows.size, share, ...(share >= enoughToExpect && { expected: Math.max(read, Math.round(read / share)) }) };
    },
  };
}

export type ScanLedger = ReturnType<typeof createScanLedger>;

/** Graph serves this many requests at a time for one app and mailbox. */
const slices = 4;
const shortest = 24 * 3_600_000;

/** Equal parts, read in parallel. */
export function sliceRange({ from, to }: TimeSpan): readonly TimeSpan[] {
  const length = to.getTime() - from.getTime();
  const count = Math.max(1, Math.min(slices, Math.floor(length / shortest)));
  const border = (index: number) => new Date(from.getTime() + Math.round((length * index) / count));
  return Array.from({ length: count }, (_, index) => ({ from: border(index), to: border(index + 1) }));
}

/**
 * What is left of a span after one of its pages, for continuing without the link to the next page. Pages come in order of
 * their starts; if one does not, nothing counts as read.
 */
export function leftAfter(span: TimeSpan, { appointments }: Pick<CalendarPage, "appointments">): TimeSpan {
  const starts = appointments.map(({ item }) => item.start.getTime());
  const last = starts.at(-1);
  const inOrder = starts.every((start, index) => index === 0 || start >= (starts[index - 1] ?? start));
  if (last === undefined || !inOrder || last <= span.from.getTime() || last >= span.to.getTime()) return span;
  return { from: new Date(last), to: span.to };
}

/** Milliseconds. */
export function lengthOf({ from, to }: TimeSpan): number {
  return to.getTime() - from.getTime();
}
