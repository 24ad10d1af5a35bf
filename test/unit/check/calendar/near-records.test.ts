import fc from "fast-check";
import { expect, test } from "vitest";
import { nearRecords } from "../../../../src/check/calendar/near-records.ts";
import type { AppointmentItem, AppointmentRecord } from "../../../../src/tracking/evidence.ts";
import { encodeGlobalObjectId, parseGlobalObjectId } from "../../../../src/tracking/global-object-id.ts";
import { matchRecords } from "../../../../src/tracking/match-records.ts";

const series = "040000008200E00074C5B7101A82E0080000000000A1B2C3D4E5DC010000000000000000100000005F8B04CFB678B745A73B78814EDC1FED";
const day = (index: number, hour = 9) => new Date(Date.UTC(2026, 10, 1 + index, hour));
const dated = (date: Date) =>
  encodeGlobalObjectId({
    ...parseGlobalObjectId(series),
    occurrence: { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() },
  });

const moment = fc.tuple(fc.nat(30), fc.nat(23)).map(([index, hour]) => day(index, hour));
const id = fc.oneof(fc.constant(series), moment.map(dated));
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const item: fc.Arbitrary<AppointmentItem> = fc
  .record({
    kind: fc.constantFrom("single", "occurrence", "exception", "master"),
    start: moment,
    globalObjectId: id,
    originalStart: optional(moment),
  })
  .map(({ originalStart, ...rest }) => ({
    subject: "Weekly",
    end: rest.start,
    allDay: false,
    organizedBy: "owner" as const,
    hasTrackingCategory: false,
    ...rest,
    ...(originalStart && { originalStart }),
  }));

const row: fc.Arbitrary<AppointmentRecord> = fc
  .record({
    kind: fc.constantFrom("single", "instance", "master"),
    id: fc.uuid(),
    globalObjectId: id,
    start: optional(moment),
    originalStart: optional(moment),
    state: fc.constantFrom("open", "completed"),
  })
  .map(({ start, originalStart, ...rest }) => ({
    subject: "Weekly",
    allDay: false,
    ...rest,
    ...(start && { start }),
    ...(originalStart && { originalStart }),
  }));

test("whatever is left out, the judge would have matched no row of it", () => {
  fc.assert(
    fc.property(item, fc.array(row, { maxLength: 30 }), (appointment, rows) => {
      const near = nearRecords(appointment, { kind: "answered", byGlobalObjectId: rows, byKey: new Map() });
      const matched = (left: readonly AppointmentRecord[]) => {
        const { live, closed, unclear } = matchRecords(appointment, left);
        return { live, closed, unclear };
      };
      expect(near.kind === "answered" && matched(near.byGlobalObjectId)).toEqual(matched(rows));
    }),
    { numRuns: 2000 },
  );
});

test("of a series with a hundred days, a day is left with its neighbours", () => {
  const rows = Array.from({ length: 100 }, (_, index): AppointmentRecord => ({
    id: String(index),
    subject: "",
    allDay: false,
    state: "open",
    kind: "instance",
    globalObjectId: series,
    start: day(index * 7),
    originalStart: day(index * 7),
  }));
  const near = nearRecords(
    {
      subject: "",
      start: day(70),
      end: day(70, 10),
      kind: "occurrence",
      globalObjectId: series,
      allDay: false,
      organizedBy: "owner",
      hasTrackingCategory: false,
    },
    { kind: "answered", byGlobalObjectId: rows, byKey: new Map() },
  );
  expect(near.kind === "answered" && near.byGlobalObjectId.map((each) => each.id)).toEqual(["10"]);
});
