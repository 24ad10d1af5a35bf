import { expect, test } from "vitest";
import { createCrmOrganization } from "../../src/crm/create-crm-organization.ts";
import { loadConfiguration } from "../../src/configuration/load-configuration.ts";
import { Unauthenticated } from "../../src/http/failure.ts";
import { createHttpClient } from "../../src/http/http-client.ts";
import type { TokenRequest, TokenSource } from "../../src/identity/token-source.ts";
import type { ItemOnScreen } from "../../src/mailbox/appointment-store.ts";
import { createGraphAppointmentStore } from "../../src/mailbox/graph/create-graph-appointment-store.ts";
import { globalObjectIdSpellings } from "../../src/tracking/global-object-id.ts";
import type { Item, World } from "../sandbox/world/world.ts";
import { createFakeClock } from "../unit/http/fake-clock.ts";
import { forgetful } from "./forgetful.ts";
import { alex, blake, globalObjectId, itemId, readWorld, recordId, startSandbox, type Started } from "./start-sandbox.ts";

const signal = new AbortController().signal;
const ownersMailbox = { kind: "user", address: alex } as const;

function tokensOf(person: string, started: Started): TokenSource {
  const acquire = async ({ scopes, claims }: TokenRequest) => {
    const answer = await started.acquire(person, scopes, claims === undefined ? {} : { claims });
    if ("error" in answer) throw new Unauthenticated(answer.error.status);
    return { accessToken: answer.access_token, account: answer.account.username };
  };
  return { getToken: acquire, signIn: acquire };
}

function setup(world: string | World, person = alex, organization = "PROD") {
  const started = startSandbox(world);
  const http = createHttpClient({ fetch: (url, init) => started.sandbox.fetch(url, init), clock: createFakeClock() });
  const tokens = tokensOf(person, started);
  return {
    started,
    http,
    store: createGraphAppointmentStore({ http, graphRoot: `${started.origin}/graph`, tokens, ownCalendar: forgetful }),
    organization: createCrmOrganization({
      http,
      tokens,
      configuration: { name: organization, url: `${started.origin}/crm/${organization}`, version: "9.2", signIn: "entra" },
    }),
    requests: async () =>
      ((await (await started.ask("/sandbox/requests")).json()) as { to: string; path: string }[]).filter(({ to }) => to !== "token"),
  };
}

function onScreen(item: Item, more: Partial<ItemOnScreen> = {}): ItemOnScreen {
  return { mode: "read", id: item.id, subject: item.subject, start: new Date(item.start), end: new Date(item.end), ...more };
}

function itemIn(world: World, id = itemId): Item {
  return world.mailboxes.flatMap(({ items }) => items).find((item) => item.id === id)!;
}

test("the appointment comes with its stamp, in one request", async () => {
  const world = readWorld("tracked");
  const { store, started, requests } = setup(world);
  const { item, properties, traces } = await store.getAppointment({ kind: "me" }, onScreen(itemIn(world)), { signal });
  expect(item).toMatchObject({ kind: "single", globalObjectId });
  expect(properties).toContainEqual({ name: "crmid", type: "String", value: itemIn(world).properties?.["crmid"] });
  expect(properties).toContainEqual({ name: "crmLinkState", type: "Double", value: "2" });
  expect(traces).toEqual([]);
  expect(await requests()).toHaveLength(1);
  expect(started.told).toEqual([]);
});

test("a delegate reads the owner's calendar, and learns who changed it last", async () => {
  const world = readWorld("lost");
  const { store } = setup(world, blake);
  const { item, properties } = await store.getAppointment(ownersMailbox, onScreen(itemIn(world)), { signal });
  expect(item.lastModifiedBy).toBe("Blake Brooks");
  expect(properties.find(({ name }) => name === "crmid")?.value.trim() ?? "").toBe("");
});

test.each([
  { world: "delegate-at-risk", mayEdit: "yes" },
  { world: "delegate-read-only", mayEdit: "no" },
])("in the world $world the delegate may edit: $mayEdit", async ({ world, mayEdit }) => {
  const told = await setup(world, blake).store.findCalendars!([ownersMailbox], itemId, { signal });
  expect(told.holding).toMatchObject([{ owner: { address: alex }, mayEdit }]);
});

