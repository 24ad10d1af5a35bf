import fc from "fast-check";
import { expect, test } from "vitest";
import { rememberSeries } from "../../../../src/check/calendar/remember-series.ts";
import type { RecordQuery } from "../../../../src/crm/crm-organization.ts";
import { distributeRecords } from "../../../../src/crm/dataverse/distribute-records.ts";
import type { RecordLists } from "../../../../src/crm/record-lists.ts";
import { Unreachable } from "../../../../src/http/failure.ts";
import { createTimeSlice } from "../../../../src/http/time-slice.ts";
import type { AppointmentRecord } from "../../../../src/tracking/evidence.ts";

const signal = new AbortController().signal;
const series = "040000008200e00074c5b7101a82e008";
const record = (id: string, globalObjectId?: string): AppointmentRecord => ({
  id,
  subject: "Weekly",
  allDay: false,
  state: "scheduled",
  kind: "instance",
  ...(globalObjectId !== undefined && { globalObjectId }),
});
const query = (crmId: string | undefined, globalObjectIds: readonly string[], more: Partial<RecordQuery> = {}): RecordQuery => ({
  ...(crmId !== undefined && { crmId }),
  globalObjectIds,
  series: true,
  ...more,
});

/** An organization with these rows; `asked` has what came to it, call by call. */
function setup(rows: readonly AppointmentRecord[], { fails = () => false }: { readonly fails?: (call: number) => boolean } = {}) {
  const asked: (readonly RecordQuery[])[] = [];
  const timeSlice = createTimeSlice();
  const plain: RecordLists = {
    mostAtOnce: 250,
    answerQuestionsOfMany: () => Promise.reject(new Error("Nothing is left open.")),
    findRecordsOfMany: (queries) => {
      asked.push(queries);
      if (fails(asked.length)) return Promise.resolve(queries.map(() => ({ kind: "failed", failure: new Unreachable("Down.") })));
      return distributeRecords(queries, [{ table: "appointments", queries, records: rows }], { signal, timeSlice });
    },
  };
  return { plain, lists: rememberSeries(plain), asked };
}

test("the next day of a series asks for what is its own only, and finds all the same", async () => {
  const rows = [record("a", series), record("b", series.toUpperCase()), record("c", `${series}01`)];
  const { plain, lists, asked } = setup(rows);
  await lists.findRecordsOfMany([query("a", [series])], { signal });
  const next = query("c", [`${series}01`, series]);
  expect(await lists.findRecordsOfMany([next], { signal })).toEqual(await plain.findRecordsOfMany([next], { signal }));
  expect(asked[1]).toEqual([query("c", [`${series}01`])]);
});

test("a day of which everything is known asks nothing", async () => {
  const { lists, asked } = setup([record("a", series), record("b", series)]);
  await lists.findRecordsOfMany([query("a", [series])], { signal });
  const found = await lists.findRecordsOfMany([query("b", [series])], { signal });
  expect(found).toMatchObject([{ kind: "found", records: { byCrmId: { id: "b" }, byGlobalObjectId: [{ id: "a" }, { id: "b" }] } }]);
  expect(asked).toHaveLength(1);
});

test("what failed is remembered by nobody", async () => {
  const { lists, asked } = setup([record("a", series)], { fails: (call) => call === 1 });
  expect(await lists.findRecordsOfMany([query("a", [series])], { signal })).toMatchObject([{ kind: "failed" }]);
  expect(await lists.findRecordsOfMany([query("a", [series])], { signal })).toMatchObject([
    { kind: "found", records: { byCrmId: { id: "a" } } },
  ]);
  expect(asked[1]).toEqual(asked[0]);
});

test("what is no series is asked as it is, each time", async () => {
  const { lists, asked } = setup([record("a", series)]);
  const single = query("a", [series], { series: false });
  await lists.findRecordsOfMany([single], { signal });
  await lists.findRecordsOfMany([single], { signal });
  expect(asked).toEqual([[single], [single]]);
});

test("lists that are short of an answer fail that query, and no other", async () => {
  const lists = rememberSeries({
    mostAtOnce: 250,
    answerQuestionsOfMany: () => Promise.reject(new Error("Nothing is left open.")),
    findRecordsOfMany: () => Promise.resolve([{ kind: "found", records: { byGlobalObjectId: [] } }]),
  });
  expect(await lists.findRecordsOfMany([query("a", [series]), query("b", ["other"])], { signal })).toMatchObject([
    { kind: "found" },
    { kind: "failed" },
  ]);
});

const texts = ["s1", "S1", " s1", "s2", "s3"];
const ids = ["a", "b", "c", "d", "e"];

test("whatever is asked in whatever order, each finds what it would have found without a memory", async () => {
  const anyQuery = fc.record({
    crmId: fc.option(fc.constantFrom(...ids), { nil: undefined }),
    globalObjectIds: fc.array(fc.constantFrom(...texts), { maxLength: 3 }),
    series: fc.boolean(),
  });
  const rows = fc.uniqueArray(fc.record({ id: fc.constantFrom(...ids), text: fc.option(fc.constantFrom(...texts), { nil: undefined }) }), {
    selector: ({ id }) => id,
  });
  await fc.assert(
    fc.asyncProperty(rows, fc.array(fc.array(anyQuery, { maxLength: 4 }), { maxLength: 4 }), async (some, calls) => {
      const { plain, lists } = setup(some.map(({ id, text }) => record(id, text)));
      for (const call of calls) {
        const queries = call.map(({ crmId, ...rest }) => query(crmId, rest.globalObjectIds, rest));
        expect(await lists.findRecordsOfMany(queries, { signal })).toEqual(await plain.findRecordsOfMany(queries, { signal }));
      }
    }),
  );
});
