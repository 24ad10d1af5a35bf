import fc from "fast-check";
import { expect, test } from "vitest";
import { type Answer, json } from "../../http/in-memory-server.ts";
import { crmId, data, globalObjectId, html, root, row, rows, setup, signal } from "./crm2013-setup.ts";
import appointments from "./wire/appointments.json" with { type: "json" };

const query = { crmId, globalObjectIds: [globalObjectId], series: false };

test("one request asks by crmid and by every spelling of the id, and carries no token", async () => {
  const { organization, server, urls } = setup(() => json(appointments));
  await organization.findRecords({ ...query, globalObjectIds: [globalObjectId, "7be74ded"] }, { signal });
  expect(server.requests).toHaveLength(1);
  const url = urls()[0]!;
  expect(url.pathname).toBe(`${data}/AppointmentSet`);
  expect(url.searchParams.get("$filter")).toBe(
    `ActivityId eq guid'${crmId}' or GlobalObjectId eq '${globalObjectId}' or GlobalObjectId eq '7be74ded'`,
  );
  expect(url.searchParams.get("$select")?.split(",")).toEqual(
    expect.arrayContaining(["ActivityId", "GlobalObjectId", "StateCode", "RegardingObjectId", "SeriesId", "OriginalStartDate"]),
  );
  expect(server.requests[0]?.headers.get("Accept")).toBe("application/json");
  expect(server.requests[0]?.headers.has("Authorization")).toBe(false);
  expect(server.requests[0]?.credentials).toBe("same-origin");
});

test("a row becomes a record, whose version is the instant of its last change", async () => {
  const { organization } = setup(() => json(appointments));
  const record = {
    id: crmId,
    subject: "Quarterly review with Fabrikam",
    globalObjectId,
    start: new Date("2026-11-24T09:00:00Z"),
    end: new Date("2026-11-24T10:00:00Z"),
    allDay: false,
    state: "scheduled",
    kind: "single",
    ownerId: "11111111-aaaa-4aaa-8aaa-000000000001",
    createdById: "11111111-aaaa-4aaa-8aaa-000000000001",
    regarding: { id: "33333333-cccc-4ccc-8ccc-000000000003", type: "account", name: "Fabrikam" },
    owner: "Alex Archer",
    createdBy: "Alex Archer",
    createdOn: new Date("2026-11-20T08:00:00Z"),
    modifiedBy: "SYSTEM",
    modifiedOn: new Date("2026-11-21T08:30:00Z"),
    etag: "modified 1795249800000",
  };
  expect(await organization.findRecords(query, { signal })).toStrictEqual({ byCrmId: record, byGlobalObjectId: [record] });
});

test.each([
  { Value: 0, state: "open" },
  { Value: 1, state: "completed" },
  { Value: 2, state: "canceled" },
  { Value: 3, state: "scheduled" },
])("StateCode $Value is $state", async ({ Value, state }) => {
  const { organization } = setup(() => rows({ ...row, StateCode: { Value } }));
  expect((await organization.findRecords(query, { signal })).byCrmId?.state).toBe(state);
});

test.each([
  { InstanceTypeCode: null, kind: "single" },
  { InstanceTypeCode: { Value: null }, kind: "single" },
  { InstanceTypeCode: { Value: 1 }, kind: "master" },
  { InstanceTypeCode: { Value: 2 }, kind: "instance" },
  { InstanceTypeCode: { Value: 3 }, kind: "instance" },
  { InstanceTypeCode: { Value: 4 }, kind: "instance" },
])("InstanceTypeCode $InstanceTypeCode is $kind", async ({ InstanceTypeCode, kind }) => {
  const { organization } = setup(() => rows({ ...row, InstanceTypeCode }));
  expect((await organization.findRecords(query, { signal })).byCrmId?.kind).toBe(kind);
});

test("a row with only what every row has is a record with gaps, and no candidate by id", async () => {
  const nowhere = { Id: null, LogicalName: null, Name: null };
  const bare = {
    ActivityId: crmId.toUpperCase(),
    StateCode: { Value: 0 },
    Subject: null,
    GlobalObjectId: " ",
    ScheduledStart: null,
    RegardingObjectId: nowhere,
    OwnerId: null,
  };
  const { organization } = setup(() => rows(bare));
  expect(await organization.findRecords(query, { signal })).toStrictEqual({
    byCrmId: { id: crmId, subject: "", allDay: false, state: "open", kind: "single" },
    byGlobalObjectId: [],
  });
});

