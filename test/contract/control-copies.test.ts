/** Safety copies and what config.json says, in a world, in the sandbox, and back in a world. */
import { expect, test } from "vitest";
import { addInId } from "../../src/configuration/add-in-id.ts";
import type { Item, SafetyCopy, World } from "../sandbox/world/world.ts";
import {
  alex,
  blake,
  eventPath,
  globalObjectId,
  itemId,
  propertyId,
  readWorld,
  recordId,
  startSandbox,
  type GraphEvent,
} from "./start-sandbox.ts";

const bag = `cecp-${addInId}`;
const odd = "4f1a1d55-9fcd-ee11-9078-000d3a4bf81c";
const copy: SafetyCopy = { crmid: recordId.toUpperCase(), orgId: odd, seenAt: "2026-11-20T09:00:00Z" };
const itemOf = (world: World): Item => world.mailboxes[0]!.items[0]!;

function setup(change: (world: World) => void) {
  const world = readWorld("tracked");
  change(world);
  const started = startSandbox(world);
  const put = (next: World) => started.ask("/sandbox/world", { method: "PUT", body: JSON.stringify(next) });
  const call = async (dispid: number, params?: unknown, form: object = {}) =>
    (await (
      await started.ask("/sandbox/outlook/call", { method: "POST", body: JSON.stringify({ ...form, dispid, params }) })
    ).json()) as Record<string, unknown>;
  const settings = async (viewer = alex) => {
    const context = await started.ask("/sandbox/outlook/app-context", { method: "POST", body: JSON.stringify({ viewer }) });
    return ((await context.json()) as { roamingSettings: Record<string, string> }).roamingSettings;
  };
  return { ...started, loaded: world, put, call, settings };
}

const full: (world: World) => void = (world) => {
  const [prod] = world.orgs;
  world.retired = [{ id: odd, successor: prod!.name }, { id: "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFE" }];
  world.config = {
    helpAddress: "help@contoso.example",
    tables: [{ name: "new_project", set: "new_projects", nameColumn: "new_name", label: "Project" }],
    syncMinutes: 20,
  };
  Object.assign(world.mailboxes[0]!, {
    timeZone: "Europe/Berlin",
    ownCopies: [
      { item: itemId, copy: { ...copy, orgName: "Elsewhere; Ltd" } },
      { item: itemId, copy: { crmid: recordId, orgId: prod!.id, regarding: { id: odd, type: "account", name: "Fabrikam" } } },
      { item: "an appointment that is no more", copy },
    ],
    everybodyElse: { role: "limitedRead" },
    permissions: [{ name: "Former Colleague", role: "write" }],
    privateItemsOfOthers: "listed",
    attendeeKinds: { "room@contoso.example": "room" },
    datesInLists: "year-1",
    findCountLimit: 5,
    settingsTooLarge: 9057,
  });
  Object.assign(itemOf(world), {
    allDay: false,
    showAs: "tentative",
    optionalAttendees: [blake],
    attendeeAddresses: { [blake]: null },
    text: "Notes",
    onlineMeetingUrl: "https://meet.example/1",
    organizerAddress: "/O=X/CN=ALEX",
    iCalUId: null,
    carriedCopy: copy,
    seriesIdByHost: null,
  });
  const { id: _, carriedCopy: __, properties: ___, ...same } = itemOf(world);
  world.mailboxes[1]!.items.push({ ...same, id: "AQMkcopy", calendarOwner: alex, calendarCanEdit: false, carriedCopy: copy });
  world.mailboxes[1]!.ownCopies = [{ item: "AQMkcopy", copy }];
  Object.assign(world.viewer, { profileAddress: null, hostPermissions: 0, hostLacks: ["subject"], noCrm: false });
  world.faults = [
    { on: "graph GET calendarView", pages: "ring" },
    { on: "crm", status: 429, retryAfter: "Mon, 23 Nov 2026 10:00:00 GMT" },
    { on: "ews FindItem", code: "ErrorExceededFindCountLimit" },
    { on: "outlook roamingSettings.saveAsync", hostError: 9019, times: 2 },
  ];
};

test("a world with everything in it comes back as it was loaded, again and again", async () => {
  const { world, put, loaded, settings } = setup(full);
  expect({ ...(await world()), now: undefined }).toEqual({ ...loaded, now: undefined });
  // Somebody else's settings are made when they are first asked for.
  await settings(blake);
  expect((await put(await world())).status).toBe(200);
  expect({ ...(await world()), now: undefined }).toEqual({ ...loaded, now: undefined });
});

