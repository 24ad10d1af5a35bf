import fc from "fast-check";
import { expect, test } from "vitest";
import type { CrmRecord, World } from "../sandbox/world/world.ts";
import { draft, fabrikam, json, newId, page, refusal, setup, type Row } from "./crm2013-setup.ts";
import { alex, dataPath, globalObjectId, on2013, recordId } from "./start-sandbox.ts";

function manyRecords(count: number): World {
  const world = on2013("tracked");
  const [first] = world.orgs[0]!.appointments!;
  world.orgs[0]!.appointments = Array.from({ length: count }, (_, index): CrmRecord => ({
    ...first!,
    activityid: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
    subject: `Number ${index}`,
  }));
  return world;
}

test("a record is told as verbose JSON, its times with escaped slashes", async () => {
  const { crm } = setup("tracked");
  const answer = await crm(`AppointmentSet(guid'${recordId.toUpperCase()}')`);
  expect(answer.headers.get("content-type")).toBe("application/json;charset=utf-8");
  const text = await answer.text();
  expect(text).toContain(String.raw`"ScheduledStart":"\/Date(1795510800000)\/"`);
  const type = (name: string) => ({ type: `Microsoft.Crm.Sdk.Data.Services.${name}` });
  const person = {
    __metadata: type("EntityReference"),
    Id: "11111111-aaaa-4aaa-8aaa-000000000001",
    LogicalName: "systemuser",
    Name: "Alex Archer",
  };
  expect((JSON.parse(text) as { d: Row }).d).toMatchObject({
    __metadata: {
      uri: `https://localhost:3000/crm/PROD/XRMServices/2011/OrganizationData.svc/AppointmentSet(guid'${recordId}')`,
      ...type("Appointment"),
    },
    ActivityId: recordId,
    GlobalObjectId: globalObjectId,
    StateCode: { __metadata: type("OptionSetValue"), Value: 3 },
    InstanceTypeCode: { __metadata: type("OptionSetValue"), Value: 0 },
    PriorityCode: { __metadata: type("OptionSetValue"), Value: null },
    OwnerId: person,
    ModifiedBy: person,
    RegardingObjectId: { __metadata: type("EntityReference"), ...fabrikam, Name: "Fabrikam" },
    SeriesId: null,
    OriginalStartDate: null,
  });
});

test("a lookup that points nowhere is there, with nothing in it", async () => {
  const world = on2013("tracked");
  delete world.orgs[0]!.appointments![0]!.regarding;
  const [row] = (await page(await setup(world).crm("AppointmentSet", {}, { $select: "RegardingObjectId" }))).results;
  expect(Object.keys(row!)).toEqual(["__metadata", "RegardingObjectId"]);
  expect(row).toMatchObject({ RegardingObjectId: { Id: null, LogicalName: null, Name: null } });
});

test("a text that looks like a time keeps its slashes", async () => {
  const world = on2013("tracked");
  world.orgs[0]!.appointments![0]!.subject = "/Date(0)/";
  expect(await (await setup(world).crm("AppointmentSet", {}, { $select: "Subject" })).text()).toContain('"Subject":"/Date(0)/"');
});

const sets: readonly [string, Row][] = [
  [
    "SystemUserSet",
    {
      SystemUserId: "11111111-aaaa-4aaa-8aaa-000000000001",
      FullName: "Alex Archer",
      InternalEMailAddress: alex,
      DomainName: "CONTOSO\\alex",
      IsDisabled: false,
    },
  ],
  ["AccountSet", { AccountId: fabrikam.Id, Name: "Fabrikam", EMailAddress1: "info@fabrikam.example" }],
  ["OrganizationSet", { OrganizationId: "7f1b7c0a-2d0e-4a55-9a3e-5b0f3c1d1e01", Name: "PROD" }],
];
test.each(sets)("%s", async (set, row) => {
  expect((await page(await setup("tracked").crm(set))).results).toMatchObject([row]);
});

