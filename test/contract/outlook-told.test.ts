/** What a host tells where it tells less, or otherwise, than the mailbox knows. */
import { expect, test } from "vitest";
import type { HostField, Item, World } from "../sandbox/world/world.ts";
import { alex, blake, casey, itemId, readWorld, startSandbox } from "./start-sandbox.ts";

type Answer = Record<string, unknown>;

function setup(change: (world: World) => void, name = "tracked") {
  const world = readWorld(name);
  change(world);
  const sandbox = startSandbox(world);
  const outlook = async (route: string, body: unknown) =>
    (await sandbox.ask(`/sandbox/outlook/${route}`, { method: "POST", body: JSON.stringify(body) })).json() as Promise<Answer>;
  const call = (dispid: number, params?: unknown, form: Answer = {}) => outlook("call", { ...form, dispid, params });
  return { ...sandbox, outlook, call, read: (form: Answer = {}) => outlook("initial-data", { mode: "read", ...form }) };
}

const itemOf = (world: World): Item => world.mailboxes[0]!.items[0]!;

test.each([
  ["none", null],
  ["the sign-in name", "alex@contoso.onmicrosoft.example"],
])("the person's own address can be %s", async (_, profileAddress) => {
  const { read } = setup((world) => (world.viewer.profileAddress = profileAddress));
  expect(await read()).toMatchObject({ userEmailAddress: profileAddress, userDisplayName: "Alex Archer" });
  expect(await read({ viewer: blake })).toMatchObject({ userEmailAddress: blake });
});

/** In a form for reading, and by a call in one for writing. */
const fields: readonly [HostField, readonly string[], number, unknown?][] = [
  ["subject", ["subject", "normalizedSubject"], 18],
  ["organizer", ["organizer"], 107],
  ["start", ["start"], 24, { TimeProperty: 1 }],
  ["end", ["end"], 24, { TimeProperty: 2 }],
  ["location", ["location"], 26],
  ["attendees", ["requiredAttendees", "optionalAttendees", "to", "cc"], 15, { recipientField: 0 }],
  ["categories", [], 157],
];
test.each(fields)("a host that lacks %s tells null", async (field, names, dispid, params) => {
  const whole = setup(() => undefined);
  const { read, call } = setup((world) => (world.viewer.hostLacks = [field]));
  const [told, all] = [await read(), await whole.read()];
  expect(Object.keys(all).filter((name) => told[name] === null && all[name] !== null)).toEqual(expect.arrayContaining([...names]));
  expect(Object.entries(all).filter(([name]) => !names.includes(name))).toEqual(
    Object.entries(told).filter(([name]) => !names.includes(name)),
  );
  expect(await call(dispid, params)).toMatchObject({ wasSuccessful: true, data: null });
  expect((await whole.call(dispid, params))["data"]).not.toBeNull();
});

test("rights are told as the host tells them", async () => {
  const { call } = setup((world) => Object.assign(world, { viewer: { email: blake, hostPermissions: 0 } }));
  expect((await call(108))["data"]).toMatchObject({ owner: alex, delegatePermissions: 0 });
});

const copied = (more: Partial<Item>) => (world: World) => {
  world.mailboxes
    .find(({ email }) => email === blake)!
    .items.push({ ...itemOf(world), id: "AAMkAGcopy", organizer: alex, calendarOwner: alex, ...more });
  world.viewer = { email: blake };
  world.open = { mailbox: blake, item: "AAMkAGcopy" };
};

test("a copy opens for reading, and may be told as its owner's", async () => {
  const { outlook, call } = setup(copied({ calendarCanEdit: false }));
  expect(await outlook("initial-data", {})).toMatchObject({ itemType: 2, id: "AAMkAGcopy", isFromSharedFolder: true });
  expect((await call(108))["data"]).toMatchObject({ owner: alex, delegatePermissions: 1 });
  expect(await call(4, { customProperties: "{}" })).toMatchObject({ errorCode: 9020 });
});

test("a host that tells nothing of sharing tells a copy as one's own", async () => {
  const { outlook, call } = setup((world) => {
    copied({})(world);
    world.viewer.sharedProperties = false;
  });
  expect(await outlook("initial-data", {})).toMatchObject({ isFromSharedFolder: false });
  expect(await call(108)).toMatchObject({ error: true });
  expect(await call(4, { customProperties: "{}" })).toMatchObject({ wasSuccessful: true });
});

