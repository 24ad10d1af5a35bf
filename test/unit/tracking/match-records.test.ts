import { expect, test } from "vitest";
import type { AppointmentItem, AppointmentRecord } from "../../../src/tracking/evidence.ts";
import type { Carries } from "../../../src/tracking/judgement.ts";
import { matchRecords } from "../../../src/tracking/match-records.ts";
import { cleanId, crmId, datedId, foreignId, makeItem, makeRow, makeRowWithoutId, secondId, thirdId } from "./evidence-builder.ts";

const at = (iso: string) => new Date(iso);
const day24 = at("2026-11-24T09:00:00Z");
const day25 = at("2026-11-25T09:00:00Z");
const day26 = at("2026-11-26T09:00:00Z");
const nextWeek = at("2026-12-01T09:00:00Z");
const single = makeItem();
const series = makeItem({ kind: "master" });
/** The 24th of a series: by its id and its original start, by the id alone (invited to one day), by the start alone. */
const day = makeItem({ kind: "occurrence", globalObjectId: datedId(2026, 11, 24), originalStart: day24 });
const invited = makeItem({ globalObjectId: datedId(2026, 11, 24) });
const undated = makeItem({ kind: "occurrence" });
/** Of the 24th, moved to the 26th. */
const moved = makeItem({ kind: "exception", globalObjectId: datedId(2026, 11, 24), originalStart: day24, start: day26 });
const uidItem = makeItem({ globalObjectId: "7be74ded@calendar.example" });
const { globalObjectId: _, ...withoutId } = makeItem();
const { timeZone: _timeZone, ...nowhere } = invited;

/** Midnight to midnight in Berlin: 24 November begins on the 23rd, 23:00 UTC. */
const allDay = { allDay: true, start: at("2026-11-23T23:00:00Z"), end: at("2026-11-24T23:00:00Z") } as const;
const nextAllDay = { allDay: true, start: at("2026-11-24T23:00:00Z"), end: at("2026-11-25T23:00:00Z") } as const;
const allDayItem = makeItem({ ...allDay, kind: "occurrence", globalObjectId: datedId(2026, 11, 24), originalStart: allDay.start });
const invitedAllDay = makeItem({ ...allDay, globalObjectId: datedId(2026, 11, 24) });
/** 24 November in Kiritimati (UTC+14) begins on the 23rd, 10:00 UTC. */
const farEast = makeItem({
  allDay: true,
  timeZone: "Pacific/Kiritimati",
  start: at("2026-11-23T10:00:00Z"),
  end: at("2026-11-24T10:00:00Z"),
  globalObjectId: datedId(2026, 11, 24),
});

