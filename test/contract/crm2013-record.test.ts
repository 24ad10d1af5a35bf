/** What a record holds in CRM 2011 to 2015: OrganizationData.svc, and the messages of Organization.svc. */
import { expect, test } from "vitest";
import type { CrmRecord, Organization, World } from "../sandbox/world/world.ts";
import { draft, newId, page, refusal, setup, type Row } from "./crm2013-setup.ts";
import { alex, casey, on2013, recordId, type Started } from "./start-sandbox.ts";

const alexId = "11111111-aaaa-4aaa-8aaa-000000000001";
const caseyId = "11111111-aaaa-4aaa-8aaa-000000000003";
const contactId = "44444444-dddd-ee11-9078-000d3a4bf81c";

function worldWith(org: Partial<Organization> = {}, record: Partial<CrmRecord> = {}, name = "tracked"): World {
  const world = on2013(name);
  const [prod] = world.orgs;
  Object.assign(prod!, {
    users: [...prod!.users.filter(({ email }) => email !== casey), { id: caseyId, email: casey, name: "Casey Cole" }],
    rows: [
      { type: "contact", id: contactId, name: "Robin Reed", email: "robin@fabrikam.example" },
      { type: "new_project", id: "55555555-eeee-ee11-9078-000d3a4bf81c", name: "Bridge", typeCode: 10_042 },
    ],
    ...org,
  });
  Object.assign(prod!.appointments![0]!, record);
  return world;
}

const parameter = (name: string, value: string) =>
  `<a:KeyValuePairOfstringanyType><c:key>${name}</c:key><c:value>${value}</c:value></a:KeyValuePairOfstringanyType>`;
const reference = (logicalName: string, id: string) => `<a:Id>${id}</a:Id><a:LogicalName>${logicalName}</a:LogicalName>`;
const option = (value: number) => `<a:Value>${value}</a:Value>`;

async function execute({ ask }: Started, message: string, parameters: readonly string[]): Promise<readonly [number, string]> {
  const contracts = "http://schemas.microsoft.com/xrm/2011/Contracts";
  const answer = await ask("/crm/PROD/XRMServices/2011/Organization.svc/web", {
    method: "POST",
    account: alex,
    headers: { "content-type": "text/xml; charset=utf-8", soapaction: `${contracts}/Services/IOrganizationService/Execute` },
    body: `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><Execute xmlns="${contracts}/Services"><request xmlns:a="${contracts}"
      xmlns:c="http://schemas.datacontract.org/2004/07/System.Collections.Generic"><a:Parameters>${parameters.join("")}</a:Parameters>
      <a:RequestName>${message}</a:RequestName></request></Execute></s:Body></s:Envelope>`,
  });
  return [answer.status, await answer.text()];
}

test("place, text, all-day and parties are made with the record, and told", async () => {
  const { post, crm, records } = setup(worldWith());
  const answer = await post({
    ...draft,
    ActivityId: newId,
    Location: "Room 3",
    Description: "Bring the plans.",
    IsAllDayEvent: true,
    Category: "Fair",
    appointment_activity_parties: [
      { ParticipationTypeMask: { Value: 7 }, PartyId: { Id: alexId, LogicalName: "systemuser" } },
      { ParticipationTypeMask: { Value: 5 }, PartyId: { Id: contactId, LogicalName: "contact" } },
      { ParticipationTypeMask: { Value: 6 }, AddressUsed: "nobody@elsewhere.example" },
    ],
  });
  expect(answer.status).toBe(201);
  expect((await records())[1]).toMatchObject({
    allDay: true,
    location: "Room 3",
    description: "Bring the plans.",
    columns: { category: "Fair" },
    parties: [
      { as: "organizer", record: { type: "systemuser", id: alexId } },
      { as: "required", record: { type: "contact", id: contactId } },
      { as: "optional", email: "nobody@elsewhere.example" },
    ],
  });
  const { results } = await page(
    await crm("ActivityPartySet", {}, { $filter: `ActivityId/Id eq guid'${newId}'`, $orderby: "ParticipationTypeMask/Value" }),
  );
  expect(results).toMatchObject([
    { ParticipationTypeMask: { Value: 5 }, PartyId: { Id: contactId }, AddressUsed: "robin@fabrikam.example" },
    { ParticipationTypeMask: { Value: 6 }, PartyId: { Id: null }, AddressUsed: "nobody@elsewhere.example" },
    { ParticipationTypeMask: { Value: 7 }, PartyId: { Id: alexId, LogicalName: "systemuser", Name: "Alex Archer" } },
    { ParticipationTypeMask: { Value: 9 }, PartyId: { Id: alexId } },
  ]);
  const expanded = await crm(`AppointmentSet(guid'${newId}')`, {}, { $expand: "appointment_activity_parties", $select: "Subject" });
  const { d } = (await expanded.json()) as { d: { Subject: string; appointment_activity_parties: { results: Row[] } } };
  expect(d.Subject).toBe("Written");
  expect(new Set(d.appointment_activity_parties.results)).toEqual(new Set(results));
});

