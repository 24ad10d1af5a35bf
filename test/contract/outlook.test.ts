/** Outlook's side of the page: what the host tells Office.js, and what it does for it. */
import { expect, test } from "vitest";
import { addInId } from "../../src/configuration/add-in-id.ts";
import {
  alex,
  blake,
  casey,
  eventPath,
  itemId,
  propertyId,
  readWorld,
  startSandbox,
  type GraphEvent,
  type Started,
} from "./start-sandbox.ts";

const post = (body: unknown): RequestInit => ({ method: "POST", body: JSON.stringify(body) });
type Answer = Record<string, unknown>;

function setup(world: Parameters<typeof startSandbox>[0]) {
  const sandbox = startSandbox(world);
  const outlook = async (route: string, body: unknown) =>
    (await sandbox.ask(`/sandbox/outlook/${route}`, post(body))).json() as Promise<Answer>;
  const call = (dispid: number, params?: unknown, form: Answer = {}) => outlook("call", { ...form, dispid, params });
  const state = async (viewer?: string) =>
    (await sandbox.ask(`/sandbox/outlook/state${viewer ? `?viewer=${viewer}` : ""}`)).json() as Promise<
      Answer & { viewer: Answer; calendars: Answer[]; open: Answer }
    >;
  return { ...sandbox, outlook, call, state };
}

test("one's own meeting opens for editing, somebody else's for reading", async () => {
  const { outlook } = setup("tracked");
  expect(await outlook("initial-data", {})).toMatchObject({
    itemType: 5,
    isFromSharedFolder: false,
    userEmailAddress: alex,
    permissionLevel: 3,
    userProfileType: "office365",
  });
  expect(await outlook("initial-data", { viewer: blake })).toMatchObject({
    itemType: 2,
    isFromSharedFolder: true,
    id: itemId,
    subject: "Quarterly review with Fabrikam",
    start: Date.parse("2026-11-24T09:00:00Z"),
    organizer: { name: "Alex Archer", address: alex },
    recurrence: null,
  });
});

test("an Outlook that does not tell of shared calendars does not tell", async () => {
  expect(await setup("shared-without-shared-properties").outlook("initial-data", {})).toMatchObject({
    itemType: 2,
    isFromSharedFolder: false,
  });
});

test("ids are told in their other form, and classic Outlook tells the series' id for one of its days", async () => {
  const world = readWorld("tracked");
  world.mailboxes[0]!.items[0]!.id = world.open.item = "AA-b_c=";
  expect(await setup(world).outlook("initial-data", { mode: "read" })).toMatchObject({ id: "AA/b+c=" });
  expect(await setup("series-occurrence-lost").outlook("initial-data", { mode: "read" })).toMatchObject({
    id: "AAMkAGday0002",
    seriesId: "AAMkAGmaster0001",
    recurrence: { recurrenceType: "weekly" },
  });
  expect(await setup("series-occurrence-classic").outlook("initial-data", {})).toMatchObject({ id: "AAMkAGmaster0001" });
});

test("a compose form is asked part by part", async () => {
  const { call } = setup("tracked");
  const data = async (dispid: number, params?: unknown) => (await call(dispid, params))["data"];
  expect(await data(164)).toBe(itemId);
  expect(await data(18)).toBe("Quarterly review with Fabrikam");
  expect([await data(24, { TimeProperty: 1 }), await data(24, { TimeProperty: 2 })]).toEqual([
    Date.parse("2026-11-24T09:00:00Z"),
    Date.parse("2026-11-24T10:00:00Z"),
  ]);
  expect(await data(26)).toBe("Room 3");
  expect(await data(107)).toMatchObject({ address: alex });
  expect(await data(15, { recipientField: 0 })).toEqual([]);
});

test("a form that was never saved has no id", async () => {
  expect(await setup("unsaved").call(164)).toEqual({ error: true, errorCode: 9046, wasSuccessful: false });
});

