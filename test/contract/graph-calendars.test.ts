/** Whose calendar holds an event, where its id is known, and what a list of Graph's tells of it. */
import { expect, test } from "vitest";
import type { Item, Mailbox, World } from "../sandbox/world/world.ts";
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

const copyId = "AQMkAGcopy0001";
const day = 86_400_000;
const view = "startDateTime=2026-11-24T00:00:00Z&endDateTime=2026-12-31T00:00:00Z";
type Answer = Record<string, unknown> & { readonly value: GraphEvent[]; readonly error?: { readonly code: string } };

function setup(change: (world: World) => void, person = alex) {
  const world = readWorld("tracked");
  change(world);
  const started = startSandbox(world);
  const get = async (path: string, init: RequestInit = {}) => {
    const answer = await started.ask(`/graph/v1.0/${path}`, { ...init, token: await started.token(person, "graph") });
    return { status: answer.status, retryAfter: answer.headers.get("retry-after"), body: (await answer.json()) as Answer };
  };
  const patch = (path: string, body: unknown) => get(path, { method: "PATCH", body: JSON.stringify(body) });
  return { ...started, get, patch };
}

const itemOf = (world: World): Item => world.mailboxes[0]!.items[0]!;
const boxOf = (world: World, email: string): Mailbox => world.mailboxes.find((box) => box.email === email)!;

/** Blake's mailbox keeps a copy of Alex's calendar. */
function withCopy(more: Partial<Item> = {}) {
  return (world: World) => {
    const { properties: _, ...original } = itemOf(world);
    boxOf(world, blake).items.push({ ...original, id: copyId, organizer: alex, calendarOwner: alex, ...more });
  };
}

test("a copied calendar is owned by whoever shared it, and one's own by oneself", async () => {
  const { get } = setup(withCopy(), blake);
  expect((await get(`me/events/${copyId}/calendar`)).body).toMatchObject({
    owner: { name: "Alex Archer", address: alex },
    canEdit: true,
    canShare: false,
    canViewPrivateItems: false,
    isDefaultCalendar: false,
  });
  expect((await get("me/calendar")).body).toMatchObject({ owner: { address: blake }, canEdit: true, canShare: true });
  expect((await get(`users/${alex}/calendar`)).body).toMatchObject({ owner: { address: alex }, canEdit: true, canShare: false });
  expect((await get(`users/${alex}/events/${itemId}/calendar?$select=owner`)).body).toEqual({
    id: expect.any(String) as string,
    owner: { name: "Alex Archer", address: alex },
  });
});

test("an id is found where its item lives, and nowhere else", async () => {
  const { get } = setup(withCopy(), blake);
  const status = async (path: string) => (await get(path)).status;
  expect([await status(`me/events/${copyId}`), await status(`users/${alex}/events/${copyId}`)]).toEqual([200, 404]);
  expect([await status(`me/events/${itemId}`), await status(`users/${alex}/events/${itemId}`)]).toEqual([404, 200]);
  expect([await status(`users/${alex}/calendar/events/${itemId}`), await status(`me/calendar/events/${copyId}`)]).toEqual([200, 404]);
  expect((await get(`me/calendarView?${view}`)).body.value).toEqual([]);
});

test("a copy is nobody else's to read", async () => {
  const { get } = setup((world) => {
    withCopy()(world);
    boxOf(world, blake).permissions = [{ email: casey, role: "write" }];
    world.mailboxes.push({ email: casey, name: "Casey Cole", items: [] });
  }, casey);
  expect((await get(`users/${blake}/events/${copyId}`)).status).toBe(404);
});

test.each([
  [true, 200],
  [false, 403],
])("where canEdit of a copied calendar is %s, a write is answered with %i", async (calendarCanEdit, expected) => {
  const { get, patch } = setup(withCopy({ calendarCanEdit }), blake);
  expect((await get(`me/events/${copyId}/calendar`)).body["canEdit"]).toBe(calendarCanEdit);
  const written = await patch(`me/events/${copyId}`, { singleValueExtendedProperties: [{ id: propertyId("note"), value: "x" }] });
  expect(written.status).toBe(expected);
});

test("whoever may see private items in the original is told so of the copy", async () => {
  const { get } = setup((world) => {
    withCopy()(world);
    boxOf(world, alex).permissions = [{ email: blake, role: "delegateWithPrivateEventAccess" }];
  }, blake);
  expect((await get(`me/events/${copyId}/calendar`)).body["canViewPrivateItems"]).toBe(true);
});