test("a plug-in refuses in its own words", async () => {
  const { post } = setup(worldWith({ requires: [{ column: "new_costcentre", message: "Name the cost centre first." }] }));
  const answer = await post(draft);
  expect(await answer.clone().text()).toContain("Name the cost centre first.");
  expect(await refusal(answer)).toEqual([500, "-2147220891"]);
  expect((await post({ ...draft, new_CostCentre: "4711" })).status).toBe(201);
});

test("a row out of sight can be a 403", async () => {
  const { crm, merge } = setup(worldWith({ invisible: 403 }, { visibleTo: [casey] }));
  expect(await refusal(await crm(`AppointmentSet(guid'${recordId}')`))).toEqual([403, "-2147220960"]);
  expect(await refusal(await merge({ Subject: "x" }))).toEqual([403, "-2147220960"]);
});

test("a series is changed by MERGE as a day is", async () => {
  const world = worldWith({}, {}, "series-master");
  const master = world.orgs[0]!.appointments!.find(({ instancetypecode }) => instancetypecode === 1)!.activityid;
  const { post, records } = setup(world);
  const answer = await post({ Subject: "Changed" }, `RecurringAppointmentMasterSet(guid'${master}')`, { "x-http-method": "MERGE" });
  expect(answer.status).toBe(204);
  expect((await records()).filter(({ subject }) => subject === "Changed").map(({ activityid }) => activityid)).toEqual([master]);
});

test.each([
  ["by POST", { method: "POST", headers: { "x-http-method": "DELETE" } }],
  ["as it is", { method: "DELETE" }],
])("a record is deleted, asked %s", async (_, init: RequestInit) => {
  const { crm, records } = setup(worldWith());
  expect((await crm(`AppointmentSet(guid'${recordId}')`, init)).status).toBe(204);
  expect(await records()).toEqual([]);
});

test("contacts are found by each of their three addresses, and a table of one's own by its set", async () => {
  const { crm } = setup(worldWith());
  const address = "robin@fabrikam.example";
  const $filter = `EMailAddress1 eq '${address}' or EMailAddress2 eq '${address}' or EMailAddress3 eq '${address}'`;
  expect((await page(await crm("ContactSet", {}, { $filter }))).results).toMatchObject([
    { FullName: "Robin Reed", StateCode: { Value: 0 } },
  ]);
  expect((await page(await crm("new_projectSet"))).results).toMatchObject([{ new_name: "Bridge" }]);
});

test.each([
  [3, 6],
  [0, 2],
  [1, 3],
])("SetState brings the state %d with the status %d", async (state, status) => {
  const started = setup(worldWith());
  const parameters = [
    parameter("EntityMoniker", reference("appointment", recordId)),
    parameter("State", option(state)),
    parameter("Status", option(status)),
  ];
  const [answered, text] = await execute(started, "SetState", parameters);
  expect([answered, text.includes("SetStateResponse")]).toEqual([200, true]);
  expect((await started.records())[0]).toMatchObject({ statecode: state, statuscode: status, modifiedby: alex });
});

test("SetState with a status of another state is refused, and changes nothing", async () => {
  const started = setup(worldWith());
  const before = await started.records();
  const parameters = [
    parameter("EntityMoniker", reference("appointment", recordId)),
    parameter("State", option(3)),
    parameter("Status", option(1)),
  ];
  const [, text] = await execute(started, "SetState", parameters);
  expect(text).toContain("Fault");
  expect(await started.records()).toEqual(before);
});

test("Assign gives a record to somebody else", async () => {
  const started = setup(worldWith());
  const parameters = [parameter("Target", reference("appointment", recordId)), parameter("Assignee", reference("systemuser", caseyId))];
  expect((await execute(started, "Assign", parameters))[0]).toBe(200);
  expect((await started.records())[0]).toMatchObject({ owner: casey, createdby: alex });
});

test.each([
  ["organization", "Global"],
  ["own", "Basic"],
] as const)("the right to read of %s is told as %s, by its id", async (reads, depth) => {
  const world = worldWith();
  world.orgs[0]!.users.find(({ email }) => email === alex)!.reads = reads;
  const started = setup(world);
  const [status, text] = await execute(started, "RetrieveUserPrivileges", [parameter("UserId", alexId)]);
  expect(status).toBe(200);
  const [, read] = /<b:Depth>(\w+)<\/b:Depth><b:PrivilegeId>650c14fe-3521-45fe-a000-84138688e45d</.exec(text) ?? [];
  expect(read).toBe(depth);
  expect((await page(await started.crm("PrivilegeSet", {}, { $filter: "Name eq 'prvReadActivity'" }))).results).toMatchObject([
    { PrivilegeId: "650c14fe-3521-45fe-a000-84138688e45d" },
  ]);
});

test.each([
  ["contact", "2"],
  ["new_project", "10042"],
])("RetrieveEntity tells the type code of %s", async (table, code) => {
  const [status, text] = await execute(setup(worldWith()), "RetrieveEntity", [parameter("LogicalName", table)]);
  expect([status, /<d:ObjectTypeCode>(\d+)</.exec(text)?.[1]]).toEqual([200, code]);
});

test.each(["Book", "RetrieveVersion"])("the message %s is a 501 and a line on the console", async (message) => {
  const started = setup(worldWith());
  expect((await execute(started, message, []))[0]).toBe(501);
  expect(started.told).toHaveLength(1);
});