test.each([
  ["write", 63],
  ["read", 1],
] as const)("the shared properties of a calendar with the role %s", async (role, delegatePermissions) => {
  const world = readWorld("delegate-at-risk");
  world.mailboxes[0]!.permissions = [{ email: blake, role }];
  expect(await setup(world).call(108)).toMatchObject({
    wasSuccessful: true,
    data: { delegatePermissions, owner: alex, targetMailbox: alex },
  });
});

test("custom properties are one text on the item, which Graph shows as well", async () => {
  const { call, ask, token, world } = setup("tracked");
  expect(await call(3)).toEqual({ wasSuccessful: true, customProperties: "{}" });
  expect(await call(4, { customProperties: { witness: "x" } })).toMatchObject({ wasSuccessful: true });
  expect(await call(3)).toEqual({ wasSuccessful: true, customProperties: '{"witness":"x"}' });
  const id = propertyId(`cecp-${addInId}`);
  const event = (await (await ask(eventPath("me", itemId, [id]), { token: await token(alex, "graph") })).json()) as GraphEvent;
  expect(event.singleValueExtendedProperties).toEqual([{ id, value: '{"witness":"x"}' }]);
  expect((await world()).mailboxes[0]?.items[0]?.properties).toMatchObject({ crmLinkState: 2 });
});

test.each([
  ["a delegate on an exception of a series", "series-exception-delegate"],
  ["a reader", "delegate-read-only"],
])("custom properties cannot be saved by %s", async (_, name) => {
  const { call, world } = setup(name);
  const before = await world();
  expect(await call(4, { customProperties: {} })).toMatchObject({ error: true, errorCode: 9020 });
  expect(await world()).toEqual(before);
});

test("notices have a key each, are five at most, and are told with their type's name", async () => {
  const { call } = setup("tracked");
  const notice = (key: string) => ({ key, type: 0, message: "m" });
  expect(await call(33, notice("a"))).toMatchObject({ wasSuccessful: true });
  expect(await call(33, notice("a"))).toMatchObject({ errorCode: 9023 });
  expect(await call(35, { ...notice("a"), type: 2 })).toMatchObject({ wasSuccessful: true });
  expect(await call(34)).toMatchObject({ data: [{ key: "a", type: "errorMessage", message: "m" }] });
  for (const key of ["b", "c", "d", "e"]) await call(35, notice(key));
  expect(await call(33, notice("f"))).toMatchObject({ errorCode: 9025 });
  expect(await call(36, { key: "a" })).toMatchObject({ wasSuccessful: true });
  expect(await call(36, { key: "a" })).toMatchObject({ errorCode: 9024 });
  expect(await call(34, {}, { viewer: blake })).toMatchObject({ data: [] });
});

test("roaming settings are each person's own, and say which organization their Outlook is connected to", async () => {
  const { call, outlook, world, state } = setup("not-set-up");
  expect(await outlook("app-context", {})).toMatchObject({ roamingSettings: {} });
  expect(await call(404, [{ organization: '"UAT"', other: "1" }])).toMatchObject({ wasSuccessful: true });
  expect(await outlook("app-context", {})).toMatchObject({ roamingSettings: { organization: '"UAT"', other: "1" } });
  expect((await world()).viewer.org).toBe("UAT");
  expect((await state()).viewer["org"]).toBe("UAT");
});

test("settings of more than 32 KB are refused", async () => {
  expect(await setup("tracked").call(404, [{ big: "x".repeat(33_000) }])).toMatchObject({ errorCode: 9019 });
});

const connected: readonly [string, string, string, string | null][] = [
  ["what the world says of its viewer", "tracked", alex, "PROD"],
  ["the organization of their CRM client", "tracked", blake, "UAT"],
  ["the only one that they are an enabled user of", "delegate-lost", casey, "PROD"],
  ["none, where the viewer has not chosen", "not-set-up", alex, null],
];
test.each(connected)("a person is connected to %s", async (_, name, person, org) => {
  expect((await setup(name).state(person)).viewer["org"]).toBe(org);
});

