import { expect, test } from "vitest";
import { alex, blake, crmPath, globalObjectId, on2013, recordId, startSandbox, type Started } from "./start-sandbox.ts";

const body = (method: string, fields: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method,
  body: JSON.stringify(fields),
  headers: { "content-type": "application/json", ...headers },
});
const times = { scheduledstart: "2026-11-25T09:00:00Z", scheduledend: "2026-11-25T10:00:00Z" };
const newId = "0f0f0f0f-0000-5000-8000-000000000001";

async function setup(world: Parameters<typeof startSandbox>[0], person = alex, org = "PROD") {
  const sandbox = startSandbox(world);
  const token = await sandbox.token(person, `crm/${org}`);
  const crm = (path: string, init: RequestInit = {}, query: Record<string, string> = {}) =>
    sandbox.ask(crmPath(path, query, org), { ...init, token });
  return { ...sandbox, crm };
}

async function rows(answer: Response): Promise<Record<string, unknown>[]> {
  return ((await answer.json()) as { value: Record<string, unknown>[] }).value;
}

async function errorCode(answer: Response): Promise<string> {
  return ((await answer.json()) as { error: { code: string } }).error.code;
}

test("RetrieveCurrentOrganization takes its argument in the path or by an alias", async () => {
  const { crm } = await setup("tracked");
  const accessType = "Microsoft.Dynamics.CRM.EndpointAccessType'Default'";
  for (const answer of [
    await crm(`RetrieveCurrentOrganization(AccessType=${accessType})`),
    await crm("RetrieveCurrentOrganization(AccessType=@p1)", {}, { "@p1": accessType }),
  ]) {
    expect(await answer.json()).toMatchObject({
      Detail: { OrganizationId: "7f1b7c0a-2d0e-4a55-9a3e-5b0f3c1d1e01", FriendlyName: "PROD", State: "Enabled" },
    });
  }
});

test("somebody who is no user of the organization is refused, even as to who they are", async () => {
  const { crm } = await setup("tracked", blake);
  const answer = await crm("WhoAmI");
  expect([answer.status, await errorCode(answer)]).toEqual([403, "0x80072560"]);
});

test("a disabled user is refused", async () => {
  const { crm } = await setup("crm-forbids");
  expect((await crm("appointments")).status).toBe(403);
});

test("a record that the user may not see does not exist for them", async () => {
  const { crm } = await setup("row-5h-not-visible");
  expect(await rows(await crm("appointments"))).toEqual([]);
  expect((await crm(`appointments(${recordId})`)).status).toBe(404);
  expect((await crm(`appointments(${recordId})`, body("PATCH", { subject: "x" }, { "if-match": "*" }))).status).toBe(404);
});

test("the row of a series is among the series, its days are among the appointments", async () => {
  const { crm } = await setup("series-master");
  expect((await rows(await crm("recurringappointmentmasters"))).map((row) => row["instancetypecode"])).toEqual([1]);
  expect((await rows(await crm("appointments"))).map((row) => row["instancetypecode"])).toEqual([2, 2, 2]);
});

test("users are found by address, disabled ones say so", async () => {
  const { crm } = await setup("tracked");
  const filter = `internalemailaddress eq 'ALEX@contoso.example' or domainname eq '${alex}'`;
  expect(await rows(await crm("systemusers", {}, { $filter: filter, $select: "isdisabled" }))).toMatchObject([
    { isdisabled: false, systemuserid: "11111111-aaaa-4aaa-8aaa-000000000001" },
  ]);
});

test("accounts are found by a part of their name and by address", async () => {
  const { crm } = await setup("tracked");
  expect(await rows(await crm("accounts", {}, { $filter: "contains(name,'abri')" }))).toMatchObject([
    { name: "Fabrikam", emailaddress1: "info@fabrikam.example" },
  ]);
  expect(await rows(await crm("accounts", {}, { $filter: "emailaddress1 eq 'info@fabrikam.example'" }))).toHaveLength(1);
  expect(await rows(await crm("contacts"))).toEqual([]);
});

test("annotations come only where they are preferred", async () => {
  const { crm } = await setup("tracked");
  const read = async (prefer?: string) =>
    Object.keys(
      (
        await rows(await crm("appointments", prefer === undefined ? {} : { headers: { prefer } }, { $select: "_ownerid_value,statecode" }))
      )[0]!,
    );
  expect(await read()).toEqual(["@odata.etag", "_ownerid_value", "statecode", "activityid"]);
  expect(await read('odata.include-annotations="Microsoft.Dynamics.CRM.lookuplogicalname"')).toContain(
    "_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname",
  );
  expect(await read('odata.include-annotations="OData.Community.Display.V1.*"')).toEqual(
    expect.arrayContaining([
      "_ownerid_value@OData.Community.Display.V1.FormattedValue",
      "statecode@OData.Community.Display.V1.FormattedValue",
    ]),
  );
});