test("the organizer has the address that the host knows", async () => {
  const { read, call } = setup((world) => (itemOf(world).organizerAddress = "/O=CONTOSO/CN=ALEX"));
  const expected = { name: "Alex Archer", address: "/O=CONTOSO/CN=ALEX" };
  expect(await read()).toMatchObject({ organizer: expected });
  expect((await call(107))["data"]).toMatchObject(expected);
});

test("who may come need not, and a group is no person", async () => {
  const { read, call } = setup((world) => {
    Object.assign(itemOf(world), { attendees: [blake, "team@contoso.example"], optionalAttendees: [casey] });
    world.mailboxes[0]!.attendeeKinds = { "team@contoso.example": "group" };
  });
  expect(await read()).toMatchObject({
    requiredAttendees: [
      { address: blake, recipientType: 2 },
      { address: "team@contoso.example", recipientType: 1 },
    ],
    optionalAttendees: [{ address: casey }],
  });
  expect((await call(15, { recipientField: 1 }))["data"]).toMatchObject([{ address: casey }]);
});

test("an attendee can have another address, or none", async () => {
  const { read } = setup((world) =>
    Object.assign(itemOf(world), { attendees: [blake, casey], attendeeAddresses: { [blake]: "/O=CONTOSO/CN=BLAKE", [casey]: null } }),
  );
  expect((await read())["requiredAttendees"]).toMatchObject([{ address: "/O=CONTOSO/CN=BLAKE" }, { address: "" }]);
});

test("who edits a meeting finds its organizer among the attendees", async () => {
  const { call, read } = setup((world) => (itemOf(world).attendees = [blake]));
  expect((await call(15, { recipientField: 0 }, { mode: "compose" }))["data"]).toMatchObject([{ address: alex }, { address: blake }]);
  expect((await read())["requiredAttendees"]).toMatchObject([{ address: blake }]);
});

test.each([
  ["mac", "1.14", 100],
  ["classic-windows", "1.15", 500],
  ["classic-windows", "1.16", 1000],
  ["web", "1.14", 1000],
] as const)("Outlook on %s with Mailbox %s lists %i attendees at most", async (client, mailboxApi, most) => {
  const { read } = setup((world) => {
    world.viewer = { email: alex, client, mailboxApi };
    itemOf(world).attendees = Array.from({ length: 1200 }, (_, index) => `guest${index}@fabrikam.example`);
  });
  expect((await read())["requiredAttendees"]).toHaveLength(most);
});

test("the body comes as text or as HTML", async () => {
  const { call } = setup((world) => (itemOf(world).text = "Bring <all>\nand the contract"));
  expect((await call(37, { coercionType: 0 }))["data"]).toBe("Bring <all>\r\nand the contract");
  expect((await call(37, { coercionType: 3 }))["data"]).toBe("<html><body>Bring &lt;all&gt;<br>\r\nand the contract</body></html>");
});

test("an all-day item is told as instants, and that it is one", async () => {
  const { read, call } = setup((world) => {
    world.mailboxes[0]!.timeZone = "Europe/Berlin";
    Object.assign(itemOf(world), { start: "2026-12-09T23:00:00Z", end: "2026-12-10T23:00:00Z", allDay: true });
  });
  const told = await read();
  expect(told).toMatchObject({ isAllDayEvent: true, start: Date.parse("2026-12-09T23:00:00Z"), userTimeZone: "W. Europe Standard Time" });
  expect((await call(169))["data"]).toBe(true);
  const spans = told["timeZoneOffsets"] as { start: number; end: number; offset: number }[];
  const offsetAt = (iso: string) => spans.find(({ start, end }) => Date.parse(iso) >= start && Date.parse(iso) < end)?.offset;
  // Clocks in Berlin went back on 25 October 2026, at 01:00 UTC.
  expect(["2026-10-25T00:59:59Z", "2026-10-25T01:00:00Z", "2026-12-10T00:00:00Z"].map(offsetAt)).toEqual([120, 60, 60]);
});

