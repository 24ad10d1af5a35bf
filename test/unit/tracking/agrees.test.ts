import { expect, test } from "vitest";
import { comparePoints, isAlike, type Points } from "../../../src/tracking/agrees.ts";
import type { AppointmentItem, AppointmentRecord } from "../../../src/tracking/evidence.ts";

const timed = { subject: "Review", start: new Date("2026-11-23T09:00:00Z"), end: new Date("2026-11-23T10:00:00Z"), allDay: false };
/** A day in Berlin, as Exchange stores it and as CRM does. */
const day = { subject: "Fair", start: new Date("2026-11-22T23:00:00Z"), end: new Date("2026-11-23T23:00:00Z"), allDay: true };
const item = (values: object) => ({ kind: "single", timeZone: "Europe/Berlin", ...values }) as unknown as AppointmentItem;
const record = (values: object) => values as AppointmentRecord;

test.each<[string, object, object, Points]>([
  ["the same", timed, timed, { subject: "yes", start: "yes", allDay: "yes" }],
  ["seconds apart", timed, { ...timed, start: new Date("2026-11-23T09:00:30Z") }, { subject: "yes", start: "yes", allDay: "yes" }],
  ["another start", timed, { ...timed, start: new Date("2026-11-23T09:30:00Z") }, { subject: "yes", start: "no", allDay: "yes" }],
  ["another subject", timed, { ...timed, subject: "Retrospective" }, { subject: "no", start: "yes", allDay: "yes" }],
  ["a record without a start", timed, { ...timed, start: undefined }, { subject: "yes", start: "unknown", allDay: "yes" }],
  ["an all-day record of a timed item", timed, { ...timed, allDay: true }, { subject: "yes", start: "no", allDay: "no" }],
  ["the same day", day, day, { subject: "yes", start: "yes", allDay: "yes" }],
  ["a day longer", day, { ...day, end: new Date("2026-11-24T23:00:00Z") }, { subject: "yes", start: "no", allDay: "yes" }],
  ["a day without an end", day, { ...day, end: undefined }, { subject: "yes", start: "unknown", allDay: "yes" }],
])("%s: what agrees is told point by point", (_, one, other, points) => {
  expect(comparePoints(item(one), record(other))).toEqual(points);
  expect(isAlike(item(one), record(other))).toBe(Object.values(points).every((point) => point === "yes"));
});
