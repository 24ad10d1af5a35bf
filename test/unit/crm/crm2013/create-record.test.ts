import { expect, test } from "vitest";
import type { RecordDraft } from "../../../../src/crm/crm-organization.ts";
import { type Answer, json } from "../../http/in-memory-server.ts";
import { crmId, data, globalObjectId, html, setup, signal, wire } from "./crm2013-setup.ts";
import created from "./wire/created.json" with { type: "json" };

const draft: RecordDraft = {
  id: crmId,
  subject: "Quarterly review with Fabrikam",
  start: new Date("2026-11-24T09:00:00Z"),
  end: new Date("2026-11-24T10:00:00Z"),
  allDay: false,
  globalObjectId,
  parties: [],
};
const answered = (text: string, status: number) =>
  new Response(text, { status, headers: { "Content-Type": "application/json;charset=utf-8" } });

test("a record is created at its chosen id, open, and only created", async () => {
  const { organization, server } = setup(() => json(created, { status: 201 }));
  expect(await organization.createRecord(draft, { signal })).toBe("created");
  const [request] = server.requests;
  expect([request?.method, new URL(request!.url).pathname, request?.headers.get("X-HTTP-Method")]).toEqual([
    "POST",
    `${data}/AppointmentSet`,
    null,
  ]);
  expect(await request?.json()).toEqual({
    ActivityId: crmId,
    Subject: draft.subject,
    ScheduledStart: "2026-11-24T09:00:00.000Z",
    ScheduledEnd: "2026-11-24T10:00:00.000Z",
    IsAllDayEvent: false,
    GlobalObjectId: globalObjectId,
  });
});

test.each(["account", "contact", "opportunity"] as const)("a record is set regarding an %s", async (type) => {
  const { organization, server } = setup(() => json(created, { status: 201 }));
  await organization.createRecord(
    { ...draft, regarding: { id: "{33333333-CCCC-4CCC-8CCC-000000000003}", type, name: "Fabrikam" } },
    { signal },
  );
  expect(await server.requests[0]?.json()).toMatchObject({
    RegardingObjectId: { Id: "33333333-cccc-4ccc-8ccc-000000000003", LogicalName: type },
  });
});

test("place, text, owner and parties are one write with the record", async () => {
  const { organization, server } = setup(() => json(created, { status: 201 }));
  const robin = { role: "required", address: "robin@x.example", row: { table: "contact", id: crmId } } as const;
  const parties = [robin, { role: "optional", address: "nobody@x.example" } as const];
  await organization.createRecord({ ...draft, location: "Room 3", description: "Plans", ownerId: `{${crmId}}`, parties }, { signal });
  expect(await server.requests[0]?.json()).toMatchObject({
    Location: "Room 3",
    Description: "Plans",
    OwnerId: { Id: crmId, LogicalName: "systemuser" },
    appointment_activity_parties: [
      { ParticipationTypeMask: { Value: 5 }, PartyId: { Id: crmId, LogicalName: "contact" } },
      { ParticipationTypeMask: { Value: 6 }, AddressUsed: "nobody@x.example" },
    ],
  });
});

test.each([
  { file: "duplicate.json", status: 500 },
  { file: "duplicate.json", status: 412 },
  { file: "duplicate.json", status: 409 },
  { file: "duplicate-without-code.json", status: 500 },
])("somebody who was first is told apart from a failure: $file with $status", async ({ file, status }) => {
  const { organization } = setup(() => answered(wire(file), status));
  expect(await organization.createRecord(draft, { signal })).toBe("exists");
});

test("a creation is sent again where the server is busy; a taken key then leaves it open whose record lies there", async () => {
  let count = 0;
  const { organization } = setup(() =>
    ++count === 1 ? json({}, { status: 503, headers: { "Retry-After": "1" } }) : answered(wire("duplicate.json"), 500),
  );
  await expect(organization.createRecord(draft, { signal })).rejects.toMatchObject({ name: "Throttled", status: 503 });
  expect(count).toBe(2);
});

test.each<{ name: string; answer: () => Answer; failure: object }>([
  { name: "a 500 without a word", answer: () => json({}, { status: 500 }), failure: { name: "Unexpected", status: 500 } },
  {
    name: "a 500 of another code",
    answer: () => json({ error: { code: "-2147204784" } }, { status: 500 }),
    failure: { name: "Unexpected", status: 500 },
  },
  { name: "a page of HTML with 200", answer: () => html(), failure: { name: "Unexpected", status: 200 } },
  { name: "a broken connection", answer: () => Promise.reject(new TypeError("fetch failed")), failure: { name: "Unreachable" } },
])("$name leaves it open whether the record is there, and nothing is repeated behind the caller's back", async ({ answer, failure }) => {
  const { organization, server } = setup(answer);
  await expect(organization.createRecord(draft, { signal })).rejects.toMatchObject(failure);
  expect(server.requests).toHaveLength(1);
});

test("a missing privilege is a refusal, though it comes as 500", async () => {
  const { organization } = setup(() => json({ error: { code: "-2147220960" } }, { status: 500 }));
  await expect(organization.createRecord(draft, { signal })).rejects.toMatchObject({ name: "NoPrivilege", status: undefined });
});
