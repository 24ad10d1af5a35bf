import { expect, test } from "vitest";
import { createDataverseRecordLists } from "../../../../src/crm/dataverse/create-dataverse-record-lists.ts";
import { createHttpClient, listLimits } from "../../../../src/http/http-client.ts";
import { createTimeSlice } from "../../../../src/http/time-slice.ts";
import { createFakeClock } from "../../http/fake-clock.ts";

const signal = new AbortController().signal;
const root = "https://contoso.crm4.dynamics.com";
const id = (index: number) => `8a0c2af9-fc60-439d-be58-${String(index).padStart(12, "0")}`;
const row = (index: number, globalobjectid: string | null = `UID-${index}`) => ({
  activityid: id(index),
  subject: "Review",
  globalobjectid,
  statecode: 3,
});

type Inner = { readonly status?: number; readonly body: unknown; readonly headers?: Readonly<Record<string, string>> };

/** A server that answers every inner request by its address. */
function setup(answer: (url: URL, round: number) => Inner, around: (text: string) => Response = asMultipart) {
  const clock = createFakeClock();
  const asked: URL[][] = [];
  const lists = createDataverseRecordLists({
    http: createHttpClient({
      clock,
      limits: listLimits,
      fetch: (_, init) => {
        const urls = ((init.body as string).match(/^GET \S+/gm) ?? []).map((line) => new URL(line.slice(4)));
        asked.push(urls);
        const parts = urls.map((url) => {
          const { status = 200, body, headers = {} } = answer(url, asked.length);
          const lines = Object.entries({ "Content-Type": "application/json", ...headers }).map(([name, value]) => `${name}: ${value}`);
          return `--b\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 ${status} X\r\n${lines.join("\r\n")}\r\n\r\n${typeof body === "string" ? body : JSON.stringify(body)}\r\n`;
        });
        return Promise.resolve(around(`${parts.join("")}--b--\r\n`));
      },
    }),
    configuration: { name: "PROD", url: root, version: "9.2" },
    access: { scopes: [`${root}/user_impersonation`], tokens: { getToken: () => Promise.resolve({ accessToken: "secret" }) } },
    timeSlice: createTimeSlice(clock),
  });
  return { lists, asked };
}

function asMultipart(text: string): Response {
  return new Response(text, { headers: { "Content-Type": "multipart/mixed; boundary=b" } });
}

const query = (index: number, series = false) => ({ crmId: id(index), globalObjectIds: [`UID-${index}`], series });

test("every query gets the rows it would have found alone, the series' rows only who belongs to a series", async () => {
  const { lists, asked } = setup((url) => ({
    body: {
      value: url.pathname.endsWith("/appointments") ? [row(1), row(2), row(9, "uid-1"), row(5)] : [row(3, "UID-2"), row(4, "UID-1")],
    },
  }));
  const [first, second, third] = await lists.findRecordsOfMany([query(1), query(2, true), query(7)], { signal });
  expect(first).toMatchObject({ kind: "found", records: { byCrmId: { id: id(1) }, byGlobalObjectId: [{ id: id(1) }, { id: id(9) }] } });
  expect(second).toMatchObject({
    kind: "found",
    records: { byCrmId: { id: id(2) }, byGlobalObjectId: [{ id: id(2) }, { id: id(3), kind: "master" }] },
  });
  expect(third).toEqual({ kind: "found", records: { byGlobalObjectId: [] } });
  expect(asked).toHaveLength(1);
  expect(asked[0]!.map(({ pathname }) => pathname.split("/").at(-1))).toEqual(["appointments", "recurringappointmentmasters"]);
});

test("nobody of a series: the table of series is left alone", async () => {
  const { lists, asked } = setup(() => ({ body: { value: [] } }));
  await lists.findRecordsOfMany([query(1)], { signal });
  expect(asked.flat()).toHaveLength(1);
});

test("further pages are asked together, inside the next batch", async () => {
  const { lists, asked } = setup((url, round) => ({
    body: { value: [row(round)], ...(round < 3 && { "@odata.nextLink": `${url.href}&$skiptoken=${round}` }) },
  }));
  const found = await lists.findRecordsOfMany([query(1), query(2), query(3)], { signal });
  expect(found.map((each) => each.kind === "found" && each.records.byCrmId?.id)).toEqual([id(1), id(2), id(3)]);
  expect(asked).toHaveLength(3);
});

test.each([
  { what: "is refused", inner: { status: 403, body: {} }, name: "Forbidden" },
  { what: "is throttled", inner: { status: 429, body: {}, headers: { "Retry-After": "17" } }, name: "Throttled", retryAfter: 17 },
  { what: "is half a JSON", inner: { body: '{"value":[' }, name: "Unexpected" },
  { what: "is of another shape", inner: { body: { value: [{ activityid: "no guid" }] } }, name: "Unexpected" },
  {
    what: "leads elsewhere for its next page",
    inner: { body: { value: [], "@odata.nextLink": "https://evil.example/api/data/v9.2/appointments" } },
    name: "Incomplete",
  },
])("where the series' part $what, only who belongs to a series has no answer", async ({ inner, name, retryAfter }) => {
  const { lists, asked } = setup((url) => (url.pathname.endsWith("/appointments") ? { body: { value: [row(1)] } } : inner));
  const [first, second] = await lists.findRecordsOfMany([query(1), query(2, true)], { signal });
  expect(first).toMatchObject({ kind: "found", records: { byCrmId: { id: id(1) } } });
  expect(second).toMatchObject({ kind: "failed", failure: { name, retryAfter } });
  expect(asked.flat().every(({ origin }) => origin === root)).toBe(true);
});

test("an answer that is short of a part leaves the rest unknown, and guesses nothing", async () => {
  const { lists } = setup(
    () => ({ body: { value: [row(1)] } }),
    (text) => asMultipart(`${text.slice(0, text.indexOf("--b", 4))}--b--`),
  );
  const found = await lists.findRecordsOfMany([query(1), query(2, true)], { signal });
  expect(found.map(({ kind }) => kind)).toEqual(["found", "failed"]);
});

test.each([
  { what: "a page of HTML", response: () => new Response("<html>", { headers: { "Content-Type": "text/html" } }), name: "Unexpected" },
  { what: "429", response: () => new Response("{}", { status: 429, headers: { "Retry-After": "99" } }), name: "Throttled" },
])("$what for the whole batch is thrown, without waiting", async ({ response, name }) => {
  const { lists, asked } = setup(() => ({ body: {} }), response);
  await expect(lists.findRecordsOfMany([query(1)], { signal })).rejects.toMatchObject({ name });
  expect(asked).toHaveLength(1);
});

test("more rows of one appointment than can be right are refused, not cut", async () => {
  const { lists } = setup(() => ({ body: { value: Array.from({ length: 501 }, (_, index) => row(index, "UID-1")) } }));
  const [crowded, other] = await lists.findRecordsOfMany([query(1), query(900)], { signal });
  expect(crowded).toMatchObject({ kind: "failed", failure: { name: "Incomplete" } });
  expect(other).toMatchObject({ kind: "found" });
});
