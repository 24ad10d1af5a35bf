import fc from "fast-check";
import { expect, test } from "vitest";
import { Unexpected } from "../../../../src/http/failure.ts";
import { createTimeSlice } from "../../../../src/http/time-slice.ts";
import type { CalendarPage, CalendarReader, PageCursor } from "../../../../src/mailbox/calendar-reader.ts";
import { createEwsCalendarReader } from "../../../../src/mailbox/ews/create-ews-calendar-reader.ts";
import { encodeCarriedCopy } from "../../../../src/tracking/encode-safety-copy.ts";
import type { CarriedCopy } from "../../../../src/tracking/evidence.ts";
import { noProgress } from "../../../../src/mailbox/list-progress.ts";
import { createFakeClock } from "../../http/fake-clock.ts";
import { calendarExchange, type Kept } from "./calendar-exchange.ts";
import { alex, me, signal, wire } from "./ews-store-setup.ts";

const span = { from: new Date("2026-11-01T00:00:00Z"), to: new Date("2026-12-01T00:00:00Z") };
const hour = 3_600_000;

function at(id: string, start: string, hours = 1, more: Partial<Kept> = {}): Kept {
  return { id, start: new Date(start), end: new Date(Date.parse(start) + hours * hour), ...more };
}

function setup(
  calendar: readonly Kept[],
  { perPage, ...options }: NonNullable<Parameters<typeof calendarExchange>[1]> & { readonly perPage?: number } = {},
) {
  const { transport, requests } = calendarExchange(calendar, options);
  const store = createEwsCalendarReader({
    transport,
    timeSlice: createTimeSlice(createFakeClock()),
    ...(perPage !== undefined && { perPage }),
  });
  return { store, requests };
}

async function readAll(store: CalendarReader): Promise<CalendarPage[]> {
  const pages: CalendarPage[] = [];
  let cursor: PageCursor | undefined;
  do {
    const page: CalendarPage = await store.getPage(me, span, cursor, { signal });
    pages.push(page);
    cursor = page.next;
    if (pages.length > 500) throw new Error("The pages have no end.");
  } while (cursor !== undefined);
  return pages;
}

const idsOf = (pages: readonly CalendarPage[]) => pages.flatMap(({ appointments }) => appointments.map(({ id }) => id));

const carriedCopy: CarriedCopy = {
  crmId: "8a0c2af9-fc60-439d-be58-42f2415d467e",
  organizationId: "7f1b7c0a-2d0e-4a55-9a3e-5b0f3c1d1e01",
  seenAt: new Date("2026-11-22T17:00:00Z"),
};

test("a page is found by a view of the calendar, and read whole by its ids, with the safety copy", async () => {
  const subject = "x".repeat(400);
  const { store, requests } = setup([
    at("A+/", "2026-11-24T09:00:00Z", 1, { subject, bag: JSON.stringify({ witness: encodeCarriedCopy(carriedCopy) }) }),
  ]);
  expect(await store.getPage(me, span, undefined, { signal })).toEqual({
    appointments: [
      {
        id: "A_-",
        item: {
          subject,
          start: new Date("2026-11-24T09:00:00Z"),
          end: new Date("2026-11-24T10:00:00Z"),
          allDay: false,
          kind: "single",
          organizedBy: "unknown",
          hasTrackingCategory: false,
        },
        properties: [],
        carriedCopy,
      },
    ],
    unreadable: 0,
    traces: [],
  });
  const [find, read, ...others] = requests;
  expect(others).toEqual([]);
  expect(find?.told("CalendarView")).toEqual([
    { MaxEntriesReturned: "100", StartDate: "2026-11-01T00:00:00.000Z", EndDate: "2026-12-01T00:00:00.000Z" },
  ]);
  expect(find?.told("DistinguishedFolderId")).toEqual([{ Id: "calendar" }]);
  expect(read?.told("ExtendedFieldURI")).toContainEqual({
    DistinguishedPropertySetId: "PublicStrings",
    PropertyName: "cecp-b1f5d1b4-6f0e-4a39-9c1d-2e6a7c8d4f53",
    PropertyType: "String",
  });
});

test("an empty calendar asks for no items", async () => {
  const { store, requests } = setup([]);
  expect(await store.getPage(me, span, undefined, { signal })).toEqual({ appointments: [], unreadable: 0, traces: [] });
  expect(requests).toHaveLength(1);
});

test("somebody else's calendar is not even asked", async () => {
  const { store, requests } = setup([]);
  await expect(store.getPage(alex, span, undefined, { signal })).rejects.toMatchObject({ name: "OtherMailbox" });
  expect(requests).toEqual([]);
});

