/** The field report happens in the sandbox, step by step. */
import { expect, test } from "vitest";
import type { CalendarRole, Item, World } from "../sandbox/world/world.ts";
import { alex, blake, crmPath, globalObjectId, itemId, readWorld, recordId, startSandbox, type Started } from "./start-sandbox.ts";

const run = ({ ask }: Started, person = blake) => ask(`/sandbox/clients/${encodeURIComponent(person)}/run`, { method: "POST" });
const sync = ({ ask }: Started) => ask("/sandbox/sync", { method: "POST" });
const track = ({ ask }: Started, person: string) =>
  ask(`/sandbox/clients/${encodeURIComponent(person)}/track?${new URLSearchParams({ mailbox: alex, item: itemId }).toString()}`, {
    method: "POST",
  });
const touch = async ({ ask, token }: Started) =>
  ask(crmPath(`appointments(${recordId})`), {
    method: "PATCH",
    body: JSON.stringify({ subject: "Quarterly review with Fabrikam" }),
    headers: { "content-type": "application/json", "if-match": "*" },
    token: await token(alex, "crm/PROD"),
  });
const firstItem = async ({ world }: Started): Promise<Item> => (await world()).mailboxes[0]!.items[0]!;

test("Blake's client, on another organization, blanks the stamp and becomes the last modifier", async () => {
  const sandbox = startSandbox("tracked");
  const before = (await firstItem(sandbox)).properties!;
  expect(await (await run(sandbox)).json()).toEqual({ looked: [alex], untracked: [{ mailbox: alex, item: itemId }] });
  expect(await firstItem(sandbox)).toMatchObject({
    lastModifiedBy: blake,
    lastModifiedAt: "2026-11-23T09:20:00Z",
    properties: Object.fromEntries(Object.keys(before).map((name) => [name, ""])),
  });
});

test("that is the world `lost`", async () => {
  const sandbox = startSandbox("tracked");
  await run(sandbox);
  const { lastModifiedAt: _, ...lost } = readWorld("lost").mailboxes[0]!.items[0]!;
  expect(await firstItem(sandbox)).toMatchObject(lost);
});

test("a client that leaves nothing behind removes the properties, but not other people's", async () => {
  const world = readWorld("row-7f-stamp-gone");
  world.mailboxes[0]!.items[0]!.properties = {
    ...readWorld("tracked").mailboxes[0]!.items[0]!.properties,
    note: "mine",
    crmSssPromoteTracker: 1,
  };
  const sandbox = startSandbox(world);
  await run(sandbox);
  expect((await firstItem(sandbox)).properties).toEqual({ note: "mine", crmSssPromoteTracker: 1 });
});

test.each(["none", "freeBusyRead", "limitedRead", "read"] satisfies CalendarRole[])("with the role %s nothing gets lost", async (role) => {
  const world = readWorld("tracked");
  world.mailboxes[0]!.permissions = [{ email: blake, role }];
  const sandbox = startSandbox(world);
  const before = await sandbox.world();
  await run(sandbox);
  expect(await sandbox.world()).toEqual(before);
});

test("on the same organization nothing gets lost", async () => {
  const world: World = readWorld("tracked");
  world.crmClients = [{ user: blake, org: "PROD", views: [alex] }];
  const sandbox = startSandbox(world);
  await run(sandbox);
  expect((await firstItem(sandbox)).lastModifiedBy).toBe(alex);
});

test("a record that Blake may not see is, for Blake's client, not there", async () => {
  const world = readWorld("tracked");
  world.crmClients = [{ user: blake, org: "PROD", views: [alex] }];
  world.orgs[0]!.appointments![0]!.visibleTo = [alex];
  const sandbox = startSandbox(world);
  await run(sandbox);
  expect((await firstItem(sandbox)).lastModifiedBy).toBe(blake);
});

test("what was blanked stays as it is when the client looks again", async () => {
  const sandbox = startSandbox("lost");
  const before = await sandbox.world();
  expect(await (await run(sandbox)).json()).toMatchObject({ untracked: [] });
  expect(await sandbox.world()).toEqual(before);
});