test("an all-day event is told as midnights without a zone, and its original start as an instant", async () => {
  const { get } = setup((world) => {
    boxOf(world, alex).timeZone = "Europe/Berlin";
    Object.assign(itemOf(world), {
      start: "2026-12-09T23:00:00Z",
      end: "2026-12-10T23:00:00Z",
      allDay: true,
      kind: "occurrence",
      originalStart: "2026-12-09T23:00:00Z",
    });
  });
  const startWhole = "SystemTime {00062002-0000-0000-C000-000000000046} Id 0x820D";
  const { body } = await get(eventPath("me", itemId, [startWhole]).slice("/graph/v1.0/".length));
  expect(body).toMatchObject({
    isAllDay: true,
    start: { dateTime: "2026-12-10T00:00:00.0000000", timeZone: "UTC" },
    end: { dateTime: "2026-12-11T00:00:00.0000000", timeZone: "UTC" },
    originalStart: "2026-12-09T23:00:00Z",
    originalStartTimeZone: "W. Europe Standard Time",
    singleValueExtendedProperties: [{ id: startWhole, value: "2026-12-09T23:00:00Z" }],
  });
  // The date in the id is one of the organizer's calendar.
  expect(body["iCalUId"]).toBe(`${globalObjectId.slice(0, 32)}07EA0C0A${globalObjectId.slice(40)}`);
});

test("a view lists what ends exactly at its start", async () => {
  const { get } = setup(() => undefined);
  const listed = async (from: string) =>
    (await get(`me/calendarView?startDateTime=${from}&endDateTime=2026-12-31T00:00:00Z`)).body.value.length;
  expect([await listed("2026-11-24T10:00:00Z"), await listed("2026-11-24T10:00:01Z")]).toEqual([1, 0]);
});

test.each([
  ["missing", undefined],
  ["year-1", "0001-01-01T00:00:00Z"],
] as const)("dates of change chosen in a view are %s, and the tag tells them", async (datesInLists, told) => {
  const { get } = setup((world) => (boxOf(world, alex).datesInLists = datesInLists));
  const select = "$select=id,lastModifiedDateTime,createdDateTime";
  const expand = "$expand=singleValueExtendedProperties($filter=id eq 'SystemTime 0x3008')";
  const [event] = (await get(`me/calendarView?${view}&${select}&${expand}`)).body.value;
  expect([event!["lastModifiedDateTime"], event!["createdDateTime"]]).toEqual([told, told]);
  const changed = (await get(`me/events/${itemId}?${select}`)).body["lastModifiedDateTime"];
  expect(event!.singleValueExtendedProperties).toEqual([{ id: "SystemTime 0x3008", value: changed }]);
});

const ownId = "Binary {6ED8DA90-450B-101B-98DA-00AA003F1305} Id 0x3";
test.each([
  ["null", null],
  ["another", "one-for-all-days@lighthouse.example"],
])("where iCalUId is %s, the GlobalObjectId itself is there", async (_, iCalUId) => {
  const { get } = setup((world) => (itemOf(world).iCalUId = iCalUId));
  const { body } = await get(eventPath("me", itemId, [ownId]).slice("/graph/v1.0/".length));
  expect(body["iCalUId"]).toBe(iCalUId);
  expect(body["singleValueExtendedProperties"]).toEqual([{ id: ownId, value: Buffer.from(globalObjectId, "hex").toString("base64") }]);
});

const privateItem = "AAMkAGprivate0002";
test.each([
  ["left-out", [itemId]],
  ["listed", [privateItem, itemId]],
  ["refuse-list", "ErrorItemNotFound"],
] as const)("private items of others are %s", async (privateItemsOfOthers, expected) => {
  const world = readWorld("private");
  Object.assign(boxOf(world, alex), { privateItemsOfOthers, permissions: [{ email: blake, role: "write" }] });
  const { get } = setup((into) => Object.assign(into, world), blake);
  const { body } = await get(`users/${alex}/calendarView?startDateTime=2026-11-01T00:00:00Z&endDateTime=2027-02-01T00:00:00Z`);
  expect(body.error?.code ?? body.value.map(({ id }) => id).sort()).toEqual(typeof expected === "string" ? expected : [...expected].sort());
  if (privateItemsOfOthers === "listed")
    expect(body.value.find(({ id }) => id === privateItem)).toMatchObject({
      subject: "Private Appointment",
      sensitivity: "private",
      attendees: [],
    });
  expect((await get(`users/${alex}/events/${privateItem}`)).status).toBe(404);
});

