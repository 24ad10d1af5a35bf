/** What acts on a record do in Outlook, once CRM's sync runs. */
import { expect, test } from "vitest";
import type { CrmRecord, Item, Organization, World } from "../sandbox/world/world.ts";
import { alex, blake, casey, crmPath, globalObjectId, itemId, readWorld, recordId, startSandbox, type Started } from "./start-sandbox.ts";

const caseyId = "11111111-aaaa-4aaa-8aaa-000000000003";
const secondId = "4f1a1d55-9fcd-ee11-9078-000d3a4bf81c";
const attendees = [blake, "robin@fabrikam.example"];

interface Differences {
  readonly item?: Partial<Item>;
  readonly record?: Partial<CrmRecord>;
  readonly org?: Partial<Organization>;
}

/** A meeting of Alex's with attendees, tracked by Alex. */
function meeting({ item = {}, record = {}, org = {} }: Differences = {}): World {
  const world = readWorld("tracked");
  Object.assign(world.mailboxes[0]!.items[0]!, { attendees }, item);
  const [prod] = world.orgs;
  Object.assign(prod!, { users: [...prod!.users, { id: caseyId, email: casey, name: "Casey Cole" }] }, org);
  Object.assign(prod!.appointments![0]!, record);
  return world;
}

function setup(world: World) {
  const started = startSandbox(world);
  const item = async () => (await started.world()).mailboxes[0]!.items.find(({ id }) => id === itemId);
  return { ...started, item, send: (method: string, fields?: object, id = recordId) => send(started, method, fields, id) };
}

async function send({ ask, token }: Started, method: string, fields: object | undefined, id: string): Promise<void> {
  const answer = await ask(crmPath(`appointments(${id})`), {
    method,
    headers: { "content-type": "application/json", ...(fields && { "if-match": "*" }) },
    ...(fields && { body: JSON.stringify(fields) }),
    token: await token(alex, "crm/PROD"),
  });
  expect(answer.status).toBe(204);
}

async function sync({ ask }: Started): Promise<unknown> {
  return (await ask("/sandbox/sync", { method: "POST" })).json();
}

/** Of each mail its kind, and whom it went to. */
async function mails({ ask }: Started): Promise<readonly unknown[]> {
  const requests = (await (await ask("/sandbox/requests")).json()) as { to: string; method: string; path: string }[];
  return requests
    .filter(({ to }) => to === "mail")
    .map(({ method, path }) => {
      const { pathname, searchParams } = new URL(path, "https://mail.example");
      return [`${method} ${pathname}`, searchParams.get("item"), searchParams.getAll("to")];
    });
}

const update = ["SEND /update", itemId, attendees];
const cancellation = ["SEND /cancellation", itemId, attendees];
const place = { mailbox: alex, item: itemId };
const past = { start: "2026-11-20T09:00:00Z", end: "2026-11-20T10:00:00Z" };
const foreign = { organizer: "robin@fabrikam.example", attendees: [alex] };
const stampGone = { properties: {} };
const unlinkedStamp = { ...readWorld("tracked").mailboxes[0]!.items[0]!.properties, crmLinkState: 0 };

test.each([1, 2])(
  "a record closed with state %d leaves its appointment there, shown as free, and its attendees get mail",
  async (statecode) => {
    const started = setup(meeting());
    await started.send("PATCH", { statecode });
    expect(await sync(started)).toEqual({ stamped: [place] });
    expect(await started.item()).toMatchObject({ showAs: "free", properties: { crmLinkState: 2 } });
    expect(await mails(started)).toEqual([update]);
  },
);

const shown: readonly [number, number, string][] = [
  [0, 1, "free"],
  [0, 2, "tentative"],
  [3, 5, "busy"],
  [3, 6, "oof"],
];
test.each(shown)("state %d with status %d shows the time as %s", async (statecode, statuscode, showAs) => {
  const started = setup(meeting({ item: { showAs: "workingElsewhere" } }));
  await started.send("PATCH", { statecode, statuscode });
  await sync(started);
  expect((await started.item())?.showAs).toBe(showAs);
});

test("any save of a record brings CRM's own values, and mails the attendees where they differ", async () => {
  const values = {
    subject: "As CRM has it",
    location: "Room 3",
    scheduledstart: "2026-11-24T11:00:00Z",
    scheduledend: "2026-11-24T12:00:00Z",
  };
  const started = setup(meeting({ item: { location: "Room 1" }, record: values }));
  await started.send("PATCH", { subject: values.subject });
  await sync(started);
  expect(await started.item()).toMatchObject({
    subject: values.subject,
    location: "Room 3",
    start: values.scheduledstart,
    end: values.scheduledend,
  });
  expect(await mails(started)).toEqual([update]);
});

