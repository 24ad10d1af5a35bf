/** Rows of a scan, with as much said as a test is about. */
import type { CalendarRow } from "../../../../src/check/calendar/calendar-row.ts";
import type { AppointmentRecord } from "../../../../src/tracking/evidence.ts";
import type { Judgement, TrackPlan, Verdict } from "../../../../src/tracking/judgement.ts";

export const record: AppointmentRecord = {
  id: "8a0c2af9-fc60-439d-be58-42f2415d467e",
  subject: "Review",
  allDay: false,
  state: "scheduled",
  kind: "single",
};

let serial = 0;

export function row({
  verdict = "tracked",
  plan = { track: "none" },
  judgement = {},
  ...more
}: Partial<Omit<CalendarRow, "judgement">> & {
  readonly verdict?: Verdict;
  readonly plan?: TrackPlan;
  readonly judgement?: Partial<Judgement>;
} = {}): CalendarRow {
  serial += 1;
  return {
    id: `item-${serial}`,
    subject: "Review",
    start: new Date("2026-11-24T09:00:00Z"),
    end: new Date("2026-11-24T10:00:00Z"),
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
      ...judgement,
    },
    ...more,
  };
}
