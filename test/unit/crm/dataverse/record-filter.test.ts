import fc from "fast-check";
import { expect, test } from "vitest";
import type { RecordQuery } from "../../../../src/crm/crm-organization.ts";
import { chunkQueries } from "../../../../src/crm/dataverse/record-filter.ts";
import { withQuery } from "../../../../src/http/url-building.ts";
import { parseFilter } from "../../../sandbox/odata/expression.ts";
import { matches } from "../../../sandbox/odata/matches.ts";

const guid = "8a0c2af9-fc60-439d-be58-42f2415d467e";
const columns = { activityid: "guid", globalobjectid: "text" } as const;
const query = (globalObjectIds: readonly string[], crmId?: string): RecordQuery => ({
  globalObjectIds,
  series: false,
  ...(crmId && { crmId }),
});
const length = (filter: string) => withQuery(new URL("https://contoso.example/"), { $filter: filter }).href.length;

test("ids stand in lists, each once", () => {
  const [chunk, ...others] = chunkQueries([query(["0400AB"], guid), query(["0400AB", "0400CD"], guid)]);
  expect(others).toEqual([]);
  expect(chunk!.filter).toBe(
    `Microsoft.Dynamics.CRM.In(PropertyName='activityid',PropertyValues=["${guid}"]) or Microsoft.Dynamics.CRM.In(PropertyName='globalobjectid',PropertyValues=["0400AB","0400CD"])`,
  );
});

test("what would need escaping in a list is compared by itself", () => {
  const [chunk] = chunkQueries([query(["o'brien"])]);
  expect(chunk!.filter).toBe("globalobjectid eq 'o''brien'");
});

test("any texts at all find exactly the rows that carry them", () => {
  const text = fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" }).filter((one) => one.trim() !== "");
  fc.assert(
    fc.property(
      fc.uniqueArray(text, { minLength: 1, maxLength: 12, selector: (one) => one.toLowerCase() }),
      fc.array(text, { maxLength: 5 }),
      (asked, others) => {
        const expression = parseFilter(chunkQueries(asked.map((one) => query([one])))[0]!.filter);
        const wanted = new Set(asked.map((one) => one.toLowerCase()));
        for (const row of [...asked, ...others])
          expect(matches({ activityid: guid, globalobjectid: row }, expression, columns)).toBe(wanted.has(row.toLowerCase()));
      },
    ),
  );
});

test("however many queries there are, each is in one chunk, in order, and no address is too long", () => {
  const id = fc.string({ minLength: 20, maxLength: 300, unit: fc.constantFrom(..."0123456789ABCDEF") });
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.array(fc.oneof(id, fc.string({ minLength: 1, maxLength: 90 })), { minLength: 1, maxLength: 3 }),
          fc.option(fc.uuid(), { nil: undefined }),
        ),
        { minLength: 1, maxLength: 900 },
      ),
      (all) => {
        const queries = all.map(([ids, crmId]) => query(ids, crmId));
        const chunks = chunkQueries(queries);
        expect(chunks.flatMap((chunk) => chunk.queries)).toEqual(queries);
        for (const { filter } of chunks) expect(length(filter)).toBeLessThan(50_000);
      },
    ),
    { numRuns: 20 },
  );
});

test("500 ids of Outlook's own need two addresses at most", () => {
  const queries = Array.from({ length: 250 }, (_, index) =>
    query(
      [`040000008200E00074C5B7101A82E008${String(index).padStart(80, "0")}`],
      `8a0c2af9-fc60-439d-be58-${String(index).padStart(12, "0")}`,
    ),
  );
  expect(chunkQueries(queries).length).toBeLessThanOrEqual(2);
});

test("a query that names nothing CRM could hold is in no chunk", () => {
  expect(chunkQueries([query([]), query(["x".repeat(301)]), query([], "no guid")])).toEqual([]);
});