test("a place that CRM keeps empty empties the appointment's", async () => {
  const started = setup(meeting({ item: { location: "Room 1" }, record: { location: "" } }));
  await started.send("PATCH", { subject: "Quarterly review with Fabrikam" });
  await sync(started);
  expect((await started.item())?.location).toBe("");
});

test("a save that brings nothing new stamps, and mails nobody", async () => {
  const started = setup(meeting({ item: stampGone }));
  const before = await started.item();
  await started.send("PATCH", { subject: "Quarterly review with Fabrikam" });
  await sync(started);
  const { properties, lastModifiedBy: _, lastModifiedAt: __, ...visible } = (await started.item())!;
  expect(before).toMatchObject(visible);
  expect(properties).toMatchObject({ crmLinkState: 2 });
  expect(await mails(started)).toEqual([]);
});

test("of an invitation only how it shows is CRM's, and nobody is mailed", async () => {
  const started = setup(meeting({ item: foreign, record: { subject: "As CRM has it" } }));
  await started.send("PATCH", { statecode: 1 });
  await sync(started);
  expect(await started.item()).toMatchObject({ subject: "Quarterly review with Fabrikam", showAs: "free" });
  expect(await mails(started)).toEqual([]);
});

test("nothing is pushed into the past", async () => {
  const started = setup(meeting({ item: { ...past, ...stampGone }, record: { subject: "As CRM has it" } }));
  const before = await started.item();
  await started.send("PATCH", { statecode: 1 });
  expect(await sync(started)).toEqual({ stamped: [] });
  expect([await started.item(), await mails(started)]).toEqual([before, []]);
});

const deletions: readonly [string, Differences, object, readonly unknown[]][] = [
  ["is organized by its mailbox's owner and not over", {}, { deleted: [place] }, [cancellation]],
  ["has no attendees", { item: { attendees: [] } }, { deleted: [place] }, []],
  ["is over", { item: past }, { unlinked: [place] }, []],
  ["is somebody else's meeting", { item: foreign }, { unlinked: [place] }, []],
  ["has lost its stamp", { item: stampGone }, {}, []],
  ["was untracked", { item: { properties: unlinkedStamp } }, {}, []],
];
test.each(deletions)("a record is deleted whose appointment %s", async (_, differences, outcome, mailed) => {
  const started = setup(meeting(differences));
  const before = await started.item();
  await started.send("DELETE");
  expect(await sync(started)).toEqual({ stamped: [], ...outcome });
  expect(await mails(started)).toEqual(mailed);
  const now = await started.item();
  if ("deleted" in outcome) expect(now).toBeUndefined();
  else if ("unlinked" in outcome) expect(now?.properties).not.toHaveProperty("crmid");
  else expect(now).toEqual(before);
  expect(await sync(started)).toEqual({ stamped: [] });
});

test("a world whose open appointment was taken away can still be saved and loaded", async () => {
  const started = setup(meeting());
  await started.send("DELETE");
  await sync(started);
  const saved = await started.world();
  expect((await started.ask("/sandbox/world", { method: "PUT", body: JSON.stringify(saved) })).status).toBe(200);
  expect(await started.world()).toEqual(saved);
});

const toCasey = { "ownerid@odata.bind": `/systemusers(${caseyId})` };
const leavings: readonly [string, Differences, object, readonly unknown[]][] = [
  ["takes the appointment along, and cancels it", {}, { deleted: [place] }, [cancellation]],
  ["unlinks somebody else's meeting", { item: foreign }, { unlinked: [place] }, []],
  ["unlinks what is over", { item: past }, { unlinked: [place] }, []],
  ["unlinks where the organization is set so", { org: { unlinksWhatIsOutOfSight: true } }, { unlinked: [place] }, []],
];
test.each(leavings)("giving a record to somebody else %s", async (_, differences, outcome, mailed) => {
  const started = setup(meeting(differences));
  await started.send("PATCH", toCasey);
  expect(await sync(started)).toEqual({ stamped: [], ...outcome });
  expect(await mails(started)).toEqual(mailed);
});

