import { expect, test } from "vitest";
import type { AppointmentItem, AppointmentRecord } from "../../../src/tracking/evidence.ts";
import { carriesId, matchRecords } from "../../../src/tracking/match-records.ts";
import { recordToKeep } from "../../../src/tracking/record-to-keep.ts";
import {
  cleanId,
  crmId,
  datedId,
  fabrikam,
  foreignId,
  makeItem,
  makeRow,
  makeRowWithoutId,
  secondId,
  thirdId,
} from "./evidence-builder.ts";

const at = (iso: string) => new Date(iso);
const day24 = at("2026-11-24T09:00:00Z");
const day25 = at("2026-11-25T09:00:00Z");
const day26 = at("2026-11-26T09:00:00Z");
const single = makeItem();
const master = makeItem({ kind: "master" });
const occurrence = makeItem({ kind: "occurrence", globalObjectId: datedId(2026, 11, 24), originalStart: day24 });
const occurrenceByStart = makeItem({ kind: "occurrence" });
/** Of the 24th, moved to the 26th. */
const moved = makeItem({ kind: "exception", globalObjectId: datedId(2026, 11, 24), originalStart: day24, start: day26 });
const movedWithoutOriginal = makeItem({ kind: "exception", globalObjectId: datedId(2026, 11, 24), start: day26 });
const movedWithoutDate = makeItem({ kind: "exception", originalStart: day24, start: day26 });
/** The organizer sits in Sydney: 24 November, 9 o'clock, is 23 November, 22:00 UTC. */
const sydney = makeItem({ kind: "occurrence", globalObjectId: datedId(2026, 11, 24), start: at("2026-11-23T22:00:00Z") });
const uidItem = makeItem({ globalObjectId: "7be74ded@calendar.example" });
const { globalObjectId: _, ...withoutId } = makeItem();

test.each<[string, AppointmentItem, Partial<AppointmentRecord>, ReturnType<typeof carriesId>]>([
  ["the same id", single, {}, "this"],
  ["the same id in lower case", single, { globalObjectId: cleanId.toLowerCase() }, "this"],
  ["another meeting's id", single, { globalObjectId: foreignId }, "another"],
  ["a blank id", single, { globalObjectId: " " }, "none"],
  ["any id, against an item without one", withoutId, {}, "none"],
  ["a bare UID in another case", uidItem, { globalObjectId: "7BE74DED@calendar.example" }, "this"],
  ["a bare UID of another meeting", uidItem, { globalObjectId: "7be74dee@calendar.example" }, "another"],
  ["a closed row of the same id", single, { state: "canceled" }, "this"],

  ["the series' row, against the series", master, { kind: "master" }, "this"],
  ["the series' row of another start, against the series", master, { kind: "master", start: day26 }, "this"],
  ["the series' row, against a single item", single, { kind: "master" }, "this"],
  ["a single row, against the series", master, { start: day26 }, "this"],
  ["a day's row, against the series", master, { kind: "instance" }, "another"],
  ["a row dated in its id, against the series", master, { globalObjectId: datedId(2026, 11, 24) }, "another"],
  ["a row with an original start, against the series", master, { originalStart: day24 }, "another"],
  ["the series' row, against one of its days", occurrence, { kind: "master", start: at("2026-01-06T09:00:00Z") }, "this"],
  ["another series' row", occurrence, { kind: "master", globalObjectId: foreignId }, "another"],

  ["the same date in the id", occurrence, { globalObjectId: datedId(2026, 11, 24), start: day26 }, "this"],
  ["the next date in the id, same start", occurrence, { globalObjectId: datedId(2026, 11, 25), start: day24 }, "another"],
  ["the date outweighs the original start", occurrence, { globalObjectId: datedId(2026, 11, 24), originalStart: day25 }, "this"],
  ["the same original start", occurrence, { kind: "instance", originalStart: day24, start: day26 }, "this"],
  ["the next day's original start", occurrence, { kind: "instance", originalStart: day25, start: day24 }, "another"],
  [
    "the original start at another hour of the day (UTC)",
    occurrence,
    { kind: "instance", originalStart: at("2026-11-24T23:59:59Z") },
    "this",
  ],
  ["the start's day alone", occurrence, { kind: "instance" }, "this"],
  ["the next day's start alone", occurrence, { kind: "instance", start: day25 }, "another"],
  ["nothing but the clean id", occurrence, { kind: "instance", start: at("invalid") }, "another"],
  ["an occurrence known by its start, a row by its date", occurrenceByStart, { globalObjectId: datedId(2026, 11, 24) }, "this"],
  [
    "an occurrence known by its start, the next day's row by its date",
    occurrenceByStart,
    { globalObjectId: datedId(2026, 11, 25), start: day25 },
    "another",
  ],
  [
    "an occurrence known by its start, a moved row by its date",
    occurrenceByStart,
    { globalObjectId: datedId(2026, 11, 24), start: day26 },
    "this",
  ],
  ["a single item, a row of one day at its start", single, { kind: "instance" }, "this"],
  ["a single item, a row of another day", single, { kind: "instance", start: day25 }, "another"],

  ["a moved day, its row moved, too", moved, { kind: "instance", start: day26 }, "this"],
  ["a moved day, its row not moved yet", moved, { kind: "instance", start: day24 }, "this"],
  ["a moved day, its row by original start", moved, { kind: "instance", originalStart: day24, start: day25 }, "this"],
  ["a moved day, the row of the day it moved to", moved, { kind: "instance", originalStart: day26, start: day26 }, "another"],
  ["a moved day by its original start alone, its row not moved yet", movedWithoutDate, { kind: "instance", start: day24 }, "this"],
  [
    "a day that was not moved, the row of another day moved onto it",
    occurrenceByStart,
    { kind: "instance", originalStart: day25, start: day24 },
    "another",
  ],
  ["a single item, the row of its day moved away", single, { kind: "instance", originalStart: day24, start: day26 }, "this"],
  [
    "a moved day by its date alone, its row by original start",
    movedWithoutOriginal,
    { kind: "instance", originalStart: day24, start: day25 },
    "this",
  ],
  [
    "a moved day by its date alone, 14 hours before it",
    movedWithoutOriginal,
    { kind: "instance", originalStart: at("2026-11-23T10:00:00Z"), start: day25 },
    "this",
  ],
  [
    "a moved day by its date alone, earlier than any zone",
    movedWithoutOriginal,
    { kind: "instance", originalStart: at("2026-11-23T09:59:59Z"), start: day25 },
    "another",
  ],
  [
    "a moved day by its date alone, later than any zone",
    movedWithoutOriginal,
    { kind: "instance", originalStart: at("2026-11-25T14:00:00Z"), start: day25 },
    "another",
  ],

  ["an organizer's date of another UTC day, row by its start", sydney, { kind: "instance", start: at("2026-11-23T22:00:00Z") }, "this"],
  [
    "an organizer's date of another UTC day, the next day's row",
    sydney,
    { kind: "instance", start: at("2026-11-24T22:00:00Z") },
    "another",
  ],
])("a row carries the id or not: %s", (_, item, changes, expected) => {
  expect(carriesId(item, makeRow(changes))).toBe(expected);
});