test("rows without a frame of results, as version 1 of OData has them, are rows as well", async () => {
  const { organization } = setup(() => json({ d: [row] }));
  expect((await organization.findRecords(query, { signal })).byCrmId?.id).toBe(crmId);
});

test("a series is looked for among the masters, too", async () => {
  const { organization, urls } = setup((url) =>
    url.pathname.endsWith("/AppointmentSet")
      ? rows()
      : rows({ ...row, InstanceTypeCode: undefined, OriginalStartDate: undefined, SeriesId: undefined }),
  );
  const found = await organization.findRecords({ ...query, series: true }, { signal });
  expect(found.byCrmId).toMatchObject({ id: crmId, kind: "master" });
  const masters = urls().find(({ pathname }) => pathname === `${data}/RecurringAppointmentMasterSet`);
  expect(masters?.searchParams.get("$filter")).toContain(`ActivityId eq guid'${crmId}'`);
  expect(masters?.searchParams.get("$select")).not.toContain("OriginalStartDate");
  expect(urls()).toHaveLength(2);
});

test.each([
  { name: "nothing to look by", query: { globalObjectIds: [], series: true } },
  { name: "an id that no row can hold", query: { globalObjectIds: ["A".repeat(301)], series: false } },
])("$name asks nobody and finds nothing", async ({ query: empty }) => {
  const { organization, server } = setup(() => rows(row));
  expect(await organization.findRecords(empty, { signal })).toEqual({ byGlobalObjectId: [] });
  expect(server.requests).toHaveLength(0);
});

test("what is no GUID is never put where a GUID stands", async () => {
  const { organization, urls } = setup(() => rows());
  await organization.findRecords({ ...query, crmId: "null') or (ActivityId ne null" }, { signal });
  expect(urls()[0]?.searchParams.get("$filter")).toBe(`GlobalObjectId eq '${globalObjectId}'`);
});