test("a private appointment that Blake does not see is left alone", async () => {
  const sandbox = startSandbox("private");
  expect(await (await run(sandbox)).json()).toMatchObject({ untracked: [{ item: itemId }] });
});

test("updating the record stamps the appointment again; then it is lost once more", async () => {
  const sandbox = startSandbox("tracked");
  await run(sandbox);
  expect(await (await sync(sandbox)).json()).toEqual({ stamped: [] });
  expect((await touch(sandbox)).status).toBe(204);
  expect((await firstItem(sandbox)).properties?.["crmid"]).toBe("");
  expect(await (await sync(sandbox)).json()).toEqual({ stamped: [{ mailbox: alex, item: itemId }] });
  expect(await firstItem(sandbox)).toMatchObject({
    lastModifiedBy: alex,
    properties: readWorld("tracked").mailboxes[0]!.items[0]!.properties,
  });
  expect(await (await sync(sandbox)).json()).toEqual({ stamped: [] });
  await run(sandbox);
  expect((await firstItem(sandbox)).properties?.["crmid"]).toBe("");
});

test("an organization whose sync is off stamps nothing", async () => {
  const world = readWorld("lost");
  world.orgs[0]!.sync = "off";
  const sandbox = startSandbox(world);
  await touch(sandbox);
  expect(await (await sync(sandbox)).json()).toEqual({ stamped: [] });
});

test("a record with another spelling of the id finds its appointment", async () => {
  const world = readWorld("lost");
  world.orgs[0]!.appointments![0]!.globalobjectid = globalObjectId.toLowerCase();
  const sandbox = startSandbox(world);
  await touch(sandbox);
  expect(await (await sync(sandbox)).json()).toEqual({ stamped: [{ mailbox: alex, item: itemId }] });
});

test("the record of one day stamps that day of the series alone", async () => {
  const sandbox = startSandbox("series-occurrence-lost");
  const day = "aaaa1111-0d71-44ae-8f69-53f3526e0002";
  await sandbox.ask(crmPath(`appointments(${day})`), {
    method: "PATCH",
    body: JSON.stringify({ subject: "Weekly with Fabrikam" }),
    headers: { "content-type": "application/json", "if-match": "*" },
    token: await sandbox.token(alex, "crm/PROD"),
  });
  expect(await (await sync(sandbox)).json()).toEqual({ stamped: [{ mailbox: alex, item: "AAMkAGday0002" }] });
});

test("the CRM client's own Track makes a second record, and does not look for the first", async () => {
  const world = readWorld("lost");
  world.crmClients?.push({ user: alex, org: "PROD", views: [] });
  const sandbox = startSandbox(world);
  expect((await track(sandbox, alex)).status).toBe(200);
  const records = (await sandbox.world()).orgs[0]!.appointments!;
  expect(records.map((record) => record.globalobjectid)).toEqual([globalObjectId, globalObjectId]);
  expect((await firstItem(sandbox)).properties).toMatchObject({ crmid: `{${records[1]!.activityid.toUpperCase()}}`, crmLinkState: 2 });
});

test("Blake's Track makes the record in Blake's organization", async () => {
  const sandbox = startSandbox("lost");
  await track(sandbox, blake);
  const { orgs } = await sandbox.world();
  expect(orgs.map((org) => org.appointments?.length)).toEqual([1, 1]);
  expect((await firstItem(sandbox)).properties?.["crmorgid"]).toBe(`{${orgs[1]!.id.toUpperCase()}}`);
});

test("who runs no client, sees no such item or may not edit, cannot track", async () => {
  const world = readWorld("delegate-read-only");
  const sandbox = startSandbox(world);
  expect((await run(sandbox, alex)).status).toBe(404);
  expect((await track(sandbox, alex)).status).toBe(404);
  expect((await track(sandbox, blake)).status).toBe(403);
  expect(await sandbox.world()).toMatchObject({ orgs: world.orgs });
});