test.each(["ContactSet", "OpportunitySet", "RecurringAppointmentMasterSet"])("%s is empty", async (set) => {
  expect(await page(await setup("tracked").crm(set))).toEqual({ results: [] });
});

test("the row of a series is among the series, its days are among the appointments", async () => {
  const { crm } = setup("series-master");
  const kinds = async (set: string) =>
    (await page(await crm(set, {}, { $select: "InstanceTypeCode" }))).results.map((row) => (row["InstanceTypeCode"] as Row)["Value"]);
  expect(await kinds("RecurringAppointmentMasterSet")).toEqual([1]);
  expect(await kinds("AppointmentSet")).toEqual([2, 2, 2]);
});

const filters: readonly [string, boolean][] = [
  [`ActivityId eq guid'${recordId}'`, true],
  [`ActivityId ne guid'${recordId}'`, false],
  [`GlobalObjectId eq '${globalObjectId.toLowerCase()}'`, true],
  ["Subject eq 'O''Neil & Söhne 100% + 1'", true],
  ["substringof('neil & SÖHNE',Subject)", true],
  ["startswith(Subject,'o''n')", true],
  ["endswith(Subject, '+ 1')", true],
  ["StateCode/Value eq 3", true],
  ["(StateCode/Value eq 0 or StateCode/Value eq 3)", true],
  [`RegardingObjectId/Id eq guid'${fabrikam.Id}'`, true],
  ["RegardingObjectId/Id ne null", true],
  ["Location eq null", true],
  ["IsAllDayEvent eq true", false],
  ["ScheduledStart ge datetime'2026-11-24T09:00:00Z' and ScheduledStart lt datetime'2026-11-24T09:00:00.001Z'", true],
  ["ScheduledStart gt datetime'2026-11-24T09:00:00Z'", false],
  // `and` binds tighter than `or`.
  ["Subject ne null or StateCode/Value eq 0 and StateCode/Value eq 1", true],
  ["(Subject ne null or StateCode/Value eq 0) and StateCode/Value eq 1", false],
];
test.each(filters)("the filter %s is %s", async (filter, found) => {
  const world = on2013("tracked");
  world.orgs[0]!.appointments![0]!.subject = "O'Neil & Söhne 100% + 1";
  expect((await page(await setup(world).crm("AppointmentSet", {}, { $filter: filter }))).results).toHaveLength(found ? 1 : 0);
});

