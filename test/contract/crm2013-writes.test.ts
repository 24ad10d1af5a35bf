import { expect, test } from "vitest";
import { draft, fabrikam, newId, refusal, setup, type Row } from "./crm2013-setup.ts";
import { alex, blake, globalObjectId, itemId, on2013, readWorld, recordId, startSandbox } from "./start-sandbox.ts";

test("a record is made with a chosen id, and told", async () => {
  const { post, records } = setup("tracked");
  const answer = await post({ ...draft, ActivityId: newId, GlobalObjectId: "04", Location: "Room 3", RegardingObjectId: fabrikam });
  expect([answer.status, answer.headers.get("location")]).toEqual([
    201,
    `https://localhost:3000/crm/PROD/XRMServices/2011/OrganizationData.svc/AppointmentSet(guid'${newId}')`,
  ]);
  expect(((await answer.json()) as { d: Row }).d).toMatchObject({
    ActivityId: newId,
    Subject: "Written",
    Location: "Room 3",
    StateCode: { Value: 0 },
    RegardingObjectId: fabrikam,
    OwnerId: { Name: "Alex Archer" },
  });
  expect((await records())[1]).toEqual({
    activityid: newId,
    subject: "Written",
    globalobjectid: "04",
    location: "Room 3",
    scheduledstart: "2025-11-25T09:00:00Z",
    scheduledend: "2025-11-25T10:00:00Z",
    statecode: 0,
    regarding: { id: fabrikam.Id, type: "account", name: "Fabrikam" },
    owner: alex,
    modifiedby: alex,
    createdon: "2026-11-23T09:20:00Z",
    modifiedon: "2026-11-23T09:20:00Z",
  });
});

test("a record without a chosen id gets one", async () => {
  const { post, records } = setup("not-tracked");
  const { d } = (await (await post(draft)).json()) as { d: Row };
  expect((await records()).map(({ activityid }) => activityid)).toEqual([d["ActivityId"]]);
});

test("the same id again is a duplicate key, in whatever capitals, and changes nothing", async () => {
  const { post, records } = setup("tracked");
  const before = await records();
  expect(await refusal(await post({ ...draft, ActivityId: recordId.toUpperCase() }))).toEqual([500, "-2147220937"]);
  expect(await records()).toEqual(before);
});

test("two that create the same record at once end in one", async () => {
  const { post, records } = setup("not-tracked");
  const answers = await Promise.all([1, 2].map(() => post({ ...draft, ActivityId: newId })));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 500]);
  expect(await records()).toHaveLength(1);
});

const refused: readonly [string, object, readonly [number, string]][] = [
  ["no subject", { Subject: undefined }, [500, "-2147220989"]],
  ["no start", { ScheduledStart: undefined }, [500, "-2147220989"]],
  ["an end of null", { ScheduledEnd: null }, [500, "-2147220989"]],
  ["an end before the start", { ScheduledEnd: "2025-11-25T08:00:00Z" }, [500, "-2147220989"]],
  ["a state", { StateCode: { Value: 3 } }, [500, "-2147220989"]],
  ["a subject of more than 200 characters", { Subject: "x".repeat(201) }, [500, "-2147204303"]],
  ["a GlobalObjectId of more than 300 characters", { GlobalObjectId: "0".repeat(301) }, [500, "-2147204303"]],
  ["a regarding record that is not there", { RegardingObjectId: { ...fabrikam, Id: newId } }, [404, "-2147220969"]],
  ["a GUID in braces", { ActivityId: `{${newId}}` }, [400, ""]],
  ["a number as location", { Location: 3 }, [400, ""]],
  ["a text as regarding record", { RegardingObjectId: fabrikam.Id }, [400, ""]],
];
test.each(refused)("a record is not made with %s", async (_, fields, expected) => {
  const { post, records } = setup("tracked");
  const before = await records();
  expect(await refusal(await post({ ...draft, ...fields }))).toEqual(expected);
  expect(await records()).toEqual(before);
});

test("a GlobalObjectId of 300 characters and a subject of 200 fit", async () => {
  expect((await setup("not-tracked").post({ ...draft, Subject: "x".repeat(200), GlobalObjectId: "0".repeat(300) })).status).toBe(201);
});

