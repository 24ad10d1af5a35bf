import fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import { jsonDate } from "../../../../src/crm/crm2013/appointment-row.ts";

const read = (text: unknown) => {
  const parsed = v.safeParse(jsonDate, text);
  return parsed.success ? parsed.output.toISOString() : undefined;
};

test.each([
  { text: "/Date(1795510800000)/", date: "2026-11-24T09:00:00.000Z" },
  { text: "/Date(1795510800000+0000)/", date: "2026-11-24T09:00:00.000Z" },
  { text: "/Date(1795510800000+0060)/", date: "2026-11-24T09:00:00.000Z" },
  { text: "/Date(1795510800000-0300)/", date: "2026-11-24T09:00:00.000Z" },
  { text: "/Date(0)/", date: "1970-01-01T00:00:00.000Z" },
  { text: "/Date(-2208988800000)/", date: "1900-01-01T00:00:00.000Z" },
  { text: "/Date(-62135596800000)/", date: "0001-01-01T00:00:00.000Z" },
])("$text is $date", ({ text, date }) => {
  expect(read(text)).toBe(date);
});

test.each([
  "",
  "/Date()/",
  "/Date(1e3)/",
  "/Date(12)",
  " /Date(12)/",
  "/Date(12)/\n",
  "/Date(--12)/",
  "/Date(9999999999999999)/",
  "/Date(12+00:00)/",
  "2026-11-24T09:00:00Z",
  12,
  null,
])("%j is no date", (text) => {
  expect(read(text)).toBeUndefined();
});

test("every instant is read back, wherever it was written", () => {
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true }), fc.option(fc.integer({ min: -840, max: 840 })), (date, offset) => {
      const zone = offset === null ? "" : `${offset < 0 ? "-" : "+"}${String(Math.abs(offset)).padStart(4, "0")}`;
      expect(read(`/Date(${date.getTime()}${zone})/`)).toBe(date.toISOString());
    }),
  );
});

test("no text makes it throw, or gives an instant that is none", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\/Date\([-+0-9]{0,40}\)\/$/)), (text) => {
      const date = read(text);
      expect(date === undefined || !Number.isNaN(Date.parse(date))).toBe(true);
    }),
  );
});
