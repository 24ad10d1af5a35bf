import type { TimeSpan } from "../../mailbox/calendar-reader.ts";

export const presets = {
  usual: { back: 30, ahead: 90 },
  "last-year": { back: 365, ahead: 0 },
  "next-year": { back: 0, ahead: 365 },
  "two-years": { back: 365, ahead: 365 },
} as const;

export type Preset = keyof typeof presets;

/** Whole days in the viewer's time zone, from the start of the first to the end of the last. */
export function rangeOf(preset: Preset, now: Date): TimeSpan {
  const { back, ahead } = presets[preset];
  return { from: startOfDay(now, -back), to: startOfDay(now, ahead + 1) };
}

/** Two years, one of which may be a leap year. */
export const mostDays = 731;

export function daysIn({ from, to }: TimeSpan): number {
  return Math.round((to.getTime() - from.getTime()) / 86_400_000);
}

/** The first and last day, in the format of a date input. */
export function daysOf({ from, to }: TimeSpan): { readonly first: string; readonly last: string } {
  return { first: dayText(from), last: dayText(startOfDay(to, -1)) };
}

/** Undefined if a date is missing or the last day is before the first. */
export function rangeOfDays(first: string, last: string): TimeSpan | undefined {
  const [from, to] = [dayOf(first), dayOf(last)];
  return from === undefined || to === undefined || to < from ? undefined : { from, to: startOfDay(to, 1) };
}

function startOfDay(instant: Date, days: number): Date {
  return new Date(instant.getFullYear(), instant.getMonth(), instant.getDate() + days);
}

function dayText(instant: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${String(instant.getFullYear()).padStart(4, "0")}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}

function dayOf(text: string): Date | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return year === undefined ? undefined : new Date(Number(year), Number(month) - 1, Number(day));
}