test("the organizer is told by an alias or a directory name, and organizes all the same", async () => {
  const directoryName = "/O=CONTOSO/OU=EXCHANGE/CN=RECIPIENTS/CN=ALEX";
  const { get } = setup((world) => (itemOf(world).organizerAddress = directoryName));
  expect((await get(`me/events/${itemId}`)).body).toMatchObject({
    isOrganizer: true,
    organizer: { emailAddress: { name: "Alex Archer", address: directoryName } },
  });
});

test("who is invited, how the time shows, the text and the meeting's link are told", async () => {
  const { get } = setup((world) => {
    Object.assign(itemOf(world), {
      attendees: [blake, "room3@contoso.example"],
      optionalAttendees: [casey],
      showAs: "oof",
      text: "Bring <all> & more\nand the contract",
      onlineMeetingUrl: "https://meet.example/1",
    });
    boxOf(world, alex).attendeeKinds = { "Room3@contoso.example": "room" };
  });
  const { body } = await get(`me/events/${itemId}`, { headers: { prefer: 'outlook.body-content-type="text"' } });
  expect(body).toMatchObject({
    attendees: [
      { type: "required", emailAddress: { address: blake } },
      { type: "resource", emailAddress: { address: "room3@contoso.example" } },
      { type: "optional", emailAddress: { address: casey } },
    ],
    showAs: "oof",
    body: { contentType: "text", content: "Bring <all> & more\r\nand the contract" },
    isOnlineMeeting: true,
    onlineMeeting: { joinUrl: "https://meet.example/1" },
  });
  expect((await get(`me/events/${itemId}?$select=body`)).body["body"]).toEqual({
    contentType: "html",
    content: "<html><body>Bring &lt;all&gt; &amp; more<br>\r\nand the contract</body></html>",
  });
});

test("an attendee can have another address, or none, and an appointment several places", async () => {
  const { get } = setup((world) =>
    Object.assign(itemOf(world), {
      attendees: [blake, casey],
      attendeeAddresses: { [blake]: "/O=CONTOSO/CN=BLAKE", [casey]: null },
      location: "Room 3; Berlin",
    }),
  );
  const { body } = await get(`me/events/${itemId}?$select=attendees,location,locations,onlineMeeting`);
  expect(body).toMatchObject({
    attendees: [{ emailAddress: { address: "/O=CONTOSO/CN=BLAKE" } }, { emailAddress: { name: casey } }],
    location: { displayName: "Room 3; Berlin" },
    locations: [{ displayName: "Room 3" }, { displayName: "Berlin" }],
    onlineMeeting: null,
  });
  expect((body["attendees"] as { emailAddress: object }[])[1]!.emailAddress).not.toHaveProperty("address");
});

