import type { OpenQuestions } from "../tracking/open-questions.ts";

const minute = 60_000;
/** Midnights of one date lie at most this far apart: zones reach from UTC-12 to UTC+14. */
const widest = 26 * 60 * minute;

/** Where a record that agrees would start: within the minute, or, all-day, at some midnight of the same date. */
export function startSpan({ start, allDay }: NonNullable<OpenQuestions["agreeing"]>): { readonly from: Date; readonly to: Date } {
  const at = start.getTime();
  if (allDay) return { from: new Date(at - widest), to: new Date(at + widest) };
  const from = Math.floor(at / minute) * minute;
  return { from: new Date(from), to: new Date(from + minute) };
}
