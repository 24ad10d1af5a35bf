/** What a record holds at the Web API, and what of it is refused. */
import { expect, test } from "vitest";
import type { CrmRecord, Organization, World } from "../sandbox/world/world.ts";
import { alex, casey, crmPath, globalObjectId, readWorld, recordId, startSandbox } from "./start-sandbox.ts";

const alexId = "11111111-aaaa-4aaa-8aaa-000000000001";
const caseyId = "11111111-aaaa-4aaa-8aaa-000000000003";
const contactId = "44444444-dddd-ee11-9078-000d3a4bf81c";
const newId = "4f1a1d55-9fcd-ee11-9078-000d3a4bf81c";
const times = { scheduledstart: "2026-11-25T09:00:00Z", scheduledend: "2026-11-25T10:00:00Z" };

function worldWith(org: Partial<Organization> = {}, record: Partial<CrmRecord> = {}): World {
  const world = readWorld("tracked");
  const [prod] = world.orgs;
  Object.assign(prod!, {
    users: [...prod!.users.filter(({ email }) => email !== casey), { id: caseyId, email: casey, name: "Casey Cole" }],
    rows: [{ type: "contact", id: contactId, name: "Robin Reed", email: "robin@fabrikam.example" }],
    ...org,
  });
  Object.assign(prod!.appointments![0]!, record);
  return world;
}

async function setup(world: World = worldWith(), person: string = alex) {
  const sandbox = startSandbox(world);
  const token = await sandbox.token(person, "crm/PROD");
  const ask = (path: string, init: RequestInit = {}, query: Record<string, string> = {}) =>
    sandbox.ask(crmPath(path, query), { ...init, token });
  const send = (method: string, path: string, fields: object, headers: Record<string, string> = {}) =>
    ask(path, { method, body: JSON.stringify(fields), headers: { "content-type": "application/json", ...headers } });
  const row = async (path: string, query: Record<string, string> = {}) =>
    (await (await ask(path, { headers: { prefer: 'odata.include-annotations="*"' } }, query)).json()) as Record<string, unknown>;
  const rows = async (path: string, query: Record<string, string> = {}) => (await row(path, query))["value"] as Record<string, unknown>[];
  const records = async () => (await sandbox.world()).orgs[0]!.appointments!;
  return { ...sandbox, ask, send, row, rows, records };
}

async function refusal(answer: Response): Promise<readonly [number, string]> {
  return [answer.status, (await errorOf(answer)).code];
}

async function errorOf(answer: Response): Promise<{ readonly code: string; readonly message: string }> {
  return ((await answer.json()) as { error: { code: string; message: string } }).error;
}

test("place, text, all-day, category and status are written, told, and stand in the world", async () => {
  const { send, row, records } = await setup();
  const fields = { location: "Room 3", description: "Bring the plans.", isalldayevent: true, category: "Fair" };
  expect((await send("PATCH", `appointments(${newId})`, { subject: "Fair", ...times, ...fields }, { "if-none-match": "*" })).status).toBe(
    204,
  );
  expect((await send("PATCH", `appointments(${newId})`, { statecode: 3, statuscode: 6 }, { "if-match": "*" })).status).toBe(204);
  expect(await row(`appointments(${newId})`)).toMatchObject({
    ...fields,
    statecode: 3,
    statuscode: 6,
    "statuscode@OData.Community.Display.V1.FormattedValue": "Out of Office",
    _createdby_value: alexId,
  });
  expect((await records())[1]).toMatchObject({
    activityid: newId,
    location: "Room 3",
    description: "Bring the plans.",
    allDay: true,
    statecode: 3,
    statuscode: 6,
    columns: { category: "Fair" },
  });
});

test("a saved world is told as it was, whatever its records hold", async () => {
  const world = worldWith(
    {
      version: "9.1",
      invisible: 403,
      requires: [{ column: "new_costcentre", message: "Name it." }],
      refusesDuplicates: true,
      unresolvedParties: "refused",
      propagatesCancellations: true,
      unlinksWhatIsOutOfSight: true,
    },
    {
      allDay: true,
      location: "Room 3",
      description: "Text",
      createdby: casey,
      statuscode: 6,
      parties: [{ as: "required", email: "robin@fabrikam.example", record: { type: "contact", id: contactId } }],
      columns: { category: "Fair", new_costcentre: 7 },
    },
  );
  const { world: saved } = await setup(world);
  expect((await saved()).orgs).toEqual(world.orgs);
});

