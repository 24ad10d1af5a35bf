import { expect, test } from "vitest";
import type { AppointmentRecord } from "../../../../src/tracking/evidence.ts";
import { json } from "../../http/in-memory-server.ts";
import { crmId, data, html, noContent, row, setup, signal } from "./crm2013-setup.ts";

const record: AppointmentRecord = {
  id: crmId,
  subject: "Quarterly review",
  allDay: false,
  state: "open",
  kind: "single",
  etag: "modified 1795249800000",
};
const own = (change: object = {}) =>
  json({ d: { Subject: "Quarterly review", ModifiedOn: row.ModifiedOn, StateCode: row.StateCode, ...change } });

test("a touch writes back the stored subject to the letter, by MERGE", async () => {
  const { organization, server } = setup((_, { method }) => (method === "GET" ? own({ Subject: " Quarterly\treview " }) : noContent()));
  await organization.touchRecord(record, { signal });
  expect(server.requests.map(({ method }) => method)).toEqual(["GET", "POST"]);
  const merge = server.requests[1]!;
  expect([merge.headers.get("X-HTTP-Method"), new URL(merge.url).pathname, merge.headers.get("Content-Type")]).toEqual([
    "MERGE",
    `${data}/AppointmentSet(guid'${crmId}')`,
    "application/json",
  ]);
  expect(await merge.json()).toEqual({ Subject: " Quarterly\treview " });
});

test("a series is touched in its own set", async () => {
  const { organization, urls } = setup((_, { method }) => (method === "GET" ? own({ Subject: null }) : noContent()));
  await organization.touchRecord({ ...record, kind: "master" }, { signal });
  expect(urls().map(({ pathname }) => pathname)).toEqual(Array(2).fill(`${data}/RecurringAppointmentMasterSet(guid'${crmId}')`));
});

test.each([
  { name: "changed since", change: { ModifiedOn: "/Date(1795249801000)/" } },
  { name: "was closed since", change: { StateCode: { Value: 1 } } },
  { name: "was canceled since", change: { StateCode: { Value: 2 } } },
])("a record that $name is not touched", async ({ change }) => {
  const { organization, server } = setup((_, { method }) => (method === "GET" ? own(change) : noContent()));
  await expect(organization.touchRecord(record, { signal })).rejects.toMatchObject({ name: "PreconditionFailed" });
  expect(server.requests.map(({ method }) => method)).toEqual(["GET"]);
});

test("the version of a record that was found is the one that its touch expects", async () => {
  const { organization } = setup((url, { method }) =>
    method === "POST" ? noContent() : url.search.includes("ActivityId") ? json({ d: row }) : own(),
  );
  const found = await organization.findRecord(record, { signal });
  if (found.kind !== "found") throw new Error("It is there.");
  await expect(organization.touchRecord(found.record, { signal })).resolves.toBeUndefined();
});

test("a record without a version is not touched", async () => {
  const { organization, server } = setup(noContent);
  const { etag: _, ...bare } = record;
  await expect(organization.touchRecord(bare, { signal })).rejects.toMatchObject({ name: "Unexpected" });
  expect(server.requests).toHaveLength(0);
});

test.each([
  { name: "is gone by the time", read: () => json({}, { status: 404 }), failure: "NotFound" },
  { name: "is gone, as 500", read: () => json({ error: { code: "-2147220969" } }, { status: 500 }), failure: "NotFound" },
  { name: "has no instant of change", read: () => own({ ModifiedOn: null }), failure: "Unexpected" },
  { name: "is a page of HTML", read: () => html(), failure: "Unexpected" },
])("a record that $name is not touched", async ({ read, failure }) => {
  const { organization, server } = setup(read);
  await expect(organization.touchRecord(record, { signal })).rejects.toMatchObject({ name: failure });
  expect(server.requests).toHaveLength(1);
});

test.each([
  { name: "503", answer: () => json({}, { status: 503, headers: { "Retry-After": "1" } }), failure: "Throttled" },
  { name: "429", answer: () => json({}, { status: 429, headers: { "Retry-After": "1" } }), failure: "Throttled" },
  { name: "500", answer: () => json({}, { status: 500 }), failure: "Unexpected" },
  { name: "a broken connection", answer: () => Promise.reject(new TypeError("fetch failed")), failure: "Unreachable" },
])("a write is never repeated by itself after $name: nothing guards it", async ({ answer, failure }) => {
  const { organization, server } = setup((_, { method }) => (method === "GET" ? own() : answer()));
  await expect(organization.touchRecord(record, { signal })).rejects.toMatchObject({ name: failure });
  expect(server.requests.filter(({ method }) => method === "POST")).toHaveLength(1);
});

test("a record deleted at the last moment is not created anew", async () => {
  const { organization } = setup((_, { method }) => (method === "GET" ? own() : json({ error: { code: "-2147220969" } }, { status: 500 })));
  await expect(organization.touchRecord(record, { signal })).rejects.toMatchObject({ name: "NotFound", status: undefined });
});