test("whatever a subject holds, its quoted text finds it and nothing else", async () => {
  const subjects = fc.string({ unit: fc.constantFrom(..."aA'\" ()&%+#?/\\,äß😀"), minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(subjects, subjects, async (subject, other) => {
      const world = on2013("duplicated");
      world.orgs[0]!.appointments!.forEach((record, index) => (record.subject = index === 0 ? subject : other));
      const found = (
        await page(
          await setup(world).crm("AppointmentSet", {}, { $filter: `Subject eq '${subject.replaceAll("'", "''")}'`, $select: "Subject" }),
        )
      ).results;
      expect(found.map((row) => row["Subject"])).toEqual(subject.toLowerCase() === other.toLowerCase() ? [subject, other] : [subject]);
    }),
    { numRuns: 60 },
  );
});

const malformed: readonly [string, string][] = [
  ["a filter that ends early", "Subject eq"],
  ["a text without its end", "Subject eq 'x"],
  ["a bracket without its end", "(Subject eq 'x'"],
  ["something behind the end", "Subject eq 'x') or (Subject ne 'x'"],
  ["a quote that is not doubled", "Subject eq 'O'Neil'"],
  ["a GUID as a text", `ActivityId eq '${recordId}'`],
  ["a text as a GUID", `Subject eq guid'${recordId}'`],
  ["no GUID", "ActivityId eq guid'x'"],
  ["no time", "ScheduledStart eq datetime'tomorrow'"],
  ["a number as a text", "StateCode/Value eq '3'"],
];
test.each(malformed)("a filter with %s is a 400 without a code", async (_, $filter) => {
  expect(await refusal(await setup("tracked").crm("AppointmentSet", {}, { $filter }))).toEqual([400, ""]);
});

test("a list comes in pages of 50, whose links lead to the rest", async () => {
  const sandbox = setup(manyRecords(120));
  const sizes: number[] = [];
  const ids = new Set<unknown>();
  let next: string | undefined = dataPath("AppointmentSet", { $select: "ActivityId", $filter: "StateCode/Value eq 3" });
  while (next !== undefined) {
    const { results, __next }: Awaited<ReturnType<typeof page>> = await page(await sandbox.ask(next, { headers: json, account: alex }));
    sizes.push(results.length);
    for (const row of results) ids.add(row["ActivityId"]);
    next = __next;
  }
  expect([sizes, ids.size]).toEqual([[50, 50, 20], 120]);
});

test("$top is counted over all pages, and $skip comes before them", async () => {
  const { crm, ask } = setup(manyRecords(120));
  const first = await page(await crm("AppointmentSet", {}, { $top: "60", $skip: "5" }));
  const second = await page(await ask(first.__next!, { headers: json, account: alex }));
  const ends = (rows: readonly Row[]) => [rows.length, rows[0]?.["Subject"], rows.at(-1)?.["Subject"]];
  expect([ends(first.results), ends(second.results), second.__next]).toEqual([
    [50, "Number 5", "Number 54"],
    [10, "Number 55", "Number 64"],
    undefined,
  ]);
});

test("rows are ordered, and as many are told as were asked for", async () => {
  const { crm } = setup("duplicated");
  const order = async ($orderby: string) =>
    (await page(await crm("AppointmentSet", {}, { $orderby, $top: "1" }))).results.map((row) => row["ActivityId"]);
  expect([await order("CreatedOn"), await order("CreatedOn desc,Subject")]).toEqual([[recordId], ["9b1d3bfa-0d71-44ae-8f69-53f3526e578f"]]);
});

test("a record that the user may not see does not exist for them", async () => {
  const { crm, merge, post } = setup("row-5h-not-visible");
  expect((await page(await crm("AppointmentSet"))).results).toEqual([]);
  expect(await refusal(await crm(`AppointmentSet(guid'${recordId}')`))).toEqual([404, "-2147220969"]);
  expect(await refusal(await merge({ Subject: "x" }))).toEqual([404, "-2147220969"]);
  expect(await refusal(await post({ ...draft, ActivityId: recordId }))).toEqual([500, "-2147220937"]);
});

test("a key of another form is a 400", async () => {
  expect(await refusal(await setup("tracked").crm(`AppointmentSet('${recordId}')`))).toEqual([400, ""]);
});

// IIS refuses what is longer before anybody asks who sent it.
test.each([
  ["query", { $filter: `Subject eq '${"x".repeat(2048)}'` }, ""],
  ["path", {}, `/${"x".repeat(4096)}`],
] as const)("too long a %s is IIS's own 404", async (_, query, more) => {
  const { ask } = setup("tracked");
  const answer = await ask(dataPath(`AppointmentSet${more}`, query), { headers: json });
  expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "text/html"]);
});

test("a query of 2,048 characters still passes", async () => {
  const { ask } = setup("tracked");
  const path = dataPath("AppointmentSet", { $filter: "Subject eq ''" });
  const full = path.replace("%27%27", `%27${"x".repeat(2048 - (path.length - path.indexOf("?") - 1))}%27`);
  expect((await ask(full, { headers: json, account: alex })).status).toBe(200);
});