const statuses: readonly [number, number, number][] = [
  [3, 5, 204],
  [3, 6, 204],
  [0, 1, 204],
  [0, 2, 204],
  [1, 3, 204],
  [2, 4, 204],
  [3, 1, 400],
  [0, 5, 400],
  [1, 4, 400],
];
test.each(statuses)("state %d with status %d is a %d", async (statecode, statuscode, status) => {
  const { send, records } = await setup();
  expect((await send("PATCH", `appointments(${recordId})`, { statecode, statuscode }, { "if-match": "*" })).status).toBe(status);
  expect((await records())[0]?.statuscode).toBe(status === 204 ? statuscode : undefined);
});

test("a state by itself brings its own first status", async () => {
  const { send, row } = await setup(worldWith({}, { statuscode: 6 }));
  await send("PATCH", `appointments(${recordId})`, { statecode: 0 }, { "if-match": "*" });
  expect(await row(`appointments(${recordId})`)).toMatchObject({ statecode: 0, statuscode: 1 });
});

test("parties are made with the record, and told beside those that CRM makes", async () => {
  const { send, rows, row } = await setup();
  const parties = [
    { participationtypemask: 7, "partyid_systemuser@odata.bind": `/systemusers(${alexId})` },
    { participationtypemask: 5, "partyid_contact@odata.bind": `/contacts(${contactId})` },
    { participationtypemask: 6, addressused: "nobody@elsewhere.example" },
  ];
  const body = { subject: "Met", ...times, appointment_activity_parties: parties };
  expect((await send("PATCH", `appointments(${newId})`, body, { "if-none-match": "*" })).status).toBe(204);
  const expected = [
    {
      participationtypemask: 5,
      _partyid_value: contactId,
      addressused: "robin@fabrikam.example",
      "_partyid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "contact",
      "_partyid_value@OData.Community.Display.V1.FormattedValue": "Robin Reed",
    },
    { participationtypemask: 6, _partyid_value: null, addressused: "nobody@elsewhere.example" },
    { participationtypemask: 7, _partyid_value: alexId, addressused: alex },
    { participationtypemask: 9, _partyid_value: alexId },
  ];
  expect(await rows("activityparties", { $filter: `_activityid_value eq ${newId}`, $orderby: "participationtypemask" })).toMatchObject(
    expected,
  );
  const $expand = "appointment_activity_parties($select=participationtypemask,addressused,_partyid_value)";
  const one = await row(`appointments(${newId})`, { $select: "subject", $expand });
  const [listed] = await rows("appointments", { $select: "subject", $filter: `activityid eq ${newId}`, $expand });
  for (const { subject, appointment_activity_parties: told } of [one, listed!]) {
    const mask = (party: unknown) => Number((party as Record<string, unknown>)["participationtypemask"]);
    expect(subject).toBe("Met");
    expect([...(told as unknown[])].sort((left, right) => mask(left) - mask(right))).toMatchObject(expected);
  }
});

test("what a record regards is a party of it", async () => {
  const { rows } = await setup();
  expect(await rows("activityparties", { $filter: `_activityid_value eq ${recordId} and participationtypemask eq 8` })).toMatchObject([
    { _partyid_value: "33333333-cccc-4ccc-8ccc-000000000003" },
  ]);
});

const wrongParties: readonly [string, object, number][] = [
  ["a contact that is not there", { participationtypemask: 5, "partyid_contact@odata.bind": `/contacts(${newId})` }, 404],
  ["an owner, which CRM makes itself", { participationtypemask: 9, "partyid_systemuser@odata.bind": `/systemusers(${alexId})` }, 400],
  ["nobody", { participationtypemask: 5 }, 400],
  ["a party of another table", { participationtypemask: 5, "partyid_queue@odata.bind": `/queues(${newId})` }, 501],
];
test.each(wrongParties)("a record is not made with %s", async (_, party, status) => {
  const { send, records } = await setup();
  const answer = await send("POST", "appointments", { subject: "x", ...times, appointment_activity_parties: [party] });
  expect([answer.status, (await records()).length]).toEqual([status, 1]);
});