test.each<[string, AppointmentItem, Partial<AppointmentRecord>, Carries]>([
  ["the same id", single, {}, "this"],
  ["the same id in lower case", single, { globalObjectId: cleanId.toLowerCase() }, "this"],
  ["another meeting's id", single, { globalObjectId: foreignId }, "another"],
  ["a blank id", single, { globalObjectId: " " }, "none"],
  ["any id, against an item without one", withoutId, {}, "none"],
  ["a bare UID in another case", uidItem, { globalObjectId: "7BE74DED@calendar.example" }, "this"],
  ["a bare UID of another meeting", uidItem, { globalObjectId: "7be74dee@calendar.example" }, "another"],
  ["the same id, moved, where neither names a day", single, { start: day26 }, "this"],

  ["the series' row, against the series", series, { kind: "master", start: day26 }, "this"],
  ["a row that names no day, against the series", series, { start: day26 }, "this"],
  ["a day's row, against the series", series, { kind: "instance" }, "another"],
  ["a row dated in its id, against the series", series, { globalObjectId: datedId(2026, 11, 24) }, "another"],
  ["a row with an original start, against the series", series, { originalStart: day24 }, "another"],
  ["the series' row, against one of its days", day, { kind: "master", start: at("2026-01-06T09:00:00Z") }, "this"],
  ["the series' row, against a single item", single, { kind: "master" }, "this"],
  ["another series' row", day, { kind: "master", globalObjectId: foreignId }, "another"],

  ["the same date in the id", invited, { globalObjectId: datedId(2026, 11, 24), start: day26 }, "this"],
  ["the next date in the id, at the same start", invited, { globalObjectId: datedId(2026, 11, 25), start: day24 }, "another"],
  ["both original starts, less than 12 hours apart", day, { originalStart: at("2026-11-24T20:59:59Z"), start: day26 }, "this"],
  ["both original starts, 12 hours apart", day, { originalStart: at("2026-11-24T21:00:00Z"), start: day24 }, "another"],
  ["original starts decide, and not dates", day, { globalObjectId: datedId(2026, 11, 24), originalStart: day25 }, "another"],
  ["a row of no day that starts when the item starts", moved, { start: day26 }, "this"],
  ["a row of no day, to the minute", moved, { start: at("2026-11-26T09:00:59Z") }, "this"],
  ["a row of no day, a minute later", moved, { start: at("2026-11-26T09:01:00Z") }, "unclear"],
  ["a moved day, its row not moved yet", moved, { start: day24 }, "this"],
  ["a moved day, the row of the day it moved to", moved, { originalStart: day26, start: day26 }, "another"],
  ["a day, a row of no day moved by one", day, { start: day25 }, "unclear"],
  ["a day, a row of no day a week later", day, { start: nextWeek }, "unclear"],
  ["a row without any start", invited, { start: undefined as never }, "unclear"],

  ["invited to a day, the row's original start on that date", invited, { originalStart: at("2026-11-24T22:30:00Z"), start: day26 }, "this"],
  [
    "invited to a day, the row's original start on the next date in Berlin",
    invited,
    { originalStart: at("2026-11-24T23:30:00Z"), start: day26 },
    "unclear",
  ],
  ["invited to a day, starts close to one another on two dates", invited, { originalStart: at("2026-11-24T20:30:00Z") }, "this"],
  ["without a time zone, a date of some zone", nowhere, { start: at("2026-11-25T11:59:59Z") }, "this"],
  ["without a time zone, later than in any zone", nowhere, { start: at("2026-11-25T12:00:00Z") }, "unclear"],
  ["without a time zone, as early as in UTC+14", nowhere, { start: at("2026-11-23T10:00:00Z") }, "this"],
  ["without a time zone, earlier than in any zone", nowhere, { start: at("2026-11-23T09:59:59Z"), end: day24 }, "unclear"],

  ["no date on either side, a row at the original start", undated, { kind: "instance" }, "this"],
  ["no date on either side, the next day's row", undated, { kind: "instance", start: day25 }, "another"],
  ["no date on either side, a plain row of another day", undated, { start: day25 }, "another"],
  ["only the row names a date, that of the item's start", undated, { globalObjectId: datedId(2026, 11, 24), start: day26 }, "this"],
  ["only the row names a date, another one", undated, { globalObjectId: datedId(2026, 11, 25), start: day25 }, "unclear"],
  ["a single item, a row of one day at its start", single, { originalStart: day24, start: day26 }, "this"],
  ["a single item, a row of another day", single, { originalStart: day25, start: day24 }, "another"],

  ["all-day, the same original start", allDayItem, { ...allDay, originalStart: allDay.start }, "this"],
  ["all-day, the next day's original start", allDayItem, { ...nextAllDay, originalStart: nextAllDay.start }, "another"],
  ["all-day, the same date from midnight in New York", allDayItem, { ...allDay, originalStart: at("2026-11-24T05:00:00Z") }, "this"],
  ["all-day, the date before in Berlin", allDayItem, { ...allDay, originalStart: at("2026-11-23T22:59:59Z") }, "another"],
  ["all-day, invited to that day", invitedAllDay, { ...allDay, originalStart: allDay.start }, "this"],
  ["all-day, invited, the next day's row", invitedAllDay, { ...nextAllDay, originalStart: nextAllDay.start }, "unclear"],
  ["all-day in Kiritimati", farEast, { allDay: true, start: at("2026-11-23T10:00:00Z"), end: at("2026-11-24T10:00:00Z") }, "this"],
  [
    "all-day in Kiritimati, the next day's row",
    farEast,
    { allDay: true, start: at("2026-11-24T10:00:00Z"), end: at("2026-11-25T10:00:00Z") },
    "unclear",
  ],
])("how a row stands to the item: %s", (_, item, changes, expected) => {
  const row = makeRow(changes);
  expect(matchRecords(item, [row]).carries(row)).toBe(expected);
});

