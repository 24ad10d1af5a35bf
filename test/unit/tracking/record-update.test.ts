import { expect, test } from "vitest";
import type { AppointmentContent, Attendee } from "../../../src/tracking/appointment-content.ts";
import type { AppointmentItem, AppointmentRecord, Party } from "../../../src/tracking/evidence.ts";
import { comparePeople, findUpdate, updateReach } from "../../../src/tracking/record-update.ts";

const start = new Date("2026-11-24T09:00:00Z");
const end = new Date("2026-11-24T10:00:00Z");
const later = new Date("2026-11-24T11:00:00Z");

const item: AppointmentItem = {
  subject: "Review",
  start,
  end,
  allDay: false,
  timeZone: "Europe/Berlin",
  location: "Room 3",
  showAs: "busy",
  kind: "single",
  organizedBy: "owner",
  hasTrackingCategory: false,
};
const record: AppointmentRecord = {
  id: "8a0c2af9-fc60-439d-be58-42f2415d467e",
  subject: "Review",
  start,
  end,
  allDay: false,
  location: "Room 3",
  state: "scheduled",
  status: 5,
  kind: "single",
};

const points = (one: Partial<AppointmentItem>, other: Partial<AppointmentRecord>) =>
  findUpdate({ ...item, ...one }, { ...record, ...other }, "everything").differences.map(({ point }) => point);

test.each<[string, Partial<AppointmentItem>, Partial<AppointmentRecord>, readonly string[]]>([
  ["nothing", {}, {}, []],
  ["the subject", { subject: "Review, moved" }, {}, ["subject"]],
  ["a subject in other case and spacing", { subject: " review " }, {}, []],
  ["a subject of which nothing can be seen", { subject: " \u200b" }, {}, []],
  ["the end", { end: later }, {}, ["end"]],
  ["a record without times", {}, { start: undefined as never, end: undefined as never }, ["start", "end"]],
  ["the place", { location: "Room 5" }, {}, ["location"]],
  ["a place that is no more", { location: undefined as never }, {}, ["location"]],
  ["how it shows", { showAs: "free" }, {}, []],
  ["all day", { allDay: true }, {}, ["all-day"]],
  // 24 November in Berlin, made by somebody whose midnight lies elsewhere.
  [
    "another midnight of the same days",
    { allDay: true, start: new Date("2026-11-23T23:00:00Z"), end: new Date("2026-11-24T23:00:00Z") },
    { allDay: true, start: new Date("2026-11-24T05:00:00Z"), end: new Date("2026-11-25T05:00:00Z") },
    [],
  ],
  [
    "another day",
    { allDay: true, start: new Date("2026-11-23T23:00:00Z"), end: new Date("2026-11-24T23:00:00Z") },
    { allDay: true, start: new Date("2026-11-24T23:00:00Z"), end: new Date("2026-11-25T23:00:00Z") },
    ["start", "end"],
  ],
])("where %s differs, that is to be updated", (_, one, other, expected) => {
  expect(points(one, other)).toEqual(expected);
});

test("times are written together, and what does not differ is left alone", () => {
  expect(findUpdate({ ...item, end: later }, record, "everything").values).toEqual({ times: { start, end: later, allDay: false } });
  expect(findUpdate({ ...item, location: "Room 5" }, record, "everything").values).toEqual({ location: "Room 5" });
});

test("what is written ends whole where CRM's columns end", () => {
  const long = `${"a".repeat(199)}😀`;
  expect(findUpdate({ ...item, subject: long, location: long }, record, "everything").values).toEqual({
    subject: "a".repeat(199),
    location: "a".repeat(199),
  });
});

test.each([
  ["normal", "everything"],
  ["personal", "everything"],
  ["confidential", "everything"],
  ["private", "times-only"],
  ["not-known", "times-only"],
] as const)("a %s appointment brings %s", (sensitivity, reach) => {
  expect(updateReach(sensitivity)).toBe(reach);
  const { values } = findUpdate({ ...item, subject: "Salaries", location: "Home", end: later }, record, updateReach(sensitivity));
  expect(Object.keys(values)).toEqual(reach === "everything" ? ["subject", "location", "times"] : ["times"]);
});

const attendee = (address: string, more: Partial<Attendee> = {}): Attendee => ({ address, role: "required", kind: "person", ...more });
const content = (attendees: readonly Attendee[], more: Partial<AppointmentContent> = {}): AppointmentContent => ({
  organizer: { address: "alex@contoso.example" },
  attendees,
  attendeeList: "whole",
  sensitivity: "normal",
  ...more,
});
const people = (attendees: readonly Attendee[], parties: readonly Party[], more: Partial<AppointmentContent> = {}) => {
  const told = comparePeople(content(attendees, more), { ...record, ownerId: "0f", parties });
  return told.kind === "compared" ? [told.onlyInvited, told.onlyInCrm].map((side) => side.map(({ address }) => address)) : told.why;
};

test.each<[string, readonly Attendee[], readonly Party[], readonly (readonly string[])[]]>([
  ["the same, in other case", [attendee("Dana@fabrikam.example")], [{ address: "dana@fabrikam.example" }], [[], []]],
  ["somebody new, named once", [attendee("new@x.example"), attendee("NEW@x.example", { role: "optional" })], [], [["NEW@x.example"], []]],
  ["somebody who left", [], [{ address: "left@x.example" }], [[], ["left@x.example"]]],
  ["a room", [attendee("room@x.example", { kind: "room" })], [], [[], []]],
  ["somebody without an address", [{ name: "Dana", role: "required", kind: "unknown" }], [{}], [[], []]],
  ["the organizer, and the record's owner", [], [{ address: "ALEX@contoso.example" }, { userId: "0f", address: "o@x.example" }], [[], []]],
])("people are compared by address: %s", (_, attendees, parties, expected) => {
  expect(people(attendees, parties)).toEqual(expected);
});

test("of a list that may be cut nobody is said to be missing", () => {
  expect(people([attendee("new@x.example")], [{ address: "left@x.example" }], { attendeeList: "may-be-cut" })).toEqual([
    ["new@x.example"],
    [],
  ]);
});

test.each([
  ["private", "private"],
  ["not-known", "not-known"],
] as const)("people of a %s appointment are not compared", (sensitivity, why) => {
  expect(people([attendee("a@x.example")], [], { sensitivity })).toBe(why);
});