test("an organization can refuse a party that nobody knows", async () => {
  const { send, records } = await setup(worldWith({ unresolvedParties: "refused" }));
  const parties = [{ participationtypemask: 5, addressused: "nobody@elsewhere.example" }];
  const made = await send("POST", "appointments", { subject: "x", ...times, appointment_activity_parties: parties });
  const changed = await send("PATCH", `appointments(${recordId})`, { appointment_activity_parties: parties }, { "if-match": "*" });
  expect([made.status, changed.status, (await records()).length]).toEqual([400, 400, 1]);
});

test("a plug-in refuses in its own words, until the column is there", async () => {
  const { send, records } = await setup(worldWith({ requires: [{ column: "new_costcentre", message: "Name the cost centre first." }] }));
  const body = { subject: "x", ...times };
  expect(await errorOf(await send("POST", "appointments", body))).toEqual({
    code: "0x80040265",
    message: "Name the cost centre first.",
  });
  expect(await refusal(await send("POST", "appointments", { ...body, new_costcentre: null }))).toEqual([400, "0x80040265"]);
  expect((await send("POST", "appointments", { ...body, new_costcentre: "4711" })).status).toBe(204);
  expect((await records())[1]?.columns).toEqual({ new_costcentre: "4711" });
});

test("a plug-in may want what an appointment has of its own", async () => {
  const { send } = await setup(worldWith({ requires: [{ column: "regardingobjectid", message: "Say what it is about." }] }));
  const about = { "regardingobjectid_contact_appointment@odata.bind": `/contacts(${contactId})` };
  expect((await send("POST", "appointments", { subject: "x", ...times })).status).toBe(400);
  expect((await send("POST", "appointments", { subject: "x", ...times, ...about })).status).toBe(204);
});

test("a duplicate rule is heeded where that is asked for, and by nobody else", async () => {
  const { send } = await setup(worldWith({ refusesDuplicates: true }));
  const { subject, scheduledstart, scheduledend } = readWorld("tracked").orgs[0]!.appointments![0]!;
  const asks = { "MSCRM.SuppressDuplicateDetection": "false" };
  const same = { subject: subject.toUpperCase(), scheduledstart, scheduledend };
  const put = (fields: object, headers: Record<string, string>) => send("POST", "appointments", fields, headers);
  expect(await refusal(await put(same, asks))).toEqual([412, "0x80040333"]);
  expect((await put({ ...same, subject: "Another" }, asks)).status).toBe(204);
  expect((await put({ ...same, ...times }, asks)).status).toBe(204);
  expect((await put(same, {})).status).toBe(204);
});

test("without a rule nothing is a duplicate", async () => {
  const { send } = await setup();
  const { subject, scheduledstart, scheduledend } = readWorld("tracked").orgs[0]!.appointments![0]!;
  const asks = { "MSCRM.SuppressDuplicateDetection": "false" };
  expect((await send("POST", "appointments", { subject, scheduledstart, scheduledend }, asks)).status).toBe(204);
});

test.each([
  [404, "0x80040217"],
  [403, "0x80040220"],
] as const)("a row out of sight is a %d by key, none in a list, and its place is taken", async (invisible, code) => {
  const { ask, send, rows } = await setup(worldWith({ invisible }, { visibleTo: [casey] }));
  expect(await refusal(await ask(`appointments(${recordId})`))).toEqual([invisible, code]);
  expect(await refusal(await send("PATCH", `appointments(${recordId})`, { subject: "x" }, { "if-match": "*" }))).toEqual([invisible, code]);
  expect((await ask(`appointments(${newId})`)).status).toBe(404);
  expect(await rows("appointments")).toEqual([]);
  expect(await rows("activityparties")).toEqual([]);
  expect((await send("PATCH", `appointments(${recordId})`, { subject: "x", ...times }, { "if-none-match": "*" })).status).toBe(412);
});

