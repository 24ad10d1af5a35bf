import fc from "fast-check";
import { expect, test } from "vitest";
import { createScanLedger, leftAfter, lengthOf, sliceRange } from "../../../../src/check/calendar/scan-ledger.ts";
import { noProgress } from "../../../../src/mailbox/list-progress.ts";
import type { CalendarPage, ListedAppointment } from "../../../../src/mailbox/calendar-reader.ts";
import { row } from "./row-builder.ts";

const at = (day: number) => new Date(Date.UTC(2026, 10, day, 9));
const range = { from: new Date("2026-11-01T00:00:00Z"), to: new Date("2026-11-29T00:00:00Z") };

function listed(id: string, start: Date): ListedAppointment {
  return {
    id,
    properties: [],
    item: {
      subject: id,
      start,
      end: new Date(start.getTime() + 3_600_000),
      kind: "single",
      allDay: false,
      organizedBy: "owner",
      hasTrackingCategory: false,
    },
  };
}

function page(starts: readonly Date[], more: Partial<CalendarPage> = {}): CalendarPage {
  return { appointments: starts.map((start) => listed(`of-${start.toISOString()}`, start)), unreadable: 0, traces: [], ...more };
}

test("slices are the range, without overlap and without hole, four at most", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true }),
      fc.integer({ min: 1, max: 63_072_000_000 }),
      (from, length) => {
        const slices = sliceRange({ from, to: new Date(from.getTime() + length) });
        expect(slices.length).toBeLessThanOrEqual(4);
        expect(slices[0]!.from).toEqual(from);
        expect(slices.reduce((sum, slice) => sum + lengthOf(slice), 0)).toBe(length);
        for (const [index, slice] of slices.entries())
          expect(slices[index + 1]?.from ?? new Date(from.getTime() + length)).toEqual(slice.to);
      },
    ),
  );
});

test.each([
  { what: "in order", starts: [at(2), at(3), at(5)], left: at(5) },
  { what: "out of order", starts: [at(5), at(3)], left: range.from },
  { what: "of what began before the span", starts: [new Date("2026-10-31T23:00:00Z")], left: range.from },
  { what: "empty", starts: [], left: range.from },
])("after a page $what, reading goes on from where nothing can be missed", ({ starts, left }) => {
  expect(leftAfter(range, page(starts))).toEqual({ from: left, to: range.to });
});

test("an unread rest is a gap only once reading it has failed, and from where it was read", () => {
  const ledger = createScanLedger(range);
  const [slice] = ledger.unread();
  ledger.keepPage(slice!, page([at(2), at(3)], { next: { link: "x", progress: noProgress } }));
  expect(ledger.gaps()).toEqual([]);
  slice!.why = "throttled";
  expect(ledger.gaps()).toEqual([{ from: at(3), to: new Date("2026-11-08T00:00:00Z"), why: "throttled", of: "mailbox" }]);
  ledger.forgetFailures();
  expect(ledger.gaps()).toEqual([]);
});

test("appointments that could not be looked up are gaps by their days, with how many they are", () => {
  const ledger = createScanLedger(range);
  for (const slice of ledger.unread()) ledger.keepPage(slice, page([]));
  const ledgerOf = [at(2), at(4), at(20)];
  const again = createScanLedger(range);
  const ids = again.keepPage(again.unread()[0]!, page(ledgerOf));
  for (const id of ids) again.failItem(id, "forbidden");
  expect(again.gaps().map(({ from, appointments, of }) => ({ from, appointments, of }))).toEqual([
    { from: at(2), appointments: 2, of: "crm" },
    { from: at(20), appointments: 1, of: "crm" },
  ]);
});

test("what was listed but not understood is a gap as well", () => {
  const ledger = createScanLedger(range);
  ledger.keepPage(ledger.unread()[0]!, page([at(2)], { unreadable: 2 }));
  expect(ledger.gaps()).toMatchObject([{ of: "mailbox", why: "unexpected-answer", appointments: 2, from: range.from }]);
});

test("how many there will be is told once a little was read, and never less than were read", () => {
  const ledger = createScanLedger(range);
  expect(ledger.progress()).toEqual({ read: 0, judged: 0, share: 0 });
  const [first] = ledger.unread();
  ledger.keepPage(first!, page([at(2), at(3), at(4)]));
  expect(ledger.progress()).toEqual({ read: 3, judged: 0, share: 0.25, expected: 12 });
  const id = `of-${at(2).toISOString()}`;
  ledger.keepRows([row({ id })]);
  expect(ledger.progress()).toMatchObject({ read: 3, judged: 1 });
  expect(ledger.unjudgedPages().flat()).not.toContain(id);
});
