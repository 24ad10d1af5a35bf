import { expect, test } from "vitest";
import type { CalendarRole } from "../sandbox/world/world.ts";
import {
  alex,
  blake,
  casey,
  eventPath,
  globalObjectId,
  itemId,
  propertyId,
  readWorld,
  startSandbox,
  type GraphEvent,
} from "./start-sandbox.ts";

const patch = (body: unknown): RequestInit => ({
  method: "PATCH",
  body: JSON.stringify(body),
  headers: { "content-type": "application/json" },
});
const writeNote = patch({ singleValueExtendedProperties: [{ id: propertyId("note"), value: "hello" }] });

// What Exchange lets a delegate do: read the item, read a private item, write.
const rights: readonly [CalendarRole | undefined, number, number, number][] = [
  [undefined, 403, 403, 403],
  ["none", 403, 403, 403],
  ["freeBusyRead", 403, 403, 403],
  ["limitedRead", 403, 403, 403],
  ["read", 200, 404, 403],
  ["write", 200, 404, 200],
  ["delegateWithoutPrivateEventAccess", 200, 404, 200],
  ["delegateWithPrivateEventAccess", 200, 200, 200],
];
test.each(rights)("a delegate with the role %s: reads %i, reads private %i, writes %i", async (role, reads, readsPrivate, writes) => {
  const world = readWorld("private");
  world.mailboxes[0]!.permissions = role ? [{ email: blake, role }] : [];
  const { ask, token } = startSandbox(world);
  const asked = { token: await token(blake, "graph") };
  expect((await ask(eventPath(alex, itemId), asked)).status).toBe(reads);
  expect((await ask(eventPath(alex, "AAMkAGprivate0002"), asked)).status).toBe(readsPrivate);
  expect((await ask(eventPath(alex, itemId), { ...writeNote, ...asked })).status).toBe(writes);
});

test("the owner's item is not found under somebody else's /me", async () => {
  const { ask, token } = startSandbox("tracked");
  const answer = await ask(eventPath("me", itemId), { token: await token(blake, "graph") });
  expect([answer.status, ((await answer.json()) as { error: { code: string } }).error.code]).toEqual([404, "ErrorItemNotFound"]);
});

test("item ids are case-sensitive, addresses and aliases are not", async () => {
  const world = readWorld("tracked");
  world.mailboxes[0]!.aliases = ["a.archer@contoso.example"];
  const { ask, token } = startSandbox(world);
  const asked = { token: await token(blake, "graph") };
  expect((await ask(eventPath(alex, itemId.toLowerCase()), asked)).status).toBe(404);
  expect((await ask(eventPath("A.Archer@CONTOSO.example", itemId), asked)).status).toBe(200);
});

test("a mailbox on the company's own Exchange is not in Graph", async () => {
  const { ask, token } = startSandbox("on-premises");
  expect((await ask(eventPath("me", itemId), { token: await token(alex, "graph") })).status).toBe(404);
});

async function properties(world: ReturnType<typeof readWorld>, ids: readonly string[]) {
  const { ask, token } = startSandbox(world);
  const answer = await ask(eventPath("me", itemId, ids), { token: await token(alex, "graph") });
  return answer.ok ? ((await answer.json()) as GraphEvent).singleValueExtendedProperties : answer.status;
}

const stamped = (values: Record<string, string | number | boolean>) => {
  const world = readWorld("tracked");
  world.mailboxes[0]!.items[0]!.properties = values;
  return world;
};

const typed: readonly [string, string | number | boolean, string, string | undefined][] = [
  ["a text is a String", "x", "String", "x"],
  ["an empty text is there, and empty", "", "String", ""],
  ["a text is no Double", "2", "Double", undefined],
  ["a number is a Double", 2, "Double", "2"],
  ["a whole number is an Integer", 2, "Integer", "2"],
  ["a fraction is no Integer", 2.5, "Integer", undefined],
  ["a number is no String", 2, "String", undefined],
  ["a yes is a Boolean", true, "Boolean", "true"],
  ["a yes is no String", true, "String", undefined],
];
test.each(typed)("%s", async (_, value, type, expected) => {
  const id = propertyId("thing", type);
  expect(await properties(stamped({ thing: value }), [id])).toEqual(expected === undefined ? undefined : [{ id, value: expected }]);
});

test("names of properties are case-sensitive, their set is not", async () => {
  const upper = propertyId("crmid").toUpperCase().replace("STRING", "String").replace("NAME", "Name");
  expect(await properties(stamped({ crmid: "x" }), [upper])).toBeUndefined();
  const otherCase = propertyId("crmid").replace("C000", "c000");
  expect(await properties(stamped({ crmid: "x" }), [otherCase])).toEqual([{ id: otherCase, value: "x" }]);
});

test("Graph refuses the type Long", async () => {
  expect(await properties(readWorld("tracked"), [propertyId("crmLinkState", "Long")])).toBe(400);
});

test("an absent property is simply not in the answer", async () => {
  expect(await properties(readWorld("not-tracked"), [propertyId("crmid"), propertyId("crmorgid")])).toBeUndefined();
});

test("values with quotes and brackets come through as they are", async () => {
  const value = `'); {"a":[1]} <b> %27 ${"x".repeat(100_000)}`;
  expect(await properties(stamped({ "it's (mine)": value }), [propertyId("it's (mine)")])).toEqual([
    { id: propertyId("it's (mine)"), value },
  ]);
});