test.each(leavings)("a record that leaves its owner's sight %s", async (_, differences, outcome, mailed) => {
  const started = setup(meeting(differences));
  const { state } = started.sandbox.session;
  const [org] = state.world.orgs;
  const [record] = org!.appointments!;
  record!.visibleTo = [casey];
  state.recordChanged(org!, record!, casey);
  expect(await sync(started)).toEqual({ stamped: [], ...outcome });
  expect(await mails(started)).toEqual(mailed);
});

test("a cancellation is carried on where the organization is set so", async () => {
  const started = setup(meeting({ org: { propagatesCancellations: true } }));
  await started.send("PATCH", { statecode: 2 });
  expect(await sync(started)).toEqual({ stamped: [], deleted: [place] });
  expect(await mails(started)).toEqual([cancellation]);
});

test.each([
  ["completed", { statecode: 1 }, {}],
  ["canceled, of somebody else's meeting", { statecode: 2 }, { item: foreign }],
] as const)("that setting leaves alone what was %s", async (_, fields, differences: Differences) => {
  const started = setup(meeting({ ...differences, org: { propagatesCancellations: true } }));
  await started.send("PATCH", fields);
  expect(await sync(started)).toEqual({ stamped: [place] });
});

test("saving a second record of the same id takes the appointment over", async () => {
  const world = meeting();
  const second = { ...world.orgs[0]!.appointments![0]!, activityid: secondId, subject: "The second" };
  world.orgs[0]!.appointments!.push(second);
  const started = setup(world);
  await started.send("PATCH", { subject: "The second" }, secondId);
  expect(await sync(started)).toEqual({ stamped: [place] });
  expect(await started.item()).toMatchObject({ subject: "The second", properties: { crmid: `{${secondId.toUpperCase()}}` } });
});

test("deleting the record that the appointment is not linked to costs nothing", async () => {
  const world = meeting();
  world.orgs[0]!.appointments!.push({ ...world.orgs[0]!.appointments![0]!, activityid: secondId });
  const started = setup(world);
  const before = await started.item();
  await started.send("DELETE", undefined, secondId);
  expect(await sync(started)).toEqual({ stamped: [] });
  expect([await started.item(), await mails(started)]).toEqual([before, []]);
});

test("what happens while sync is off is carried over when it is on again", async () => {
  const started = setup(meeting({ org: { sync: "off" } }));
  await started.send("DELETE");
  expect(await sync(started)).toEqual({ stamped: [] });
  started.sandbox.session.state.world.orgs[0]!.sync = "on";
  expect(await sync(started)).toEqual({ stamped: [], deleted: [place] });
});

test("a copy of a shared calendar is nothing that sync knows of", async () => {
  const world = meeting({ item: stampGone });
  const [original] = world.mailboxes[0]!.items;
  const copy = { ...structuredClone(original!), id: "AAMkAGcopy0001", calendarOwner: alex };
  world.mailboxes[1]!.items.push(copy);
  const started = setup(world);
  await started.send("PATCH", { subject: "As CRM has it" });
  expect(await sync(started)).toEqual({ stamped: [place] });
  expect((await started.world()).mailboxes[1]!.items).toContainEqual(copy);
});

test("a change set that fails leaves sync nothing to do", async () => {
  const started = setup(meeting());
  const part = (method: string, path: string, body = "") =>
    `--c\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\nContent-ID: 1\r\n\r\n${method} ${path} HTTP/1.1\r\nContent-Type: application/json\r\n\r\n${body}\r\n`;
  const parts = part("DELETE", `appointments(${recordId})`) + part("POST", "appointments", JSON.stringify({ subject: "no times" }));
  await started.ask(crmPath("$batch"), {
    method: "POST",
    token: await started.token(alex, "crm/PROD"),
    headers: { "content-type": "multipart/mixed; boundary=b" },
    body: `--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n${parts}--c--\r\n--b--\r\n`,
  });
  expect((await started.world()).orgs[0]?.appointments).toHaveLength(1);
  expect(await sync(started)).toEqual({ stamped: [] });
});

test("CRM's own Track makes the record as the appointment is", async () => {
  const world = readWorld("lost");
  world.crmClients = [{ user: alex, org: "PROD" }];
  Object.assign(world.mailboxes[0]!.items[0]!, { location: "Room 3", allDay: true, showAs: "oof" });
  const started = startSandbox(world);
  await started.ask(`/sandbox/clients/${alex}/track?${new URLSearchParams(place).toString()}`, { method: "POST" });
  expect((await started.world()).orgs[0]?.appointments?.[1]).toMatchObject({
    globalobjectid: globalObjectId,
    location: "Room 3",
    allDay: true,
    statecode: 3,
    statuscode: 6,
  });
});