// A PATCH is an upsert, unless a precondition says otherwise.
const upserts: readonly [string, string, Record<string, string>, number][] = [
  ["no precondition, record there", recordId, {}, 204],
  ["no precondition, no record: creates", newId, {}, 204],
  ["If-Match *, record there", recordId, { "if-match": "*" }, 204],
  ["If-Match *, no record", newId, { "if-match": "*" }, 404],
  ["If-Match of another version", recordId, { "if-match": 'W/"1"' }, 412],
  ["If-None-Match *, no record: creates", newId, { "if-none-match": "*" }, 204],
  ["If-None-Match *, record there", recordId, { "if-none-match": "*" }, 412],
];
test.each(upserts)("PATCH with %s", async (_, id, headers, status) => {
  const { crm, world } = await setup("tracked");
  const answer = await crm(`appointments(${id})`, body("PATCH", { subject: "Written", ...times }, headers));
  expect(answer.status).toBe(status);
  const written = (await world()).orgs[0]!.appointments!.filter(({ subject }) => subject === "Written").map(({ activityid }) => activityid);
  expect(written).toEqual(status === 204 ? [id] : []);
  if (status === 204)
    expect(answer.headers.get("odata-entityid")).toBe(`https://localhost:3000/crm/PROD/api/data/v9.2/appointments(${id})`);
});

test("two that create the same record at once end in one", async () => {
  const { crm, world } = await setup("not-tracked");
  const create = () =>
    crm(`appointments(${newId})`, body("PATCH", { subject: "Raced", globalobjectid: globalObjectId, ...times }, { "if-none-match": "*" }));
  const answers = await Promise.all([create(), create()]);
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 412]);
  expect((await world()).orgs[0]?.appointments).toHaveLength(1);
});

test("the etag grows with every change, and the change says who and when", async () => {
  const { crm } = await setup("tracked");
  const etag = async () => (await crm(`appointments(${recordId})`)).headers.get("etag") ?? "";
  const before = await etag();
  expect((await crm(`appointments(${recordId})`, body("PATCH", { subject: "x" }, { "if-match": before }))).status).toBe(204);
  const number = (text: string) => Number(/^W\/"(\d+)"$/.exec(text)?.[1]);
  expect(number(await etag())).toBeGreaterThan(number(before));
  expect((await crm(`appointments(${recordId})`, body("PATCH", { subject: "y" }, { "if-match": before }))).status).toBe(412);
  expect(await (await crm(`appointments(${recordId})`)).json()).toMatchObject({
    subject: "x",
    modifiedon: "2026-11-23T09:20:00Z",
    _modifiedby_value: "11111111-aaaa-4aaa-8aaa-000000000001",
  });
});

const refusedFields: readonly [string, object][] = [
  ["a globalobjectid of more than 300 characters", { globalobjectid: "0".repeat(301) }],
  ["a subject of more than 200 characters", { subject: "x".repeat(201) }],
  ["a state on create", { statecode: 3 }],
  ["no start", { scheduledstart: null }],
  ["an end before the start", { scheduledend: "2026-11-24T10:00:00Z" }],
  ["a number as subject", { subject: 5 }],
];
test.each(refusedFields)("a record is not made with %s", async (_, fields) => {
  const { crm, world } = await setup("not-tracked");
  expect((await crm("appointments", body("POST", { subject: "x", ...times, ...fields }))).status).toBe(400);
  expect((await world()).orgs[0]?.appointments).toEqual([]);
});

test.each(["row-7g-closed", "row-7g-canceled"])("the closed record of %s can be reopened, and not changed before", async (name) => {
  const { crm } = await setup(name);
  expect((await crm(`appointments(${recordId})`, body("PATCH", { subject: "x" }, { "if-match": "*" }))).status).toBe(400);
  expect((await crm(`appointments(${recordId})`, body("PATCH", { statecode: 0 }, { "if-match": "*" }))).status).toBe(204);
  expect((await crm(`appointments(${recordId})`, body("PATCH", { subject: "x" }, { "if-match": "*" }))).status).toBe(204);
});