test("a host without a zone of its own tells none", async () => {
  expect(await setup(() => undefined).read()).toMatchObject({ userTimeZone: "UTC", timeZoneOffsets: null });
});

test.each([
  ["none", null, null],
  ["another", "AQMk-other_", "AQMk/other+"],
])("the series' id of a day can be %s", async (_, seriesIdByHost, expected) => {
  const { read } = setup(
    (world) => (world.mailboxes[0]!.items.find(({ id }) => id === world.open.item)!.seriesIdByHost = seriesIdByHost),
    "series-occurrence-lost",
  );
  expect((await read())["seriesId"]).toBe(expected);
});

test("of a day, the recurrence begins when its series does", async () => {
  const { read } = setup((world) => {
    const series = world.mailboxes[0]!.items.find(({ kind }) => kind === "master")!;
    Object.assign(series, { start: "2026-11-10T09:00:00Z", end: "2026-11-10T10:30:00Z" });
  }, "series-occurrence-lost");
  expect((await read())["recurrence"]).toMatchObject({
    seriesTimeJson: { startMonth: 11, startDay: 10, startTimeMin: 540, durationMin: 90 },
  });
});

const save = (size: number) => [{ organization: '"PROD"', ring: JSON.stringify("x".repeat(size)) }];

test("saving settings fails now and then, and what was kept stays", async () => {
  const { call, sandbox } = setup(
    (world) => (world.faults = [{ on: "outlook roamingSettings.saveAsync", hostError: 9019, skip: 1, times: 1 }]),
  );
  const codes = [];
  for (let round = 0; round < 3; round += 1) codes.push((await call(404, save(round + 1)))["errorCode"]);
  expect(codes).toEqual([0, 9019, 0]);
  expect(sandbox.session.state.settingsOf(alex)["ring"]).toBe('"xxx"');
});

test.each([undefined, 9019, 9057] as const)(
  "settings that are too large are refused with %s, and what was kept stays",
  async (settingsTooLarge) => {
    const { call, sandbox } = setup((world) => settingsTooLarge && (world.mailboxes[0]!.settingsTooLarge = settingsTooLarge));
    expect(await call(404, save(33_000))).toMatchObject({ error: true, errorCode: settingsTooLarge ?? 9019 });
    expect(sandbox.session.state.settingsOf(alex)).toEqual({ organization: '"PROD"' });
  },
);

test("any call can fail, be slow, or stay silent", async () => {
  const { call, ask } = setup((world) => {
    world.faults = [
      { on: "outlook loadCustomPropertiesAsync", hostError: 9020 },
      { on: "outlook subject.getAsync", status: 500 },
      { on: "outlook location.getAsync", delayMs: 1 },
      { on: "outlook organizer.getAsync", hang: true },
    ];
  });
  expect(await call(3)).toMatchObject({ error: true, errorCode: 9020 });
  expect(await call(18)).toMatchObject({ error: true, errorCode: 5001 });
  expect(await call(26)).toMatchObject({ wasSuccessful: true });
  const gone = AbortSignal.timeout(50);
  await expect(ask("/sandbox/outlook/call", { method: "POST", body: JSON.stringify({ dispid: 107 }), signal: gone })).rejects.toThrow();
});

test("who has no CRM in their Outlook has said so where the organization's name would stand", async () => {
  const { outlook, call, world } = setup((into) => (into.viewer = { email: alex, noCrm: true }));
  expect((await outlook("app-context", {}))["roamingSettings"]).toEqual({ organization: '{"kind":"no-crm"}' });
  await call(404, [{ organization: '"UAT"' }]);
  expect((await world()).viewer).toEqual({ email: alex, org: "UAT", noCrm: false });
  await call(404, [{ organization: '{"kind":"no-crm"}' }]);
  expect((await world()).viewer).toEqual({ email: alex, org: null, noCrm: true });
});

test("ids that are compressed are ids like others", async () => {
  const id = "AQMkADAwATM0-00AMT_=";
  const { read, call } = setup((world) => (itemOf(world).id = world.open.item = id));
  expect((await read())["id"]).toBe("AQMkADAwATM0/00AMT+=");
  expect((await call(164))["data"]).toBe("AQMkADAwATM0/00AMT+=");
  expect((await read({ item: itemId }))["error"]).toMatch(/sees no appointment/);
});
