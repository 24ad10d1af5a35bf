/** Rows as a scan brings them home, each with its own id, day and verdict. */
import type { CalendarRow } from "../../../../src/check/calendar/calendar-row.ts";
import type { AppointmentRecord } from "../../../../src/tracking/evidence.ts";
import type { TrackPlan, Verdict } from "../../../../src/tracking/judgement.ts";

const record: AppointmentRecord = {
  id: "8a0c2af9-fc60-439d-be58-42f2415d467e",
  subject: "Review",
  allDay: false,
  state: "scheduled",
  kind: "single",
};
const relink: TrackPlan = { track: "relink", record };

export interface RowDraft extends Partial<Omit<CalendarRow, "judgement">> {
  readonly verdict?: Verdict;
  readonly plan?: TrackPlan;
}

export function row(id: string, { verdict = "tracked", plan = { track: "none" }, ...more }: RowDraft = {}): CalendarRow {
  const start = more.start ?? new Date("2026-11-24T09:00:00Z");
  return {
    id,
    subject: `Review ${id}`,
    start,
    end: new Date(start.getTime() + 3_600_000),
    kind: "single",
    judgement: {
      row: "5d",
      verdict,
      plan,
      verified: true,
      risk: "own",
      liveRecords: plan.track === "relink" ? [plan.record] : [],
      closedRecords: [],
      unclearRecords: [],
    },
    ...more,
  };
}

export const lost = (id: string, more: RowDraft = {}): CalendarRow =>
  row(id, { verdict: "lost", plan: relink, lastModifiedBy: "Blake Brooks", lastModifiedAt: new Date("2026-11-23T09:12:00Z"), ...more });

/** One every hour. */
export const manyRows = (count: number): CalendarRow[] =>
  Array.from({ length: count }, (_, index) =>
    (index % 5 === 0 ? lost : row)(`r${index}`, { start: new Date(Date.UTC(2026, 9, 24) + index * 3_600_000) }),
  );