test("who reads their own alone sees the rows that they own", async () => {
  const world = worldWith({}, { owner: casey, visibleTo: [alex, casey] });
  Object.assign(
    world.orgs[0]!.users.find(({ email }) => email === alex)!,
    { reads: "own" },
  );
  world.orgs[0]!.appointments!.push({ activityid: newId, subject: "Mine", ...times, owner: alex, visibleTo: [casey] });
  const { rows } = await setup(world);
  expect((await rows("appointments")).map((row) => row["activityid"])).toEqual([newId]);
});

test.each([
  [undefined, "Global"],
  ["organization", "Global"],
  ["own", "Basic"],
] as const)("the right to read %s has the depth %s", async (reads, depth) => {
  const world = worldWith();
  if (reads !== undefined) world.orgs[0]!.users.find(({ email }) => email === alex)!.reads = reads;
  const { row } = await setup(world);
  const byName = `systemusers(${alexId})/Microsoft.Dynamics.CRM.RetrieveUserPrivilegeByPrivilegeName`;
  const held = { Depth: depth, PrivilegeId: "650c14fe-3521-45fe-a000-84138688e45d", PrivilegeName: "prvReadActivity" };
  expect(await row(`${byName}(PrivilegeName='prvReadActivity')`)).toMatchObject({ RolePrivileges: [held] });
  expect(await row(`${byName}(PrivilegeName=@p)`, { "@p": "'prvReadActivity'" })).toMatchObject({ RolePrivileges: [held] });
  expect(await row(`systemusers(${alexId})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges()`)).toMatchObject({
    RolePrivileges: expect.arrayContaining([expect.objectContaining(held)]) as unknown,
  });
});

test("assigning is a right of its own, and who created a record stays so", async () => {
  const world = worldWith();
  const toCasey = { "ownerid@odata.bind": `/systemusers(${caseyId})` };
  const { send, row } = await setup(world);
  expect((await send("PATCH", `appointments(${recordId})`, toCasey, { "if-match": "*" })).status).toBe(204);
  expect(await row(`appointments(${recordId})`)).toMatchObject({ _ownerid_value: caseyId, _createdby_value: alexId });
  world.orgs[0]!.users.find(({ email }) => email === alex)!.assigns = false;
  const bound = await setup(world);
  expect(await refusal(await bound.send("PATCH", `appointments(${recordId})`, toCasey, { "if-match": "*" }))).toEqual([403, "0x80040220"]);
  expect(await refusal(await bound.send("POST", "appointments", { subject: "x", ...times, ...toCasey }))).toEqual([403, "0x80040220"]);
});

test("several users have one address, and the one who is enabled signs in", async () => {
  const world = worldWith();
  const old = { id: "99999999-aaaa-ee11-8aaa-000000000001", email: alex, name: "Alex Archer (old)", disabled: true };
  world.orgs[0]!.users.unshift(old);
  const { rows, row } = await setup(world);
  expect((await rows("systemusers", { $filter: `internalemailaddress eq '${alex}'` })).map((user) => user["isdisabled"]).sort()).toEqual([
    false,
    true,
  ]);
  expect(await row("WhoAmI")).toMatchObject({ UserId: alexId });
  expect(await row(`appointments(${recordId})`)).toMatchObject({ _ownerid_value: alexId });
});

const found: readonly [string, boolean][] = [
  ["globalobjectid eq null and subject eq 'quarterly review with fabrikam' and scheduledstart eq 2026-11-24T09:00:00Z", true],
  ["globalobjectid eq null and scheduledstart ge 2026-11-24T09:00:00Z and scheduledstart lt 2026-11-24T09:01:00Z", true],
  ["globalobjectid eq null and (statecode eq 0 or statecode eq 3) and isalldayevent eq false", true],
  [`globalobjectid eq null and _ownerid_value eq ${alexId} and _createdby_value eq ${caseyId}`, true],
  ["globalobjectid eq null and scheduledstart eq 2026-11-24T09:01:00Z", false],
  ["globalobjectid ne null", false],
];
test.each(found)("the filter %s is %s", async ($filter, expected) => {
  const { rows } = await setup(worldWith({}, { globalobjectid: null, createdby: casey }));
  expect(await rows("appointments", { $filter })).toHaveLength(expected ? 1 : 0);
});

