import { defaultParser } from "@odata/parser";
import { expect, test } from "vitest";
import { json, type Answer } from "../../http/in-memory-server.ts";
import { crmId, globalObjectId, setup, signal } from "./dataverse-setup.ts";
import appointments from "./wire/appointments.json" with { type: "json" };

const row = appointments.value[0]!;
const query = { crmId, globalObjectIds: [globalObjectId], series: false };
const rows = (...value: object[]) => json({ value });

test("one request asks by crmid and by every spelling of the id", async () => {
  const { organization, server, urls } = setup(() => json(appointments));
  await organization.findRecords({ ...query, globalObjectIds: [globalObjectId, "7be74ded"] }, { signal });
  expect(server.requests).toHaveLength(1);
  const url = urls()[0]!;
  expect(url.pathname).toBe("/api/data/v9.2/appointments");
  expect(url.searchParams.get("$filter")).toBe(
    `activityid eq ${crmId} or globalobjectid eq '${globalObjectId}' or globalobjectid eq '7be74ded'`,
  );
  expect(url.searchParams.get("$select")?.split(",")).toEqual(
    expect.arrayContaining(["activityid", "globalobjectid", "statecode", "_regardingobjectid_value", "seriesid", "originalstartdate"]),
  );
  expect(server.requests[0]?.headers.get("Prefer")).toBe(
    'odata.include-annotations="OData.Community.Display.V1.FormattedValue,Microsoft.Dynamics.CRM.lookuplogicalname"',
  );
});

test("a row becomes a record", async () => {
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
    etag: 'W/"8412934"',
  };
  expect(await organization.findRecords(query, { signal })).toStrictEqual({ byCrmId: record, byGlobalObjectId: [record] });
});

test.each([
  { statecode: 0, state: "open" },
  { statecode: 1, state: "completed" },
  { statecode: 2, state: "canceled" },
  { statecode: 3, state: "scheduled" },
])("statecode $statecode is $state", async ({ statecode, state }) => {
  const { organization } = setup(() => rows({ ...row, statecode }));
  expect((await organization.findRecords(query, { signal })).byCrmId?.state).toBe(state);
});

test.each([
  { instancetypecode: null, kind: "single" },
  { instancetypecode: 1, kind: "master" },
  { instancetypecode: 2, kind: "instance" },
  { instancetypecode: 3, kind: "instance" },
  { instancetypecode: 4, kind: "instance" },
])("instancetypecode $instancetypecode is $kind", async ({ instancetypecode, kind }) => {
  const { organization } = setup(() => rows({ ...row, instancetypecode }));
  expect((await organization.findRecords(query, { signal })).byCrmId?.kind).toBe(kind);
});

test("a row with only what every row has is a record with gaps, and no candidate by id", async () => {
  const { organization } = setup(() =>
    rows({ activityid: "{8A0C2AF9-FC60-439D-BE58-42F2415D467E}", statecode: 0, subject: null, globalobjectid: " ", scheduledstart: null }),
  );
  expect(await organization.findRecords(query, { signal })).toStrictEqual({
    byCrmId: { id: crmId, subject: "", allDay: false, state: "open", kind: "single" },
    byGlobalObjectId: [],
  });
});

test.each(["O'Brien's meeting", "' or activityid ne null or '", "100% & more", "a)b(c", "a#b?c=d", "a+b c", "漢字"])(
  "the hostile id %j stays one literal",
  async (id) => {
    const { organization, urls } = setup(() => rows());
    await organization.findRecords({ globalObjectIds: [id], series: false }, { signal });
    const url = urls()[0]!;
    expect([...url.searchParams.keys()]).toEqual(["$select", "$filter"]);
    expect(url.href).not.toContain("+");
    const filter = url.searchParams.get("$filter") ?? "";
    expect(filter).toBe(`globalobjectid eq '${id.replaceAll("'", "''")}'`);
    // To a parser that others wrote it is one comparison.
    const parsed = defaultParser.filter(encodeURIComponent(filter).replaceAll("%20", " ")) as unknown as { type: string };
    expect(parsed.type).toBe("EqualsExpression");
  },
);