test("what is no JSON is a 400", async () => {
  expect(await refusal(await setup("tracked").crm("AppointmentSet", { method: "POST", body: "{" }))).toEqual([400, ""]);
});

test("MERGE changes what it names, says who and when, and answers nothing", async () => {
  const { merge, records } = setup("tracked");
  const [before] = await records();
  const answer = await merge({ __metadata: { type: "Microsoft.Crm.Sdk.Data.Services.Appointment" }, Subject: "Changed" });
  expect([answer.status, await answer.text()]).toEqual([204, ""]);
  expect(await records()).toEqual([{ ...before, subject: "Changed", modifiedby: alex, modifiedon: "2026-11-23T09:20:00Z" }]);
});

test("MERGE takes the regarding record away", async () => {
  const { merge, records } = setup("tracked");
  expect((await merge({ RegardingObjectId: { Id: null, LogicalName: null } })).status).toBe(204);
  expect((await records())[0]).not.toHaveProperty("regarding");
});

test("MERGE makes no record", async () => {
  const { merge, records } = setup("not-tracked");
  expect(await refusal(await merge(draft, newId))).toEqual([404, "-2147220969"]);
  expect(await records()).toEqual([]);
});

test.each(["row-7g-closed", "row-7g-canceled"])("the closed record of %s cannot be changed, nor reopened by MERGE", async (name) => {
  const { merge, records } = setup(name);
  const before = await records();
  expect(await refusal(await merge({ Subject: "x" }))).toEqual([500, "-2147220989"]);
  expect((await merge({ StateCode: { Value: 0 } })).status).toBe(501);
  expect(await records()).toEqual(before);
});

const unknown: readonly [string, object][] = [
  ["a state by MERGE: that is a message of its own", { StateCode: { Value: 1 } }],
  ["an owner by MERGE: that is a message of its own", { OwnerId: { Id: newId, LogicalName: "systemuser" } }],
  ["what the series decides", { InstanceTypeCode: { Value: 2 } }],
  ["an unknown property", { Colour: "red" }],
  ["a property by its logical name", { subject: "x" }],
  ["a regarding record of another table", { RegardingObjectId: { Id: newId, LogicalName: "new_project" } }],
  ["a time in the words of a country", { ScheduledStart: "12/25/2022" }],
  ["a time without a zone", { ScheduledStart: "2025-11-25T09:00:00" }],
];
test.each(unknown)("writing %s is a 501", async (_, fields) => {
  const { merge, told, records } = setup("tracked");
  const before = await records();
  expect((await merge(fields)).status).toBe(501);
  expect(told).toHaveLength(1);
  expect(await records()).toEqual(before);
});

test("the field report on CRM 2013: Blake's client blanks the stamp, a MERGE of the record and a sync bring it back", async () => {
  const { sandbox, merge, ask, world } = setup("tracked");
  const item = async () => (await world()).mailboxes[0]!.items[0]!;
  const tracked = readWorld("tracked").mailboxes[0]!.items[0]!.properties;
  await ask(`/sandbox/clients/${encodeURIComponent(blake)}/run`, { method: "POST" });
  expect((await item()).properties?.["crmid"]).toBe("");
  expect((await merge({ Subject: "Quarterly review with Fabrikam" })).status).toBe(204);
  expect((await item()).properties?.["crmid"]).toBe("");
  expect(await (await ask("/sandbox/sync", { method: "POST" })).json()).toEqual({ stamped: [{ mailbox: alex, item: itemId }] });
  expect((await item()).properties).toEqual(tracked);
  expect(sandbox.session.state.world.orgs[0]?.appointments?.[0]?.globalobjectid).toBe(globalObjectId);
});

test("Blake's own Track makes the record in Blake's organization of 2013", async () => {
  const sandbox = startSandbox(on2013("lost"));
  await sandbox.ask(
    `/sandbox/clients/${encodeURIComponent(blake)}/track?${new URLSearchParams({ mailbox: alex, item: itemId }).toString()}`,
    { method: "POST" },
  );
  expect((await sandbox.world()).orgs.map((org) => org.appointments?.length)).toEqual([1, 1]);
});