test("the next page begins at the last start, of which nothing was told yet", async () => {
  const { store } = setup(
    [at("A", "2026-11-02T09:00:00Z"), at("B", "2026-11-03T09:00:00Z"), at("C", "2026-11-04T09:00:00Z"), at("D", "2026-11-05T09:00:00Z")],
    { perPage: 3 },
  );
  const pages = await readAll(store);
  expect(pages.map(({ next }) => next?.link)).toEqual(["2026-11-04T09:00:00.000Z", undefined]);
  expect(pages.map((page) => idsOf([page]))).toEqual([
    ["A", "B"],
    ["C", "D"],
  ]);
});

test("every appointment of the span is told once, however many begin at one time or last for weeks", async () => {
  const kept = fc.array(fc.record({ day: fc.integer({ min: -3, max: 32 }), hours: fc.constantFrom(0, 1, 24, 500) }), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(kept, fc.integer({ min: 1, max: 12 }), async (some, perPage) => {
      const calendar = some.map(({ day, hours }, index) =>
        at(`A${String(index)}`, new Date(span.from.getTime() + day * 24 * hour).toISOString(), hours),
      );
      const told = idsOf(await readAll(setup(calendar, { perPage }).store));
      const expected = calendar.filter(({ start, end }) => start < span.to && (end > span.from || start >= span.from)).map(({ id }) => id);
      expect(told.toSorted()).toEqual(expected.toSorted());
    }),
    { numRuns: 40 },
  );
});

test("more at one time than Exchange lists is a failure, and no endless question", async () => {
  const { store, requests } = setup(
    Array.from({ length: 8 }, (_, index) => at(`A${String(index)}`, "2026-11-24T09:00:00Z")),
    { perPage: 2, limit: 4 },
  );
  await expect(store.getPage(me, span, undefined, { signal })).rejects.toBeInstanceOf(Unexpected);
  expect(requests.length).toBeLessThan(12);
});

test("a list that is cut and out of order is not trusted", async () => {
  const found = wire("find-item")
    .replace('Range="true"', 'Range="false"')
    .replace("<t:Start>2026-11-24T12:30:00Z", "<t:Start>2026-11-24T13:15:00Z");
  const store = createEwsCalendarReader({ transport: () => Promise.resolve(found), timeSlice: createTimeSlice(createFakeClock()) });
  await expect(store.getPage(me, span, undefined, { signal })).rejects.toBeInstanceOf(Unexpected);
});

test.each(["", "2026", "not a date", "https://evil.example/"])("a cursor of %j leads nowhere", async (link) => {
  const { store, requests } = setup([]);
  await expect(store.getPage(me, span, { link, progress: noProgress }, { signal })).rejects.toBeInstanceOf(Unexpected);
  expect(requests).toEqual([]);
});

const week = Array.from({ length: 7 }, (_, index) => at(`A${String(index)}`, `2026-11-0${String(index + 1)}T09:00:00Z`));

test.each(["9020", "answer-too-large"])("an answer that is too large (%s) is asked for by halves", async (code) => {
  const { store, requests } = setup(week, { mostItems: 2, refusal: new Unexpected("no", { code }) });
  expect(idsOf(await readAll(store))).toEqual(week.map(({ id }) => id));
  expect(requests.map((asked) => asked.told("ItemId").length)).toEqual([0, 7, 4, 2, 2, 3, 2, 1]);
});

test("one item that no answer can hold is one unreadable row", async () => {
  const { store } = setup(week, { tooLarge: "A2", refusal: new Unexpected("no", { code: "9020" }) });
  const page = await store.getPage(me, span, undefined, { signal });
  expect(idsOf([page])).toEqual(["A0", "A1", "A3", "A4", "A5", "A6"]);
  expect(page.unreadable).toBe(1);
});

test("where not even one item comes, the failure is told at once", async () => {
  const { store, requests } = setup(week, { mostItems: 0, refusal: new Unexpected("no", { code: "9020" }) });
  await expect(store.getPage(me, span, undefined, { signal })).rejects.toMatchObject({ code: "9020" });
  expect(requests.length).toBeLessThan(10);
});

test("an item that is gone by now is left out; one that cannot be read is counted", async () => {
  const { store } = setup(week, { instead: { A1: "ErrorItemNotFound", A2: "ErrorCorruptData", A3: "ErrorAccessDenied" } });
  const page = await store.getPage(me, span, undefined, { signal });
  expect(idsOf([page])).toEqual(["A0", "A4", "A5", "A6"]);
  expect(page.unreadable).toBe(2);
});

test("an Exchange that asks to wait in the middle of a page fails the page", async () => {
  const { store } = setup(week, { instead: { A3: "ErrorServerBusy" } });
  await expect(store.getPage(me, span, undefined, { signal })).rejects.toMatchObject({ name: "Throttled" });
});