test("what is no GUID is never put where a GUID stands without quotes", async () => {
  const { organization, urls } = setup(() => rows());
  await organization.findRecords({ ...query, crmId: "null or activityid ne null" }, { signal });
  expect(urls()[0]?.searchParams.get("$filter")).toBe(`globalobjectid eq '${globalObjectId}'`);
});

test.each([
  { name: "nothing to look by", query: { globalObjectIds: [], series: true } },
  { name: "an id that no row can hold", query: { globalObjectIds: ["A".repeat(301)], series: false } },
])("$name asks nobody and finds nothing", async ({ query: empty }) => {
  const { organization, server } = setup(() => rows(row));
  expect(await organization.findRecords(empty, { signal })).toEqual({ byGlobalObjectId: [] });
  expect(server.requests).toHaveLength(0);
});

const next = (link: string, ...value: object[]) => json({ value, "@odata.nextLink": link });

test("a next page is followed, with the same wishes", async () => {
  const second = "https://contoso.crm4.dynamics.com/api/data/v9.2/appointments?$skiptoken=2";
  const { organization, server } = setup((url) =>
    url.searchParams.has("$skiptoken") ? rows(row) : next(second, { ...row, activityid: "00000000-0000-4000-8000-000000000001" }),
  );
  const found = await organization.findRecords(query, { signal });
  expect(found.byGlobalObjectId).toHaveLength(2);
  expect(found.byCrmId?.id).toBe(crmId);
  expect(server.requests[1]?.headers.get("Prefer")).toBe(server.requests[0]?.headers.get("Prefer"));
});

test.each(["https://evil.example/api/data/v9.2/appointments", "https://contoso.crm4.dynamics.com/other", "not a link"])(
  "a next page at %j is refused, and gets no token",
  async (link) => {
    const { organization, server } = setup(() => next(link, row));
    await expect(organization.findRecords(query, { signal })).rejects.toMatchObject({
      name: "Incomplete",
      message: "The next page lies outside the service.",
    });
    expect(server.requests).toHaveLength(1);
  },
);

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ ...row, activityid: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}` }));

test.each<{ name: string; answer: () => Answer; requests: number }>([
  { name: "501 rows in one page", answer: () => json({ value: many(501) }), requests: 1 },
  {
    name: "pages without end",
    answer: () => next("https://contoso.crm4.dynamics.com/api/data/v9.2/appointments?$skiptoken=again", row),
    requests: 2,
  },
])("$name are refused rather than cut: the right row could be among the rest", async ({ answer, requests }) => {
  const { organization, server } = setup(answer);
  await expect(organization.findRecords(query, { signal })).rejects.toMatchObject({ name: "Incomplete" });
  expect(server.requests).toHaveLength(requests);
});

test.each([
  { name: "a state nobody knows", change: { statecode: 7 } },
  { name: "an id that is no GUID", change: { activityid: "<script>" } },
  { name: "a date that is none", change: { modifiedon: "yesterday" } },
  { name: "a number for a subject", change: { subject: 5 } },
])("a row with $name is an unexpected answer", async ({ change }) => {
  const { organization } = setup(() => rows({ ...row, ...change }));
  await expect(organization.findRecords(query, { signal })).rejects.toMatchObject({ name: "Unexpected" });
});

test("a failure of the masters is a failure: half an answer proves nothing", async () => {
  const { organization } = setup((url) => (url.pathname.endsWith("/appointments") ? rows(row) : json({}, { status: 403 })));
  await expect(organization.findRecords({ ...query, series: true }, { signal })).rejects.toMatchObject({ name: "Forbidden" });
});

test("long texts are cut", async () => {
  const { organization } = setup(() =>
    rows({ ...row, subject: "s".repeat(100_000), "_ownerid_value@OData.Community.Display.V1.FormattedValue": "n".repeat(5_000) }),
  );
  const { byCrmId } = await organization.findRecords(query, { signal });
  expect(byCrmId?.subject).toHaveLength(1_000);
  expect(byCrmId?.owner).toHaveLength(256);
});
