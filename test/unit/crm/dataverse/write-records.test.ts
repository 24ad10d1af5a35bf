import { expect, test } from "vitest";
import type { RecordDraft } from "../../../../src/crm/crm-organization.ts";
import type { AppointmentRecord } from "../../../../src/tracking/evidence.ts";
import { json } from "../../http/in-memory-server.ts";
import { crmId, globalObjectId, setup, signal } from "./dataverse-setup.ts";
import appointment from "./wire/appointment.json" with { type: "json" };
import exists from "./wire/exists.json" with { type: "json" };

const draft: RecordDraft = {
  id: crmId,
  subject: "Quarterly review with Fabrikam",
  start: new Date("2026-11-24T09:00:00Z"),
  end: new Date("2026-11-24T10:00:00Z"),
  allDay: false,
  globalObjectId,
  parties: [],
};
const record: AppointmentRecord = {
  id: crmId,
  subject: "Quarterly review",
  allDay: false,
  state: "open",
  kind: "single",
  etag: 'W/"8412934"',
};
const noContent = () => new Response(null, { status: 204 });
const own = (subject: string | null, etag = 'W/"8412934"') => json({ "@odata.etag": etag, activityid: crmId, subject });

test("one record is asked for by its id, in the table of its kind", async () => {
  const { organization, urls } = setup(() => json(appointment));
  expect(await organization.findRecord({ id: crmId, kind: "single" }, { signal })).toMatchObject({
    kind: "found",
    record: { id: crmId, state: "open", kind: "single", owner: "Alex Archer", etag: 'W/"8412934"' },
  });
  expect(await organization.findRecord({ id: crmId, kind: "master" }, { signal })).toMatchObject({ record: { kind: "master" } });
  expect(urls().map(({ pathname }) => pathname)).toEqual([
    `/api/data/v9.2/appointments(${crmId})`,
    `/api/data/v9.2/recurringappointmentmasters(${crmId})`,
  ]);
});

test("a record that is not there, or that this person may not see, is none", async () => {
  const { organization } = setup(() => json({ error: { code: "0x80040217", message: "Does Not Exist" } }, { status: 404 }));
  expect(await organization.findRecord(record, { signal })).toEqual({ kind: "absent" });
});

test.each(["", "1) or (1", "8a0c2af9", `'${crmId}'`])("the id %j is asked of nobody", async (id) => {
  const { organization, server } = setup(() => json(appointment));
  expect(await organization.findRecord({ id, kind: "single" }, { signal })).toEqual({ kind: "absent" });
  await expect(organization.touchRecord({ ...record, id }, { signal })).rejects.toMatchObject({ name: "NotFound" });
  await expect(organization.createRecord({ ...draft, id }, { signal })).rejects.toMatchObject({ name: "NotFound" });
  expect(server.requests).toHaveLength(0);
});

test("a touch writes back the stored subject to the letter, under the version that was read", async () => {
  const { organization, server } = setup((_, { method }) => (method === "GET" ? own(" Quarterly\treview ") : noContent()));
  await organization.touchRecord(record, { signal });
  const patch = server.requests[1]!;
  expect([patch.method, new URL(patch.url).pathname, patch.headers.get("If-Match")]).toEqual([
    "PATCH",
    `/api/data/v9.2/appointments(${crmId})`,
    'W/"8412934"',
  ]);
  expect(await patch.json()).toEqual({ subject: " Quarterly\treview " });
});

test("a series is touched in its own table", async () => {
  const { organization, urls } = setup((_, { method }) => (method === "GET" ? own(null) : noContent()));
  await organization.touchRecord({ ...record, kind: "master" }, { signal });
  expect(urls().at(-1)?.pathname).toBe(`/api/data/v9.2/recurringappointmentmasters(${crmId})`);
});

test("a record that changed since is not touched", async () => {
  const { organization, server } = setup(() => own("Another subject", 'W/"8412999"'));
  await expect(organization.touchRecord(record, { signal })).rejects.toMatchObject({ name: "PreconditionFailed" });
  expect(server.requests.map(({ method }) => method)).toEqual(["GET"]);
});

test("a record that changes at the last moment is not touched either", async () => {
  const { organization } = setup((_, { method }) =>
    method === "GET" ? own("Quarterly review") : json({ error: { code: "0x80060882" } }, { status: 412 }),
  );
  await expect(organization.touchRecord(record, { signal })).rejects.toMatchObject({ name: "PreconditionFailed", code: "0x80060882" });
});