test("a row without an id carries none", () => {
  const row = makeRowWithoutId();
  expect(matchRecords(single, [row]).carries(row)).toBe("none");
});

test("sorts the rows into live, closed and unclear, each once, the oldest first", () => {
  const { createdOn: _createdOn, ...ageless } = makeRow({ id: "0" });
  const rows = [
    ageless,
    makeRow({ id: "3", createdOn: at("2026-11-22T08:00:00Z") }),
    makeRow({ id: "2", state: "open" }),
    makeRow({ id: "1" }),
    makeRow({ id: "2", subject: "again" }),
    makeRow({ id: "b", state: "completed" }),
    makeRow({ id: "d", state: "canceled" }),
    makeRow({ id: "e", globalObjectId: foreignId }),
    makeRow({ id: "u", globalObjectId: datedId(2026, 12, 24), start: at("2026-12-24T09:00:00Z") }),
  ];
  const { live, closed, unclear } = matchRecords(single, rows);
  expect(live.map(({ id }) => id)).toEqual(["1", "2", "3", "0"]);
  expect(live[1]?.subject).toBe("Quarterly review");
  expect(closed.map(({ id }) => id)).toEqual(["b", "d"]);
  expect(unclear.map(({ id }) => id)).toEqual(["u"]);
});

const own = makeRow({ id: secondId, kind: "instance", originalStart: day24 });
const master = makeRow({ id: thirdId, kind: "master" });
const plain = makeRow({ start: at("2026-11-10T09:00:00Z") });
const closed = (row: AppointmentRecord): AppointmentRecord => ({ ...row, state: "completed" });
const here = (id: string, changes: Partial<AppointmentRecord>) => makeRow({ ...allDay, id, ...changes });
const next = (id: string, changes: Partial<AppointmentRecord> = {}) => makeRow({ ...nextAllDay, id, ...changes });
const { timeZone: _zone, ...allDayNowhere } = invitedAllDay;

test.each<[string, AppointmentItem, AppointmentRecord[], string | undefined, string[], string[]]>([
  ["a day without a row of its own: the series'", day, [master], undefined, [thirdId], []],
  ["a day with a row of its own: not the series'", day, [master, own], undefined, [secondId], []],
  ["a day whose own row is closed: not the series' either", day, [master, closed(own)], undefined, [], [secondId]],
  ["a day beside another day's row: the series'", day, [master, { ...own, originalStart: day25 }], undefined, [thirdId], []],
  ["a day of a closed series", day, [closed(master)], undefined, [], [thirdId]],
  ["a row that names no day, and the series' stamp names it", day, [plain], crmId, [crmId], []],
  ["a row that names no day, and the series' stamp names another", day, [plain], secondId, [], []],
  ["the same beside the day's own row", day, [plain, own], crmId, [secondId], []],
  ["a row that names another day, though the series' stamp names it", day, [{ ...plain, originalStart: day25 }], crmId, [], []],
  ["the series: its row and a plain one, no day's", series, [master, own, makeRow()], undefined, [thirdId, crmId], []],
  ["of two rows that fit, the nearer", allDayNowhere, [here(crmId, {}), next(secondId)], undefined, [crmId], []],
  ["of two rows that fit, both where equally near", invited, [makeRow(), makeRow({ id: secondId })], undefined, [crmId, secondId], []],
  ["a live one before a nearer closed one", allDayNowhere, [here(crmId, { state: "canceled" }), next(secondId)], undefined, [secondId], []],
  ["a live one before a closed one as near", invited, [closed(makeRow()), makeRow({ id: secondId })], undefined, [secondId], []],
  [
    "a closed one that is farther is another day's",
    allDayNowhere,
    [here(crmId, {}), next(secondId, { state: "canceled" })],
    undefined,
    [crmId],
    [],
  ],
  ["closed ones alone, the nearer", allDayNowhere, [closed(here(crmId, {})), closed(next(secondId))], undefined, [], [crmId]],
])("of several rows: %s", (_, item, rows, seriesCrmId, live, closedIds) => {
  const matched = matchRecords(item, rows, seriesCrmId);
  expect(matched.live.map(({ id }) => id).toSorted()).toEqual(live.toSorted());
  expect(matched.closed.map(({ id }) => id)).toEqual(closedIds);
});
