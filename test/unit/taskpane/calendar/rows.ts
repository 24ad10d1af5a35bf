/** Rows as a scan brings them home, each with its own id, day and verdict. */
import type { CalendarRow } from "../../../../src/check/calendar/calendar-row.ts";
import type { TrackPlan, Verdict } from "../../../../src/tracking/judgement.ts";
import { record, row as rowOf } from "../../check/calendar/row-builder.ts";

const relink: TrackPlan = { track: "relink", record };

export interface RowDraft extends Partial<Omit<CalendarRow, "judgement">> {
  readonly verdict?: Verdict;
  readonly plan?: TrackPlan;
}

/** An hour long, and named after its id. */
export function row(id: string, { start = new Date("2026-11-24T09:00:00Z"), ...more }: RowDraft = {}): CalendarRow {
  return rowOf({ id, subject: `Review ${id}`, start, end: new Date(start.getTime() + 3_600_000), ...more });
}

export const lost = (id: string, more: RowDraft = {}): CalendarRow =>
  row(id, { verdict: "lost", plan: relink, lastModifiedBy: "Blake Brooks", lastModifiedAt: new Date("2026-11-23T09:12:00Z"), ...more });

/** One every hour. */
export const manyRows = (count: number): CalendarRow[] =>
  Array.from({ length: count }, (_, index) =>
    (index % 5 === 0 ? lost : row)(`r${index}`, { start: new Date(Date.UTC(2026, 9, 24) + index * 3_600_000) }),
  );
