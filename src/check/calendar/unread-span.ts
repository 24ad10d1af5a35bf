import type { CalendarPage, TimeSpan } from "../../mailbox/calendar-store.ts";

/** As many requests as Graph serves at a time for one app and mailbox. */
const slices = 4;
const shortest = 24 * 3_600_000;

/** Equal parts, to be read side by side. */
export function sliceRange({ from, to }: TimeSpan): readonly TimeSpan[] {
  const length = to.getTime() - from.getTime();
  const count = Math.max(1, Math.min(slices, Math.floor(length / shortest)));
  const border = (index: number) => new Date(from.getTime() + Math.round((length * index) / count));
  return Array.from({ length: count }, (_, index) => ({ from: border(index), to: border(index + 1) }));
}

/**
 * What is left of a span after one of its pages, for reading on without the link to the next page. Pages come in the
 * order of starts; where one does not, nothing is taken for read.
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
