import { expect, test } from "vitest";
import { findDifferences, isSameComparison } from "../../../src/tracking/compare-values.ts";
import type { AppointmentItem, AppointmentRecord } from "../../../src/tracking/evidence.ts";

const item: AppointmentItem = {
  subject: "Review",
  start: new Date("2026-11-24T09:00:00Z"),
  end: new Date("2026-11-24T10:00:00Z"),
  allDay: false,
  showAs: "busy",
  location: "Room 3",
  kind: "single",
  organizedBy: "owner",
  hasTrackingCategory: false,
};
const record: AppointmentRecord = {
  id: "8a0c2af9-fc60-439d-be58-42f2415d467e",
  subject: "Review",
  start: new Date("2026-11-24T09:00:30Z"),
  end: item.end,
  allDay: false,
  location: "Room 3",
  state: "scheduled",
  status: 5,
  kind: "single",
};
const { location: _, ...placeless } = item;
const { showAs: __, ...untold } = item;
const { end: ___, ...endless } = record;

const cases: readonly {
  readonly name: string;
  readonly item?: AppointmentItem;
  readonly record?: AppointmentRecord;
  readonly differ: string;
}[] = [
  { name: "the same to the minute", differ: "" },
  { name: "a subject in other capitals and spaces", record: { ...record, subject: " REVIEW\t" }, differ: "" },
  { name: "another subject", record: { ...record, subject: "Review, moved" }, differ: "subject" },
  { name: "another start", record: { ...record, start: new Date("2026-11-24T09:01:00Z") }, differ: "start" },
  { name: "a record without an end", record: endless, differ: "end" },
  { name: "a series' row, which has no times of a day", record: { ...endless, kind: "master" }, differ: "" },
  { name: "all-day against timed", record: { ...record, allDay: true }, differ: "all-day" },
  { name: "another place", record: { ...record, location: "Room 4" }, differ: "location" },
  { name: "a place that only the record has", item: placeless, differ: "location" },
  { name: "a record that shows as free", record: { ...record, state: "open", status: 1 }, differ: "show-as" },
  {
    name: "working elsewhere, which CRM keeps as free",
    item: { ...item, showAs: "workingElsewhere" },
    record: { ...record, status: 1 },
    differ: "",
  },
  { name: "an item that does not tell how it shows", item: untold, record: { ...record, status: 2 }, differ: "" },
];

test.each(cases)("$name differs by: $differ", ({ differ, ...sides }) => {
  const found = findDifferences(sides.item ?? item, sides.record ?? record);
  expect(found.map(({ point }) => point).join()).toBe(differ);
});

test("a comparison is the same only with the same values", () => {
  const [one, other] = ["Room 4", "Room 5"].map((location) => findDifferences(item, { ...record, location })) as [never[], never[]];
  expect([isSameComparison(one, structuredClone(one)), isSameComparison(one, other), isSameComparison(one, [])]).toEqual([
    true,
    false,
    false,
  ]);
});