test("saveAsync is remembered and loud", async () => {
  const { call, sandbox, told } = setup("tracked");
  await call(32);
  expect(sandbox.session.state.saves).toEqual([{ viewer: alex, mailbox: alex, item: itemId }]);
  expect(told).toHaveLength(1);
});

test.each([2, 12])("legacy tokens are off: %i", async (dispid) => {
  expect(await setup("tracked").call(dispid)).toMatchObject({ wasSuccessful: false, errorCode: 9018 });
});

test("an unknown call is an error answer and a line on the console", async () => {
  const { call, told } = setup("tracked");
  expect(await call(9999)).toMatchObject({ error: true, wasSuccessful: false });
  expect(told).toHaveLength(1);
});

test.each([
  ["tracked", { Mailbox: "1.14", NestedAppAuth: "1.1" }],
  ["old-outlook", { Mailbox: "1.5" }],
  ["no-naa", { Mailbox: "1.14", NestedAppAuth: undefined }],
])("the requirement sets of %s", async (name, requirements) => {
  const context = await setup(name).outlook("app-context", {});
  const { Mailbox, NestedAppAuth } = context["requirements"] as Answer;
  expect({ Mailbox, ...("NestedAppAuth" in requirements && { NestedAppAuth }) }).toEqual(requirements);
});

test("the page shows the calendars that its person can look into", async () => {
  const { state } = setup("two-mailboxes");
  const shown = async (person: string) =>
    (await state(person)).calendars.map(({ email, role, items }) => [email, role, (items as Answer[]).length]);
  expect(await shown(alex)).toEqual([[alex, "owner", 4]]);
  expect(await shown(blake)).toEqual([
    [alex, "write", 3],
    [blake, "owner", 0],
  ]);
  expect(await shown(casey)).toEqual([
    [alex, "read", 3],
    [casey, "owner", 0],
  ]);
});

test("another person becomes the viewer, and what was open stays open where they may see it", async () => {
  const { outlook, world, state } = setup("tracked");
  await outlook("viewer", { email: blake });
  expect(await world()).toMatchObject({ viewer: { email: blake, org: "UAT" }, open: { mailbox: alex, item: itemId } });
  expect((await state()).open).toEqual({ mailbox: alex, item: itemId, mode: "read", saved: true });
  await outlook("viewer", { email: alex });
  expect((await world()).viewer).toMatchObject({ email: alex, org: "PROD" });
});

test("what a person may not see does not open for them", async () => {
  const { ask, state } = setup("private");
  expect((await ask("/sandbox/outlook/initial-data", post({ viewer: blake }))).status).toBe(404);
  expect((await state(blake)).open).toMatchObject({ mailbox: blake, saved: false });
});

test("opening another appointment is kept in the world; another window's person opens for themselves", async () => {
  const { outlook, world } = setup("two-mailboxes");
  await outlook("open", { viewer: alex, mailbox: alex, item: "AAMkAGexample0002" });
  expect((await world()).open).toEqual({ mailbox: alex, item: "AAMkAGexample0002", mode: "compose" });
  await outlook("open", { viewer: blake, mailbox: alex, item: itemId });
  expect((await world()).open.item).toBe("AAMkAGexample0002");
});

test("every change is told to the page", async () => {
  const { ask }: Started = setup("tracked");
  const gone = new AbortController();
  const answer = await ask("/sandbox/outlook/events", { signal: gone.signal });
  expect(answer.headers.get("content-type")).toBe("text/event-stream");
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
  const next = async () => new TextDecoder().decode((await reader.read()).value);
  expect(await next()).toContain("retry:");
  await ask("/sandbox/clients/blake@contoso.example/run", { method: "POST" });
  expect(await next()).toContain("event: change");
  await ask("/sandbox/world?name=lost", { method: "POST" });
  expect(await next()).toContain("event: change");
  await reader.cancel();
});