test("a record without a version is not touched: that could create one", async () => {
  const { organization, server } = setup(noContent);
  const { etag: _, ...bare } = record;
  await expect(organization.touchRecord(bare, { signal })).rejects.toMatchObject({ name: "Unexpected" });
  expect(server.requests).toHaveLength(0);
});

test("a record is created at its chosen id, and only created", async () => {
  const { organization, server } = setup(noContent);
  expect(await organization.createRecord(draft, { signal })).toBe("created");
  const [request] = server.requests;
  expect([
    request?.method,
    new URL(request!.url).pathname,
    request?.headers.get("If-None-Match"),
    request?.headers.get("If-Match"),
  ]).toEqual(["PATCH", `/api/data/v9.2/appointments(${crmId})`, "*", null]);
  expect(await request?.json()).toEqual({
    subject: draft.subject,
    scheduledstart: "2026-11-24T09:00:00.000Z",
    scheduledend: "2026-11-24T10:00:00.000Z",
    isalldayevent: false,
    globalobjectid: globalObjectId,
  });
});

test.each([
  { type: "account" as const, set: "accounts" },
  { type: "contact" as const, set: "contacts" },
  { type: "opportunity" as const, set: "opportunities" },
])("a record is set regarding an $type", async ({ type, set }) => {
  const { organization, server } = setup(noContent);
  await organization.createRecord(
    { ...draft, regarding: { id: "33333333-cccc-4ccc-8ccc-000000000003", type, name: "Fabrikam" } },
    { signal },
  );
  expect(await server.requests[0]?.json()).toMatchObject({
    [`regardingobjectid_${type}_appointment@odata.bind`]: `/${set}(33333333-cccc-4ccc-8ccc-000000000003)`,
  });
});

test("place, text, owner and parties are one write with the record", async () => {
  const { organization, server } = setup(noContent);
  const robin = { role: "required", address: "robin@x.example", row: { table: "contact", id: crmId } } as const;
  const parties = [robin, { role: "optional", address: "nobody@x.example" } as const];
  await organization.createRecord({ ...draft, location: "Room 3", description: "Plans", ownerId: `{${crmId}}`, parties }, { signal });
  expect(await server.requests[0]?.json()).toMatchObject({
    location: "Room 3",
    description: "Plans",
    "ownerid@odata.bind": `/systemusers(${crmId})`,
    appointment_activity_parties: [
      { participationtypemask: 5, "partyid_contact@odata.bind": `/contacts(${crmId})` },
      { participationtypemask: 6, addressused: "nobody@x.example" },
    ],
  });
});

test("somebody who was first is told apart from a failure", async () => {
  const { organization } = setup(() => json(exists, { status: 412 }));
  expect(await organization.createRecord(draft, { signal })).toBe("exists");
});

test.each([
  { status: 500, code: "0x80040237" },
  { status: 400, code: "0x80040237" },
  { status: 500, code: "-2147220937" },
])("a key that was taken in between is the same, though it comes as $status ($code)", async ({ status, code }) => {
  const { organization } = setup(() => json({ error: { code, message: "Cannot insert duplicate key." } }, { status }), { version: "8.0" });
  expect(await organization.createRecord(draft, { signal })).toBe("exists");
});

test("a 500 of another code, or of none as version 8 writes it, is a failure", async () => {
  const { organization } = setup(() => json({ error: { code: "", message: "An error occurred.", innererror: {} } }, { status: 500 }), {
    version: "8.0",
  });
  await expect(organization.createRecord(draft, { signal })).rejects.toMatchObject({ name: "Unexpected", status: 500 });
});

test("a creation is sent again where the server is busy", async () => {
  let count = 0;
  const { organization } = setup(() =>
    ++count === 1 ? json({}, { status: 429, headers: { "Retry-After": "1" } }) : json(exists, { status: 412 }),
  );
  expect(await organization.createRecord(draft, { signal })).toBe("exists");
  expect(count).toBe(2);
});

test("a lost answer is a failure, and nothing is repeated behind the caller's back", async () => {
  const { organization, server } = setup(() => Promise.reject(new TypeError("fetch failed")));
  await expect(organization.createRecord(draft, { signal })).rejects.toMatchObject({ name: "Unreachable" });
  expect(server.requests).toHaveLength(1);
});