test("a record is bound to what it regards", async () => {
  const { crm, world } = await setup("duplicated");
  const second = "9b1d3bfa-0d71-44ae-8f69-53f3526e578f";
  const bind = (account: string) =>
    crm(
      `appointments(${second})`,
      body("PATCH", { "regardingobjectid_account_appointment@odata.bind": `/accounts(${account})` }, { "if-match": "*" }),
    );
  expect((await bind("33333333-cccc-4ccc-8ccc-00000000beef")).status).toBe(404);
  expect((await bind("33333333-CCCC-4ccc-8ccc-000000000003")).status).toBe(204);
  expect((await world()).orgs[0]?.appointments?.[1]?.regarding).toEqual({
    id: "33333333-cccc-4ccc-8ccc-000000000003",
    type: "account",
    name: "Fabrikam",
  });
});

test("return=representation answers the record", async () => {
  const { crm } = await setup("not-tracked");
  const answer = await crm("appointments", body("POST", { subject: "x", ...times }, { prefer: "return=representation" }));
  expect([answer.status, ((await answer.json()) as { subject: string }).subject]).toEqual([201, "x"]);
});

test("a change set of a batch is all or nothing", async () => {
  const { ask, token, world } = startSandbox("tracked");
  const part = (method: string, path: string, fields: object) =>
    `--c\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\nContent-ID: 1\r\n\r\n${method} ${path} HTTP/1.1\r\nContent-Type: application/json\r\n\r\n${JSON.stringify(fields)}\r\n`;
  const parts = part("PATCH", `appointments(${recordId})`, { subject: "Half" }) + part("POST", "appointments", { subject: "no times" });
  const answer = await ask(crmPath("$batch"), {
    method: "POST",
    token: await token(alex, "crm/PROD"),
    headers: { "content-type": "multipart/mixed; boundary=b" },
    body: `--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n${parts}--c--\r\n--b--\r\n`,
  });
  expect(answer.headers.get("content-type")).toMatch(/^multipart\/mixed; boundary=batchresponse_/);
  expect(await answer.text()).toContain("HTTP/1.1 400 Bad Request");
  expect((await world()).orgs[0]?.appointments?.[0]).toMatchObject({
    subject: "Quarterly review with Fabrikam",
    modifiedon: "2026-11-20T08:00:00Z",
  });
});

test("an organization of 2013 is a 501 at the Web API", async () => {
  const { ask, told } = startSandbox(on2013("tracked"));
  expect((await ask(crmPath("WhoAmI"), { account: alex })).status).toBe(501);
  expect(told).toHaveLength(1);
});

const unknown: readonly [string, string, Record<string, string>, RequestInit?][] = [
  ["an unknown table", "emails", {}],
  ["an unknown function", "WhatAmI()", {}],
  ["an unknown query option", "appointments", { $apply: "groupby((subject))" }],
  ["fetchXml", "appointments", { fetchXml: "<fetch/>" }],
  ["an expansion", "appointments", { $expand: "regardingobjectid_account_appointment" }],
  ["an unknown column", "appointments", { $select: "globalobjectid,colour" }],
  ["a filter by an unknown column", "appointments", { $filter: "colour eq 'red'" }],
  ["an order by an unknown column", "appointments", { $orderby: "colour desc" }],
  ["an unknown preference", "appointments", {}, { headers: { prefer: "odata.track-changes" } }],
  ["acting for somebody else", "appointments", {}, { headers: { mscrmcallerid: recordId } }],
  ["writing an unknown column", `appointments(${recordId})`, {}, body("PATCH", { colour: "red" })],
  ["deleting a user", "systemusers(11111111-aaaa-4aaa-8aaa-000000000001)", {}, { method: "DELETE" }],
  ["changing a user", "systemusers(11111111-aaaa-4aaa-8aaa-000000000001)", {}, body("PATCH", { isdisabled: true })],
];
test.each(unknown)("%s is a 501 and a line on the console", async (_, path, query, init) => {
  const { crm, told, world }: Started & { crm: Awaited<ReturnType<typeof setup>>["crm"] } = await setup("tracked");
  const before = await world();
  expect((await crm(path, init, query)).status).toBe(501);
  expect(told).toHaveLength(1);
  expect(await world()).toEqual(before);
});

test.each(["subject eq", "subject eq 'x", "statecode eq 'three'"])("a malformed filter is a 400: %s", async (filter) => {
  const { crm } = await setup("tracked");
  expect((await crm("appointments", {}, { $filter: filter })).status).toBe(400);
});