test("a day without properties of its own shows those of its series, until it is written to", async () => {
  const { get, patch } = setup((world) => {
    const series = itemOf(world);
    series.kind = "master";
    world.mailboxes[0]!.items.push({
      id: "AAMkAGday",
      subject: series.subject,
      start: series.start,
      end: series.end,
      kind: "occurrence",
      seriesMasterId: series.id,
      inheritsStamp: true,
    });
  });
  const crmid = async (id: string) =>
    ((await get(eventPath("me", id, [propertyId("crmid")]).slice("/graph/v1.0/".length))).body as unknown as GraphEvent)
      .singleValueExtendedProperties?.[0]?.value;
  expect(await crmid("AAMkAGday")).toBe(await crmid(itemId));
  await patch("me/events/AAMkAGday", { singleValueExtendedProperties: [{ id: propertyId("crmid"), value: "" }] });
  expect([await crmid("AAMkAGday"), await crmid(itemId)]).toEqual(["", expect.stringMatching(/^\{/)]);
});

test("a property that is set to null is gone", async () => {
  const { patch, world } = setup(() => undefined);
  expect((await patch(`me/events/${itemId}`, { singleValueExtendedProperties: [{ id: propertyId("crmid"), value: null }] })).status).toBe(
    200,
  );
  const properties = itemOf(await world()).properties!;
  expect("crmid" in properties).toBe(false);
  expect("crmLinkState" in properties).toBe(true);
});

test("rights without an address are told by name, and My Organization can be changed", async () => {
  const { get, patch, world } = setup((into) => {
    boxOf(into, alex).permissions = [
      { name: "Former Colleague", role: "write" },
      { email: blake, name: "B. Brooks", role: "read" },
    ];
    boxOf(into, alex).everybodyElse = { role: "write" };
  });
  const { value } = (await get("me/calendar/calendarPermissions")).body;
  expect(value.map(({ emailAddress, role }) => [emailAddress, role])).toEqual([
    [{ name: "My Organization" }, "write"],
    [{ name: "Former Colleague" }, "write"],
    [{ name: "B. Brooks", address: blake }, "read"],
  ]);
  const path = (index: number) => `me/calendar/calendarPermissions/${value[index]!.id}`;
  expect((await patch(path(0), { role: "delegateWithPrivateEventAccess" })).status).toBe(400);
  expect((await patch(path(0), { role: "read" })).body).toMatchObject({ role: "read", isRemovable: false });
  expect((await patch(path(1), { role: "read" })).status).toBe(200);
  expect(boxOf(await world(), alex)).toMatchObject({ everybodyElse: { role: "read" }, permissions: [{ role: "read" }, { role: "read" }] });
});

test("what everybody may do holds for whoever is not named", async () => {
  const { get } = setup((world) => {
    boxOf(world, alex).permissions = [];
    boxOf(world, alex).everybodyElse = { role: "write" };
  }, blake);
  expect((await get(`users/${alex}/calendar`)).body["canEdit"]).toBe(true);
});

test("Graph knows the viewer by the sign-in name that the host tells", async () => {
  const { get } = setup((world) => (world.viewer.profileAddress = "alex@contoso.onmicrosoft.example"));
  expect((await get("me")).body).toMatchObject({ mail: alex, userPrincipalName: "alex@contoso.onmicrosoft.example" });
  expect((await get("users/ALEX@contoso.onmicrosoft.example/calendar")).body).toMatchObject({ owner: { address: alex } });
});

test.each(["same-link", "ring", "empty", "same-rows"] as const)("a list with the pages %s never ends", async (pages) => {
  const { get } = setup((world) => (world.faults = [{ on: "graph GET calendarView", pages }]));
  const links: string[] = [];
  const rows: number[] = [];
  let path = `me/calendarView?${view}`;
  for (let page = 0; page < 4; page += 1) {
    const { body } = await get(path);
    rows.push(body.value.length);
    links.push(String(body["@odata.nextLink"]));
    path = String(body["@odata.nextLink"]).split("/graph/v1.0/")[1]!;
  }
  const different = { "same-link": 1, ring: 2, empty: 4, "same-rows": 4 };
  expect(new Set(links).size).toBe(different[pages]);
  expect(new Set(rows)).toEqual(new Set([pages === "ring" || pages === "same-rows" ? 1 : 0]));
});

test("a list of CRM's can be without end as well, and a single answer comes as it is", async () => {
  const { ask, token } = setup((world) => (world.faults = [{ on: "crm/PROD GET", pages: "same-rows" }]));
  const crm = async (path: string) =>
    (await (await ask(`/crm/PROD/api/data/v9.2/${path}`, { token: await token(alex, "crm/PROD") })).json()) as Answer;
  const first = await crm("appointments?$select=subject");
  const second = await crm(String(first["@odata.nextLink"]).split("/v9.2/")[1]!);
  expect(second.value).toEqual(first.value);
  expect(second["@odata.nextLink"]).not.toBe(first["@odata.nextLink"]);
  expect(Object.keys(await crm("WhoAmI"))).toContain("UserId");
});

test("a Retry-After can be a date, and an error can carry a service's own code", async () => {
  const date = new Date(Date.parse("2026-11-23T09:20:00Z") + day).toUTCString();
  const throttled = setup((world) => (world.faults = [{ on: "graph", status: 429, retryAfter: date }]));
  expect(await throttled.get("me/calendar")).toMatchObject({ status: 429, retryAfter: date });
  const refused = setup((world) => (world.faults = [{ on: "graph", status: 404, code: "MailboxNotEnabledForRESTAPI" }]));
  expect(await refused.get("me/calendar")).toMatchObject({ status: 404, body: { error: { code: "MailboxNotEnabledForRESTAPI" } } });
});

test("a mailbox that is not in the cloud says so", async () => {
  const { get } = setup((world) => (boxOf(world, alex).exchange = "on-premises"));
  expect(await get("me/calendar")).toMatchObject({ status: 404, body: { error: { code: "MailboxNotEnabledForRESTAPI" } } });
});