const unknown: readonly [string, string, Record<string, string>, RequestInit?][] = [
  ["an unknown set", "EmailSet", {}],
  ["the service document", "", {}],
  ["a navigation", `AppointmentSet(guid'${recordId}')/Subject`, {}],
  ["an expansion", "AppointmentSet", { $expand: "Appointment_Annotation" }],
  ["an inline count", "AppointmentSet", { $inlinecount: "allpages" }],
  ["an unknown property", "AppointmentSet", { $select: "Subject,Colour" }],
  ["a property by its logical name", "AppointmentSet", { $select: "subject" }],
  ["a filter by an unknown property", "AppointmentSet", { $filter: "Colour eq 'red'" }],
  ["a filter by a choice itself", "AppointmentSet", { $filter: "StateCode eq 3" }],
  ["a filter by a lookup's name", "AppointmentSet", { $filter: "RegardingObjectId/Name eq 'Fabrikam'" }],
  ["an order by an unknown property", "AppointmentSet", { $orderby: "Colour" }],
  ["not", "AppointmentSet", { $filter: "not (Subject eq 'x')" }],
  ["arithmetic", "AppointmentSet", { $filter: "StateCode/Value add 1 eq 4" }],
  ["another function", "AppointmentSet", { $filter: "tolower(Subject) eq 'x'" }],
  ["a function of OData 4.0", "AppointmentSet", { $filter: "contains(Subject,'x')" }],
  ["a function without a property", "AppointmentSet", { $filter: "substringof('x','xx')" }],
  ["a time without a zone", "AppointmentSet", { $filter: "ScheduledStart eq datetime'2026-11-24T09:00:00'" }],
  ["a literal of another type", "AppointmentSet", { $filter: "ScheduledStart eq datetimeoffset'2026-11-24T09:00:00Z'" }],
  ["Atom", "AppointmentSet", {}, { headers: { accept: "*/*" } }],
  [
    "a precondition",
    `AppointmentSet(guid'${recordId}')`,
    {},
    { method: "POST", body: "{}", headers: { "x-http-method": "MERGE", "if-match": "*" } },
  ],
  ["replacing a record", `AppointmentSet(guid'${recordId}')`, {}, { method: "PUT", body: "{}" }],
  ["deleting a user", "SystemUserSet(guid'11111111-aaaa-4aaa-8aaa-000000000001')", {}, { method: "DELETE" }],
  ["changing a list", "AppointmentSet", {}, { method: "POST", body: "{}", headers: { "x-http-method": "MERGE" } }],
  ["making a user", "SystemUserSet", {}, { method: "POST", body: "{}" }],
  ["making a series", "RecurringAppointmentMasterSet", {}, { method: "POST", body: "{}" }],
];
test.each(unknown)("%s is a 501 and a line on the console", async (_, path, query, init) => {
  const { crm, told, world } = setup("tracked");
  const before = await world();
  expect((await crm(path, init, query)).status).toBe(501);
  expect(told).toHaveLength(1);
  expect(await world()).toEqual(before);
});

test("the world's faults apply here as well, and the log names the method on the wire", async () => {
  const world: World = { ...on2013("tracked"), faults: [{ on: "crm/PROD POST AppointmentSet", status: 503, times: 1 }] };
  const { merge, ask } = setup(world);
  const failed = await merge({ Subject: "x" });
  expect([failed.status, failed.headers.get("content-type")]).toEqual([503, "text/html"]);
  expect((await merge({ Subject: "x" })).status).toBe(204);
  const path = dataPath(`AppointmentSet(guid'${recordId}')`);
  expect(await (await ask("/sandbox/requests")).json()).toMatchObject([
    { to: "crm/PROD", method: "POST", path, status: 503 },
    { to: "crm/PROD", method: "POST", path, status: 204 },
  ]);
});

test("a fault that drops the answer to a creation leaves the record made", async () => {
  const { post, records } = setup({ ...on2013("not-tracked"), faults: [{ on: "crm/PROD POST AppointmentSet", drop: "after", times: 1 }] });
  await expect(post({ ...draft, ActivityId: newId })).rejects.toThrow(TypeError);
  expect(await refusal(await post({ ...draft, ActivityId: newId }))).toEqual([500, "-2147220937"]);
  expect(await records()).toHaveLength(1);
});