test("rows of every table are found by name, address and state, and bound", async () => {
  const projectId = "55555555-eeee-ee11-9078-000d3a4bf81c";
  const world = worldWith({
    rows: [
      { type: "contact", id: contactId, name: "Robin Reed", email: "robin@fabrikam.example", disabled: true },
      { type: "lead", id: "66666666-eeee-ee11-9078-000d3a4bf81c", name: "Lee Lowe", email: "lee@fabrikam.example" },
      { type: "incident", id: "77777777-eeee-ee11-9078-000d3a4bf81c", name: "Lift stuck" },
      { type: "new_project", id: projectId, name: "Bridge", typeCode: 10_042 },
    ],
  });
  world.config = { tables: [{ name: "new_project", set: "new_projectset", nameColumn: "new_title" }] };
  const { rows, row, send, records } = await setup(world);
  const address = "robin@fabrikam.example";
  expect(
    await rows("contacts", { $filter: `emailaddress1 eq '${address}' or emailaddress2 eq '${address}' or emailaddress3 eq '${address}'` }),
  ).toMatchObject([{ contactid: contactId, fullname: "Robin Reed", statecode: 1 }]);
  expect(await rows("leads", { $filter: "emailaddress1 eq 'lee@fabrikam.example'" })).toHaveLength(1);
  expect(await rows("incidents", { $filter: "contains(title,'lift')" })).toHaveLength(1);
  expect(await rows("new_projectset", { $select: "new_title" })).toMatchObject([{ new_title: "Bridge", new_projectid: projectId }]);
  const bind = { "regardingobjectid_new_project_appointment@odata.bind": `/new_projectset(${projectId})` };
  expect((await send("PATCH", `appointments(${recordId})`, bind, { "if-match": "*" })).status).toBe(204);
  expect((await records())[0]?.regarding).toEqual({ id: projectId, type: "new_project", name: "Bridge" });
  const typeCode = async (table: string) =>
    (await row(`EntityDefinitions(LogicalName='${table}')`, { $select: "ObjectTypeCode" }))["ObjectTypeCode"];
  expect([await typeCode("new_project"), await typeCode("contact"), await typeCode("new_bridge")]).toEqual([10_042, 2, undefined]);
});

test("a deleted record is gone for good, and not for who may not see it", async () => {
  const { ask, records } = await setup();
  expect((await ask(`appointments(${newId})`, { method: "DELETE" })).status).toBe(404);
  expect((await ask(`appointments(${recordId})`, { method: "DELETE" })).status).toBe(204);
  expect((await ask(`appointments(${recordId})`)).status).toBe(404);
  expect(await records()).toEqual([]);
  const hidden = await setup(worldWith({}, { visibleTo: [casey] }));
  expect((await hidden.ask(`appointments(${recordId})`, { method: "DELETE" })).status).toBe(404);
  expect(await hidden.records()).toHaveLength(1);
});

test("rows are asked by key in one batch, each answered for itself", async () => {
  const world = worldWith({ invisible: 403 }, { visibleTo: [casey] });
  const { ask } = await setup(world);
  const part = (path: string) =>
    `--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nGET ${path}?$select=subject HTTP/1.1\r\n\r\n\r\n`;
  const body = `${part(`appointments(${recordId})`)}${part(`recurringappointmentmasters(${newId})`)}--b--\r\n`;
  const headers = { "content-type": "multipart/mixed; boundary=b", prefer: "odata.continue-on-error" };
  const answer = await ask("$batch", { method: "POST", body, headers });
  expect((await answer.text()).match(/HTTP\/1\.1 .*/g)?.map((line) => line.trim())).toEqual([
    "HTTP/1.1 403 Forbidden",
    "HTTP/1.1 404 Not Found",
  ]);
});