test("the owner's item is not in the delegate's own mailbox", async () => {
  const world = readWorld("delegate-at-risk");
  await expect(setup(world, blake).store.getAppointment({ kind: "me" }, onScreen(itemIn(world)), { signal })).rejects.toMatchObject({
    name: "NotFound",
  });
});

test("another item on screen is told apart", async () => {
  const world = readWorld("tracked");
  const { store } = setup(world);
  await expect(store.getAppointment({ kind: "me" }, onScreen(itemIn(world), { subject: "Lunch" }), { signal })).rejects.toMatchObject({
    reason: "not-the-item-on-screen",
  });
});

test("classic Outlook's id of a series is resolved to the day on screen", async () => {
  const world = readWorld("series-occurrence-classic");
  const items = world.mailboxes.flatMap((mailbox) => mailbox.items);
  const master = items.find(({ kind }) => kind === "master")!;
  const day = items.find(({ kind, seriesMasterId }) => kind === "occurrence" && seriesMasterId === master.id)!;
  const { store, started } = setup(world);
  const read = await store.getAppointment({ kind: "me" }, onScreen(day, { id: master.id }), { signal });
  expect(read).toMatchObject({ id: day.id, traces: ["occurrence-resolved"], item: { kind: "occurrence" } });
  expect(started.told).toEqual([]);
});

test("a server that refuses the chain of or is read one by one, to the same stamp", async () => {
  const world = readWorld("no-or-chain");
  const me = { kind: "me" } as const;
  const refused = await setup(world).store.getAppointment(me, onScreen(itemIn(world)), { signal });
  const taken = await setup({ ...world, faults: [] }).store.getAppointment(me, onScreen(itemIn(world)), { signal });
  expect(refused.traces).toEqual(["properties-one-by-one"]);
  expect({ ...refused, traces: [] }).toEqual(taken);
});

test("the organization says who it is", async () => {
  const { organization, started } = setup("tracked");
  expect(await organization.getIdentity({ signal })).toEqual({
    id: "7f1b7c0a-2d0e-4a55-9a3e-5b0f3c1d1e01",
    name: "PROD",
    nameFrom: "organization",
    userId: "11111111-aaaa-4aaa-8aaa-000000000001",
  });
  expect(started.told).toEqual([]);
});

test("records are found by crmid and by every spelling of the id", async () => {
  const { organization, started } = setup("tracked");
  const found = await organization.findRecords(
    { crmId: recordId, globalObjectIds: globalObjectIdSpellings(globalObjectId), series: true },
    { signal },
  );
  expect(found.byCrmId).toMatchObject({
    id: recordId,
    state: "scheduled",
    kind: "single",
    regarding: { type: "account", name: "Fabrikam" },
    owner: "Alex Archer",
  });
  expect(found.byGlobalObjectId.map(({ id }) => id)).toEqual([recordId]);
  expect(started.told).toEqual([]);
});

test.each(["O'Brien", "' or activityid ne null or subject eq '", "100% & more", "a)b(c", "a+b c#d"])(
  "the hostile id %j finds nothing, and is understood",
  async (id) => {
    const { organization, started } = setup("tracked");
    expect(await organization.findRecords({ globalObjectIds: [id], series: true }, { signal })).toEqual({ byGlobalObjectId: [] });
    expect(started.told).toEqual([]);
  },
);

test.each([
  { address: "ALEX@contoso.example", answer: "enabled" },
  { address: "o'nobody@contoso.example", answer: "not-enabled" },
])("$address is $answer", async ({ address, answer }) => {
  const users = await setup("tracked").organization.findUsers([address], { signal });
  expect([...users.values()]).toEqual([answer]);
});

test("a revoked token is renewed by the claims that the server asks for", async () => {
  const { organization, started, requests } = setup("tracked");
  started.sandbox.session.identity.revoke(`${started.origin}/crm/PROD`);
  expect(await organization.findUsersOf(alex, { signal })).toMatchObject([{ enabled: true }]);
  expect(await requests()).toHaveLength(2);
});

test("the sandbox's config.json is a configuration", async () => {
  const { http, started } = setup("delegate-at-risk");
  const configuration = await loadConfiguration({ http, page: new URL("/taskpane.html", started.origin), signal });
  expect(configuration).toMatchObject({
    graph: `${started.origin}/graph`,
    organizations: [{ name: "PROD", url: `${started.origin}/crm/PROD` }, { name: "UAT" }],
  });
});