test("a row without an id carries none", () => {
  expect(carriesId(single, makeRowWithoutId())).toBe("none");
});

test("sorts the rows into live and closed", () => {
  const rows = [
    makeRow({ id: "a", state: "open" }),
    makeRow({ id: "b", state: "completed" }),
    makeRow({ id: "c", state: "scheduled" }),
    makeRow({ id: "d", state: "canceled" }),
    makeRow({ id: "e", globalObjectId: foreignId }),
  ];
  const { live, closed } = matchRecords(single, rows);
  expect(live.map(({ id }) => id)).toEqual(["a", "c"]);
  expect(closed.map(({ id }) => id)).toEqual(["b", "d"]);
});

test("oldest first, then of unknown age, then by id, each once", () => {
  const { createdOn: _createdOn, ...ageless } = makeRow({ id: "0" });
  const rows = [
    ageless,
    makeRow({ id: "3", createdOn: at("2026-11-22T08:00:00Z") }),
    makeRow({ id: "2" }),
    makeRow({ id: "1" }),
    makeRow({ id: "2", subject: "again" }),
  ];
  const { live } = matchRecords(single, rows);
  expect(live.map(({ id }) => id)).toEqual(["1", "2", "3", "0"]);
  expect(live[1]?.subject).toBe("Quarterly review");
});

const ownRow = makeRow({ id: secondId, kind: "instance", originalStart: day24 });
const seriesRow = makeRow({ id: thirdId, kind: "master" });
test.each<[string, AppointmentItem, AppointmentRecord[], string[], string[]]>([
  ["a day without a row of its own: the series'", occurrence, [seriesRow], [thirdId], []],
  ["a day with a row of its own: not the series'", occurrence, [seriesRow, ownRow], [secondId], []],
  ["a day whose own row is closed: not the series' either", occurrence, [seriesRow, { ...ownRow, state: "completed" }], [], [secondId]],
  ["a day beside another day's row: the series'", occurrence, [seriesRow, { ...ownRow, originalStart: day25 }], [thirdId], []],
  ["a day of a closed series", occurrence, [{ ...seriesRow, state: "canceled" }], [], [thirdId]],
  ["a single item dated in its id: the series'", makeItem({ globalObjectId: datedId(2026, 11, 24) }), [seriesRow], [thirdId], []],
  ["the series: its row and a plain one, no day's", master, [seriesRow, ownRow, makeRow()], [thirdId, crmId], []],
])("series and days: %s", (_, item, rows, live, closed) => {
  const matched = matchRecords(item, rows);
  expect(matched.live.map(({ id }) => id).toSorted()).toEqual(live.toSorted());
  expect(matched.closed.map(({ id }) => id)).toEqual(closed);
});

const older = makeRow({ id: crmId });
const younger = makeRow({ id: secondId, createdOn: at("2026-11-23T08:00:00Z") });
test.each<[string, AppointmentRecord[], string | undefined]>([
  ["the oldest", [younger, older], crmId],
  ["the one with a regarding record, though younger", [older, { ...younger, regarding: fabrikam }], secondId],
  [
    "the oldest of two with a regarding record",
    [
      { ...younger, regarding: fabrikam },
      { ...older, regarding: fabrikam },
    ],
    crmId,
  ],
  ["none of none", [], undefined],
])("the record to keep: %s", (_, records, expected) => {
  expect(recordToKeep(records)?.id).toBe(expected);
});