const versions: readonly [NonNullable<Organization["version"]>, Record<string, number>][] = [
  ["9.2", { "v9.2": 200, "v9.1": 200, "v9.0": 200, "v8.2": 200 }],
  ["9.1", { "v9.2": 404, "v9.1": 200, "v9.0": 200, "v8.2": 200 }],
  ["9.0", { "v9.2": 404, "v9.1": 404, "v9.0": 200, "v8.2": 200 }],
  ["8.2", { "v9.2": 404, "v9.1": 404, "v9.0": 404, "v8.2": 200 }],
];
test.each(versions)("an organization of %s answers at its own version and below", async (version, expected) => {
  const sandbox = startSandbox(worldWith({ version }));
  const token = await sandbox.token(alex, "crm/PROD");
  const statuses = Object.fromEntries(
    await Promise.all(
      Object.keys(expected).map(
        async (path) => [path, (await sandbox.ask(`/crm/PROD/api/data/${path}/WhoAmI`, { token })).status] as const,
      ),
    ),
  );
  expect(statuses).toEqual(expected);
});

test("CRM 2016 knows In, and the rights of a user by their ids alone", async () => {
  const sandbox = startSandbox(worldWith({ version: "8.2" }));
  const token = await sandbox.token(alex, "crm/PROD");
  const ask = (path: string, query: Record<string, string> = {}) =>
    sandbox.ask(crmPath(path, query).replace("/v9.2/", "/v8.2/"), { token });
  const list = { $filter: `Microsoft.Dynamics.CRM.In(PropertyName='globalobjectid',PropertyValues=["${globalObjectId}"])` };
  expect((await ask("appointments", list)).status).toBe(200);
  const rights = `systemusers(${alexId})/Microsoft.Dynamics.CRM.`;
  expect((await ask(`${rights}RetrieveUserPrivilegeByPrivilegeName(PrivilegeName='prvReadActivity')`)).status).toBe(404);
  const { RolePrivileges } = (await (await ask(`${rights}RetrieveUserPrivileges`)).json()) as { RolePrivileges: object[] };
  expect(RolePrivileges[0]).toEqual({
    Depth: "Global",
    PrivilegeId: "650c14fe-3521-45fe-a000-84138688e45d",
    BusinessUnitId: expect.any(String) as unknown,
  });
  const { value } = (await (await ask("privileges", { $filter: "name eq 'prvReadActivity'" })).json()) as { value: object[] };
  expect(value).toMatchObject([{ privilegeid: "650c14fe-3521-45fe-a000-84138688e45d" }]);
});

const told: readonly [string, number, string][] = [
  ["a duplicate rule", 412, "0x80040333"],
  ["a duplicate rule, elsewhere", 500, "0x80040333"],
  ["SQL's time-out", 500, "0x80044151"],
];
test.each(told)("a fault can tell %s as a %d with its code", async (_, status, code) => {
  const body = JSON.stringify({ error: { code, message: "Told." } });
  const world = { ...worldWith(), faults: [{ on: "crm/PROD PATCH appointments", status, body, times: 1 }] };
  const { send } = await setup(world);
  const touch = () => send("PATCH", `appointments(${recordId})`, { subject: "x" }, { "if-match": "*" });
  expect(await refusal(await touch())).toEqual([status, code]);
  expect((await touch()).status).toBe(204);
});

const unknown: readonly [string, string, Record<string, string>][] = [
  ["another expansion", `appointments(${recordId})`, { $expand: "ownerid" }],
  ["options inside an expansion", `appointments(${recordId})`, { $expand: "appointment_activity_parties($top=1)" }],
  ["all of a definition", "EntityDefinitions(LogicalName='contact')", {}],
  ["more of a definition", "EntityDefinitions(LogicalName='contact')", { $select: "ObjectTypeCode,IsAuditEnabled" }],
  [
    "another privilege",
    `systemusers(${alexId})/Microsoft.Dynamics.CRM.RetrieveUserPrivilegeByPrivilegeName(PrivilegeName='prvReadQuote')`,
    {},
  ],
  ["another function of a user", `systemusers(${alexId})/Microsoft.Dynamics.CRM.RetrieveUserQueues()`, {}],
];
test.each(unknown)("%s is a 501 and a line on the console", async (_, path, query) => {
  const { ask, told: lines } = await setup();
  expect((await ask(path, {}, query)).status).toBe(501);
  expect(lines).toHaveLength(1);
});