test("a copy that the item carries lies in the add-in's own bag, for Graph and for the host", async () => {
  const { ask, token, call } = setup((world) => (itemOf(world).carriedCopy = copy));
  const event = (await (await ask(eventPath("me", itemId, [propertyId(bag)]), { token: await token(alex, "graph") })).json()) as GraphEvent;
  const text = event.singleValueExtendedProperties![0]!.value;
  expect((await call(3))["customProperties"]).toBe(text);
  expect(JSON.parse((JSON.parse(text) as { witness: string }).witness)).toEqual({
    version: 1,
    crmId: recordId,
    // That form knows no copy without a name.
    organization: { id: odd, name: odd },
    seenAt: "2026-11-20T09:00:00.000Z",
    seenBy: alex,
  });
});

test("one's own copies lie in one's own settings, by the appointment's id, beside the organization", async () => {
  const { settings } = setup((world) => (world.mailboxes[0]!.ownCopies = [{ item: itemId, copy: { ...copy, orgId: world.orgs[0]!.id } }]));
  const { organization, witnesses } = await settings();
  expect(organization).toBe('"PROD"');
  const [[id, text]] = JSON.parse(witnesses!) as [[string, string]];
  expect(id).toBe(globalObjectId);
  expect(JSON.parse(text)).toMatchObject({ crmId: recordId, organization: { name: "PROD" } });
  expect(await settings(blake)).not.toHaveProperty("witnesses");
});

test("a copy is put beside what the bag holds already", async () => {
  const { call, world, loaded } = setup((into) => {
    itemOf(into).properties![bag] = '{"other":1}';
    itemOf(into).carriedCopy = copy;
  });
  expect(JSON.parse(String((await call(3))["customProperties"]))).toMatchObject({ other: 1, witness: expect.any(String) as string });
  expect(itemOf(await world())).toEqual(itemOf(loaded));
});

test("a carried copy that was taken away through Graph is gone from the world", async () => {
  const { ask, token, world, loaded } = setup((into) => (itemOf(into).carriedCopy = copy));
  const body = JSON.stringify({ singleValueExtendedProperties: [{ id: propertyId(bag), value: "{}" }] });
  expect((await ask(eventPath("me", itemId), { method: "PATCH", body, token: await token(alex, "graph") })).status).toBe(200);
  const item = itemOf(await world());
  expect("carriedCopy" in item).toBe(false);
  expect(item.properties).toEqual({ ...itemOf(loaded).properties, [bag]: "{}" });
});

test("copies that the add-in keeps are told in the world, and those that it drops are not", async () => {
  const { call, settings, world } = setup((into) => (into.mailboxes[0]!.ownCopies = [{ item: itemId, copy }]));
  const before = await settings();
  const [[, text]] = JSON.parse(before["witnesses"]!) as [[string, string]];
  const another = text.replace(recordId, odd);
  const kept = [
    [globalObjectId.toLowerCase(), another],
    ["somebody@elsewhere.example", text],
    [globalObjectId, "no copy"],
  ];
  await call(404, [{ ...before, witnesses: JSON.stringify(kept) }]);
  const told = { ...copy, crmid: recordId, orgName: odd, seenAt: "2026-11-20T09:00:00.000Z" };
  expect((await world()).mailboxes[0]!.ownCopies).toEqual([
    { item: itemId, copy: { ...told, crmid: odd } },
    { item: "somebody@elsewhere.example", copy: told },
  ]);
  await call(404, [{}]);
  expect((await world()).mailboxes[0]!.ownCopies).toEqual([]);
});

test("config.json says what the world says, and nothing of it where the world says nothing", async () => {
  const read = async (change: (world: World) => void) =>
    (await (await setup(change).ask("/config.json")).json()) as Record<string, unknown>;
  expect(await read(full)).toMatchObject({
    retired: [{ id: odd, successor: "PROD" }, { id: "ffffffff-ffff-ffff-ffff-fffffffffffe" }],
    helpAddress: "help@contoso.example",
    tables: [{ name: "new_project", set: "new_projects", nameColumn: "new_name", label: "Project" }],
    syncMinutes: 20,
  });
  const plain = await read(() => undefined);
  expect("helpAddress" in plain).toBe(false);
  expect(plain["tables"]).toEqual([]);
  expect(plain["retired"]).toEqual([]);
  expect(plain["syncMinutes"]).toBeLessThan(1);
});