test("a single meeting's iCalUId is clean, a day of a series names its day", async () => {
  const { ask, token } = startSandbox("series-occurrence-lost");
  const asked = { token: await token(alex, "graph") };
  const read = async (id: string) => (await (await ask(eventPath("me", id), asked)).json()) as GraphEvent;
  expect(await read("AAMkAGmaster0001")).toMatchObject({ type: "seriesMaster", iCalUId: globalObjectId });
  expect(await read("AAMkAGday0002")).toMatchObject({
    type: "exception",
    seriesMasterId: "AAMkAGmaster0001",
    originalStart: "2026-11-24T09:00:00Z",
    iCalUId: `${globalObjectId.slice(0, 32)}07EA0B18${globalObjectId.slice(40)}`,
  });
});

test("the days of a series are its instances, and the view of a calendar shows days instead of the series", async () => {
  const { ask, token } = startSandbox("series-occurrence-lost");
  const asked = { token: await token(alex, "graph") };
  const ids = async (path: string) => ((await (await ask(path, asked)).json()) as { value: GraphEvent[] }).value.map(({ id }) => id);
  const span = "startDateTime=2026-11-20T00:00:00Z&endDateTime=2026-12-31T00:00:00Z";
  expect(await ids(`/graph/v1.0/me/events/AAMkAGmaster0001/instances?${span}`)).toEqual(["AAMkAGday0002", "AAMkAGday0003"]);
  expect(await ids(`/graph/v1.0/me/calendarView?${span}`)).toEqual(["AAMkAGday0002", "AAMkAGday0003"]);
});

test("a write makes the writer the last modifier, and a visible field is carried out as well", async () => {
  const { ask, token, world } = startSandbox("tracked");
  await ask(eventPath(alex, itemId), { ...patch({ subject: "Moved" }), token: await token(blake, "graph") });
  expect((await world()).mailboxes[0]?.items[0]).toMatchObject({
    subject: "Moved",
    lastModifiedBy: blake,
    lastModifiedAt: "2026-11-23T09:20:00Z",
  });
});

test("a write by an old change key is refused", async () => {
  const { ask, token } = startSandbox("tracked");
  const asked = { token: await token(alex, "graph") };
  const etag = ((await (await ask(eventPath("me", itemId), asked)).json()) as GraphEvent)["@odata.etag"] as string;
  const write = () =>
    ask(eventPath("me", itemId), { ...writeNote, ...asked, headers: { "if-match": etag, "content-type": "application/json" } });
  expect([(await write()).status, (await write()).status]).toEqual([200, 412]);
});

test("a calendar says whether its viewer may edit it, and whose it is", async () => {
  const { ask, token } = startSandbox("read-only-lost");
  const calendar = async (person: string) =>
    (await ask(`/graph/v1.0/users/${alex}/calendar?$select=canEdit,owner`, { token: await token(person, "graph") })).json();
  expect(await calendar(blake)).toMatchObject({ canEdit: true, owner: { address: alex } });
  expect(await calendar(casey)).toMatchObject({ canEdit: false });
});

test("only the owner sees who may do what, and changes it", async () => {
  const { ask, token, world } = startSandbox("tracked");
  const path = "/graph/v1.0/me/calendar/calendarPermissions";
  const mine = { token: await token(alex, "graph") };
  const { value } = (await (await ask(path, mine)).json()) as { value: { id: string; role: string; emailAddress: { address?: string } }[] };
  const blakes = value.find(({ emailAddress }) => emailAddress.address === blake);
  expect(blakes?.role).toBe("write");
  expect((await ask(path.replace("/me/", `/users/${alex}/`), { token: await token(blake, "graph") })).status).toBe(403);
  expect((await ask(`${path}/${blakes!.id}`, { ...patch({ role: "read" }), ...mine })).status).toBe(200);
  expect((await world()).mailboxes[0]?.permissions).toEqual([{ email: blake, role: "read" }]);
  expect((await ask(eventPath(alex, itemId), { ...writeNote, token: await token(blake, "graph") })).status).toBe(403);
});

test("a batch of more than twenty is refused", async () => {
  const { ask, token } = startSandbox("tracked");
  const requests = Array.from({ length: 21 }, (_, index) => ({ id: String(index), method: "GET", url: "/me" }));
  expect(
    (await ask("/graph/v1.0/$batch", { method: "POST", body: JSON.stringify({ requests }), token: await token(alex, "graph") })).status,
  ).toBe(400);
});

const unknown: readonly [string, string, RequestInit?][] = [
  ["another version", "/graph/beta/me"],
  ["an unknown resource", "/graph/v1.0/groups"],
  ["messages", "/graph/v1.0/me/messages"],
  ["an unknown query option", `/graph/v1.0/me/events/${itemId}?$format=json`],
  ["an unknown expansion", `/graph/v1.0/me/events/${itemId}?$expand=attachments`],
  ["an unknown property", `/graph/v1.0/me/events/${itemId}?$select=reminderMinutesBeforeStart`],
  ["an unknown field to write", `/graph/v1.0/me/events/${itemId}`, patch({ importance: "high" })],
  ["deleting an event", `/graph/v1.0/me/events/${itemId}`, { method: "DELETE" }],
  ["another time zone", `/graph/v1.0/me/events/${itemId}`, { headers: { prefer: 'outlook.timezone="Pacific Standard Time"' } }],
  ["immutable ids", `/graph/v1.0/me/events/${itemId}`, { headers: { prefer: 'IdType="ImmutableId"' } }],
];
test.each(unknown)("%s is a 501 and a line on the console", async (_, path, init) => {
  const { ask, token, told, world } = startSandbox("tracked");
  const before = await world();
  expect((await ask(path, { ...init, token: await token(alex, "graph") })).status).toBe(501);
  expect(told).toHaveLength(1);
  expect(await world()).toEqual(before);
});