test("whatever an id holds, it stays one literal of one filter", async () => {
  const text = fc.oneof(fc.string({ minLength: 1, maxLength: 60, unit: "grapheme" }), fc.stringMatching(/^['&=#?+%();$ /\\]{1,20}$/));
  await fc.assert(
    fc.asyncProperty(text, async (id) => {
      const { organization, urls } = setup(() => rows());
      await organization.findRecords({ globalObjectIds: [id], series: false }, { signal });
      const [url] = urls();
      expect(url?.pathname).toBe(`${data}/AppointmentSet`);
      expect([...url!.searchParams.keys()]).toEqual(["$select", "$filter"]);
      expect(url?.search).not.toMatch(/[+'" <>#]/);
      const literal = /^GlobalObjectId eq '(.*)'$/su.exec(url?.searchParams.get("$filter") ?? "")?.[1] ?? "";
      expect(literal.replaceAll("''", "")).not.toContain("'");
      expect(literal.replaceAll("''", "'")).toBe(id);
    }),
    { numRuns: 200 },
  );
});

test("what no address of an old server holds is asked in several, and each row counts once", async () => {
  const ids = Array.from({ length: 30 }, (_, index) => `${globalObjectId}${index}`);
  const { organization, urls } = setup(() => rows(row));
  const found = await organization.findRecords({ crmId, globalObjectIds: ids, series: false }, { signal });
  expect(found.byGlobalObjectId).toHaveLength(1);
  expect(urls().length).toBeGreaterThan(1);
  expect(
    urls()
      .map(({ href }) => href.length)
      .filter((length) => length > 2000),
  ).toEqual([]);
  const asked = urls().flatMap((url) => (url.searchParams.get("$filter") ?? "").split(" or "));
  expect(asked).toEqual([`ActivityId eq guid'${crmId}'`, ...ids.map((id) => `GlobalObjectId eq '${id}'`)]);
});

test("an id too long for any address is asked all the same", async () => {
  const { organization, urls } = setup(() => rows());
  await organization.findRecords({ globalObjectIds: ["漢".repeat(300), "short"], series: false }, { signal });
  expect(urls().map((url) => url.searchParams.get("$filter"))).toEqual([
    `GlobalObjectId eq '${"漢".repeat(300)}'`,
    "GlobalObjectId eq 'short'",
  ]);
});

const next = (link: string, ...results: object[]) => json({ d: { results, __next: link } });
const another = { ...row, ActivityId: "00000000-0000-4000-8000-000000000001" };

test.each([
  `${root}/OrganizationData.svc/AppointmentSet?$skiptoken=1,'activityid','%7B8A0C%7D'`,
  "https://crm.contoso.example/prod/xrmservices/2011/OrganizationData.svc/AppointmentSet?$skiptoken=1,'activityid','%7B8A0C%7D'",
])("the next page at %s is followed, on the address that was asked", async (link) => {
  const { organization, urls } = setup((url) => (url.searchParams.has("$skiptoken") ? rows(row) : next(link, another)));
  const found = await organization.findRecords(query, { signal });
  expect(found.byGlobalObjectId).toHaveLength(2);
  expect(urls().map(({ pathname }) => pathname)).toEqual([`${data}/AppointmentSet`, `${data}/AppointmentSet`]);
  expect(urls()[1]?.searchParams.get("$skiptoken")).toBe("1,'activityid','{8A0C}'");
});

test.each([
  "https://evil.example/PROD/XRMServices/2011/OrganizationData.svc/AppointmentSet",
  `${root}/OrganizationData.svc/ContactSet`,
  "https://crm.contoso.example/other",
  "AppointmentSet?$skiptoken=2",
  "",
])("a next page at %j is refused", async (link) => {
  const { organization, server } = setup(() => next(link, row));
  await expect(organization.findRecords(query, { signal })).rejects.toMatchObject({
    name: "Incomplete",
    message: "The next page lies outside the service.",
  });
  expect(server.requests).toHaveLength(1);
});

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ ...row, ActivityId: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}` }));

test.each<{ name: string; answer: () => Answer; requests: number }>([
  { name: "502 rows in one page", answer: () => rows(...many(502)), requests: 1 },
  { name: "pages without end", answer: () => next(`${root}/OrganizationData.svc/AppointmentSet?$skiptoken=again`, row), requests: 2 },
])("$name are refused rather than cut: the right row could be among the rest", async ({ answer, requests }) => {
  const { organization, server } = setup(answer);
  await expect(organization.findRecords(query, { signal })).rejects.toMatchObject({ name: "Incomplete" });
  expect(server.requests).toHaveLength(requests);
});

test.each<{ name: string; answer: () => Answer }>([
  { name: "a state nobody knows", answer: () => rows({ ...row, StateCode: { Value: 7 } }) },
  { name: "no state", answer: () => rows({ ...row, StateCode: null }) },
  { name: "an id that is no GUID", answer: () => rows({ ...row, ActivityId: "<script>" }) },
  { name: "a date that is none", answer: () => rows({ ...row, ModifiedOn: "2026-11-24T09:00:00Z" }) },
  { name: "a number for a subject", answer: () => rows({ ...row, Subject: 5 }) },
  { name: "a reference that is none", answer: () => rows({ ...row, OwnerId: "Alex" }) },
  { name: "nothing", answer: () => json({}) },
  { name: "null", answer: () => json({ d: null }) },
  { name: "one row instead of a list", answer: () => json({ d: row }) },
  { name: "a page of HTML with 200", answer: () => html() },
])("an answer with $name is an unexpected one", async ({ answer }) => {
  const { organization } = setup(answer);
  await expect(organization.findRecords(query, { signal })).rejects.toMatchObject({ name: "Unexpected" });
});

test("a failure of the masters is a failure: half an answer proves nothing", async () => {
  const { organization } = setup((url) => (url.pathname.endsWith("/AppointmentSet") ? rows(row) : json({}, { status: 403 })));
  await expect(organization.findRecords({ ...query, series: true }, { signal })).rejects.toMatchObject({ name: "Forbidden" });
});

test("long texts are cut", async () => {
  const { organization } = setup(() => rows({ ...row, Subject: "s".repeat(100_000), OwnerId: { Name: "n".repeat(5_000) } }));
  const { byCrmId } = await organization.findRecords(query, { signal });
  expect(byCrmId?.subject).toHaveLength(1_000);
  expect(byCrmId?.owner).toHaveLength(256);
});
