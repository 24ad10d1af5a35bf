import type { RecordState } from "../../tracking/evidence.ts";
import type { KeepReason } from "../message-values.ts";

/** Records, on cards and in lists. */
export const record = {
  titles: {
    one: "The record in CRM",
    many: "The records in CRM",
    closed: "Closed records",
    foreign: "The record of the other appointment",
    unclear: "Records that may belong to this day, or to another one",
  },
  openInCrm: "Open in CRM",
  states: { open: "Open", scheduled: "Scheduled", completed: "Completed", canceled: "Canceled" } satisfies Record<RecordState, string>,
  keep: {
    only: "Keep this one: it names this appointment.",
    theirs: "Keep this one: it belongs to the calendar's owner.",
    "with-regarding": "Keep this one: it has a regarding record.",
    oldest: "Keep this one: it is the oldest.",
  } satisfies Record<KeepReason, string>,
  moment: ({ date, time }: { readonly date: string; readonly time: string }) => `${date}, ${time}`,
  byAt: ({ by, when }: { readonly by?: string | undefined; readonly when?: string | undefined }) => [by, when].filter(Boolean).join(", "),
  labels: {
    regarding: "Regarding",
    state: "State",
    starts: "Starts",
    created: "Created",
    changed: "Last changed",
    owner: "Owner",
  },
  noRegarding: "Nothing",
  notKnown: "Not known",
};
