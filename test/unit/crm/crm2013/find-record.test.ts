import { expect, test } from "vitest";
import { type Answer, json } from "../../http/in-memory-server.ts";
import { crmId, data, html, row, setup, signal } from "./crm2013-setup.ts";

test("one record is asked for by its id, in the set of its kind", async () => {
  const { organization, urls } = setup(() => json({ d: row }));
  expect(await organization.findRecord({ id: crmId.toUpperCase(), kind: "single" }, { signal })).toMatchObject({
    kind: "found",
    record: { id: crmId, state: "scheduled", kind: "single", owner: "Alex Archer" },
  });
  expect(await organization.findRecord({ id: crmId, kind: "master" }, { signal })).toMatchObject({ record: { kind: "master" } });
  expect(urls().map(({ pathname }) => pathname)).toEqual([
    `${data}/AppointmentSet(guid'${crmId}')`,
    `${data}/RecurringAppointmentMasterSet(guid'${crmId}')`,
  ]);
  expect(urls()[1]?.searchParams.get("$select")).not.toContain("InstanceTypeCode");
});

test.each([
  { status: 404, body: {} },
  {
    status: 500,
    body: { error: { code: "-2147220969", message: { lang: "en-US", value: "appointment With Id = 8a0c2af9 Does Not Exist" } } },
  },
])("a record that is not there, or that this person may not see, is none ($status)", async ({ status, body }) => {
  const { organization } = setup(() => json(body, { status }));
  expect(await organization.findRecord({ id: crmId, kind: "single" }, { signal })).toEqual({ kind: "absent" });
});

test.each(["", "1') or ('1", "8a0c2af9", `'${crmId}'`])("the id %j is asked of nobody", async (id) => {
  const { organization, server } = setup(() => json({ d: row }));
  expect(await organization.findRecord({ id, kind: "single" }, { signal })).toEqual({ kind: "absent" });
  const draft = { id, subject: "", start: new Date(0), end: new Date(0), allDay: false, globalObjectId: "x", parties: [] };
  await expect(organization.createRecord(draft, { signal })).rejects.toMatchObject({ name: "NotFound" });
  await expect(
    organization.touchRecord({ id, subject: "", allDay: false, state: "open", kind: "single", etag: "modified 0" }, { signal }),
  ).rejects.toMatchObject({ name: "NotFound" });
  expect(server.requests).toHaveLength(0);
});

test.each<{ name: string; answer: () => Answer; failure: string }>([
  { name: "no sign-in by Windows", answer: () => html(401), failure: "Unauthenticated" },
  { name: "a page of HTML with 200", answer: () => html(), failure: "Unexpected" },
  { name: "a list instead of one", answer: () => json({ d: { results: [row] } }), failure: "Unexpected" },
  { name: "a redirect to a page to sign in at", answer: () => Promise.reject(new TypeError("Failed to fetch")), failure: "Unreachable" },
])("$name is $failure, and no missing record", async ({ answer, failure }) => {
  const { organization } = setup(answer);
  await expect(organization.findRecord({ id: crmId, kind: "single" }, { signal })).rejects.toMatchObject({ name: failure });
});

test.each([
  { name: "403", answer: () => json({}, { status: 403 }) },
  { name: "500 with the code of a missing privilege", answer: () => json({ error: { code: "-2147220960" } }, { status: 500 }) },
])("a record that is refused ($name) exists, and is not known", async ({ answer }) => {
  const { organization } = setup(answer);
  expect(await organization.findRecord({ id: crmId, kind: "single" }, { signal })).toEqual({ kind: "unknown", why: "forbidden" });
});
