/** All-day items, zones, copied calendars, and what a query of Exchange on-premises finds. */
import { expect, test } from "vitest";
import type { Item, World } from "../sandbox/world/world.ts";
import { alex, blake, globalObjectId, itemId } from "./start-sandbox.ts";
import {
  calendar,
  codes,
  extended,
  faultCode,
  field,
  findItem,
  getItem,
  meeting,
  named,
  onPremises,
  setProperty,
  soap,
  startExchange,
  text,
} from "./start-exchange.ts";
import { parseXml } from "../sandbox/ews/xml.ts";

const itemOf = (world: World): Item => world.mailboxes[0]!.items[0]!;
const view = (from: string, more = "") => `<m:CalendarView ${more} StartDate="${from}" EndDate="2026-12-31T00:00:00Z"/>${calendar}`;
const root = (document: Document) => document.querySelector("RootFolder");
const subjects = (document: Document) => [...document.getElementsByTagName("t:Subject")].map(({ textContent }) => textContent);

test("an all-day item says so, with its instants and the zone of the mailbox", async () => {
  const { request } = startExchange(
    onPremises((world) => {
      world.mailboxes[0]!.timeZone = "Europe/Berlin";
      Object.assign(itemOf(world), { start: "2026-12-09T23:00:00Z", end: "2026-12-10T23:00:00Z", allDay: true, showAs: "free" });
    }),
  );
  const fields = ["IsAllDayEvent", "Start", "End", "LegacyFreeBusyStatus", "StartTimeZone"];
  const answer = await request(getItem(fields.map((name) => field(`calendar:${name}`)).join("")));
  expect(fields.slice(0, 4).map((name) => text(answer, name))).toEqual(["true", "2026-12-09T23:00:00Z", "2026-12-10T23:00:00Z", "Free"]);
  expect(answer.querySelector("StartTimeZone")?.getAttribute("Id")).toBe("W. Europe Standard Time");
});

test("a view counts what ends at its start, and all of it, whatever it brings", async () => {
  const { request } = startExchange(
    onPremises((world) => world.mailboxes[0]!.items.push({ ...itemOf(world), id: "AQMkAGsecond", subject: "Another" })),
  );
  const attributes = async (from: string, more?: string) => {
    const folder = root(await request(findItem(view(from, more))));
    return [folder?.getAttribute("TotalItemsInView"), folder?.getAttribute("IncludesLastItemInRange")];
  };
  expect(await attributes("2026-11-24T10:00:00Z")).toEqual(["2", "true"]);
  expect(await attributes("2026-11-24T10:00:01Z")).toEqual(["0", "true"]);
  expect(await attributes("2026-11-23T00:00:00Z", 'MaxEntriesReturned="1"')).toEqual(["2", "false"]);
});

test("a query that would find too much is refused, and one that asks for less is not", async () => {
  const { request } = startExchange(
    onPremises((world) => {
      world.mailboxes[0]!.findCountLimit = 1;
      world.mailboxes[0]!.items.push({ ...itemOf(world), id: "AAMkAGsecond" });
    }),
  );
  expect(codes(await request(findItem(view("2026-11-23T00:00:00Z"))))).toEqual(["Error ErrorExceededFindCountLimit"]);
  expect(codes(await request(findItem(view("2026-11-23T00:00:00Z", 'MaxEntriesReturned="1"'))))).toEqual(["Success NoError"]);
});

test("a fault can carry a response code, for what is asked for or for the whole", async () => {
  const code = "ErrorExceededFindCountLimit";
  const refused = startExchange(onPremises(), [{ on: "ews FindItem", code, times: 1 }]);
  expect(codes(await refused.request(findItem(view("2026-11-23T00:00:00Z"))))).toEqual([`Error ${code}`]);
  expect(codes(await refused.request(findItem(view("2026-11-23T00:00:00Z"))))).toEqual(["Success NoError"]);
  const whole = startExchange(onPremises(), [{ on: "ews", code, status: 500 }]);
  expect(faultCode(parseXml(await (await whole.post(soap(getItem("")))).text()))).toBe(code);
  const strange = startExchange(onPremises(), [{ on: "ews", code: "ErrorNobodyKnows" }]);
  expect((await strange.post(soap(getItem("")))).status).toBe(501);
});

test("a server that is busy until a date tells how long that is", async () => {
  const retryAfter = new Date(Date.now() + 3_600_000).toUTCString();
  const { post } = startExchange(onPremises(), [{ on: "ews", status: 503, retryAfter }]);
  const answer = await post(soap(getItem("")));
  expect(answer.headers.get("retry-after")).toBe(retryAfter);
  expect(Number(parseXml(await answer.text()).querySelector("Value")?.textContent)).toBeGreaterThan(3_000_000);
});

test.each(["same-link", "empty", "same-rows"] as const)(
  "a list with the pages %s says that there is more, whatever it brings",
  async (pages) => {
    const { request } = startExchange(onPremises(), [{ on: "ews FindItem", pages }]);
    const answer = await request(findItem(view("2026-11-23T00:00:00Z")));
    expect(root(answer)?.getAttribute("IncludesLastItemInRange")).toBe("false");
    expect(subjects(answer)).toHaveLength(pages === "same-rows" ? 1 : 0);
  },
);

const copyId = "AAMkAGcopy0001";
const withCopy = (calendarCanEdit: boolean) =>
  onPremises((world) => {
    world.mailboxes[0]!.items.push({ ...itemOf(world), id: copyId, organizer: blake, calendarOwner: blake, calendarCanEdit });
  });

test("a copied calendar is in a folder of its own, whose owner nobody tells", async () => {
  const { request } = startExchange(withCopy(false));
  expect(root(await request(findItem(view("2026-11-23T00:00:00Z"))))?.getAttribute("TotalItemsInView")).toBe("1");
  const folderOf = async (id: string) =>
    (await request(getItem(field("item:ParentFolderId"), { id }))).querySelector("ParentFolderId")?.getAttribute("Id");
  expect(await folderOf(copyId)).not.toBe(await folderOf(itemId));
  const rights = await request(getItem(field("item:EffectiveRights"), { id: copyId }));
  expect([text(rights, "Modify"), text(rights, "Read")]).toEqual(["false", "true"]);
});

test.each([
  [true, "Success NoError"],
  [false, "Error ErrorAccessDenied"],
])("where a copied calendar may be edited is %s, a write is answered with %s", async (calendarCanEdit, expected) => {
  const { update } = startExchange(withCopy(calendarCanEdit));
  expect(codes(await update(setProperty("note", "String", "x"), { id: copyId }))).toEqual([expected]);
});

test("whatever Graph tells as iCalUId, UID and GlobalObjectId are the item's own", async () => {
  const { request } = startExchange(onPremises((world) => (itemOf(world).iCalUId = null)));
  const answer = await request(getItem(field("calendar:UID") + meeting("3")));
  expect(text(answer, "UID")).toBe(globalObjectId);
  expect(extended(answer)).toEqual([["3", Buffer.from(globalObjectId, "hex").toString("base64")]]);
});

test("the last change is told by its tag, and the true start by its property", async () => {
  const { request, item } = startExchange();
  const changed = '<t:ExtendedFieldURI PropertyTag="0x3008" PropertyType="SystemTime"/>';
  const starts = '<t:ExtendedFieldURI DistinguishedPropertySetId="Appointment" PropertyId="33293" PropertyType="SystemTime"/>';
  const { start, lastModifiedAt } = await item();
  expect(extended(await request(getItem(changed + starts)))).toEqual([
    ["0x3008", lastModifiedAt],
    ["33293", start],
  ]);
});

test("an organizer can be a directory name, rooms are resources, and groups are lists", async () => {
  const { request } = startExchange(
    onPremises((world) => {
      Object.assign(itemOf(world), {
        organizerAddress: "/O=X/CN=ALEX",
        attendees: ["team@contoso.example", "room@contoso.example"],
        optionalAttendees: [blake],
      });
      world.mailboxes[0]!.attendeeKinds = { "team@contoso.example": "group", "room@contoso.example": "room" };
    }),
  );
  const lists = ["Organizer", "RequiredAttendees", "OptionalAttendees", "Resources"];
  const answer = await request(getItem(lists.map((name) => field(`calendar:${name}`)).join("")));
  const told = (list: string, part: string) => answer.querySelector(`${list} ${part}`)?.textContent;
  expect(lists.map((list) => told(list, "EmailAddress"))).toEqual(["/O=X/CN=ALEX", "team@contoso.example", blake, "room@contoso.example"]);
  expect([told("Organizer", "RoutingType"), told("RequiredAttendees", "MailboxType")]).toEqual(["EX", "PublicDL"]);
});

test.each([
  ["<t:BodyType>Text</t:BodyType>", "Text", "Bring <all>\nand the contract"],
  ["<t:BodyType>HTML</t:BodyType>", "HTML", "<html><body>Bring &lt;all&gt;<br>\nand the contract</body></html>"],
  ["", "HTML", "<html><body>Bring &lt;all&gt;<br>\nand the contract</body></html>"],
])("with %j a body comes as %s", async (wanted, type, expected) => {
  const { request } = startExchange(onPremises((world) => (itemOf(world).text = "Bring <all>\nand the contract")));
  const asked = getItem(field("item:Body")).replace("</t:BaseShape>", `</t:BaseShape>${wanted}`);
  const body = (await request(asked)).querySelector("CalendarItem > Body");
  // A parser of XML reads CR LF as one line feed.
  expect([body?.getAttribute("BodyType"), body?.textContent.replaceAll("\r", "")]).toEqual([type, expected]);
});

test("an attendee can have a directory name, or no address at all", async () => {
  const { request } = startExchange(
    onPremises((world) =>
      Object.assign(itemOf(world), {
        attendees: [blake, "no@contoso.example"],
        attendeeAddresses: { [blake]: "/O=X/CN=B", "no@contoso.example": null },
      }),
    ),
  );
  const attendees = [...(await request(getItem(field("calendar:RequiredAttendees")))).querySelectorAll("RequiredAttendees Mailbox")];
  expect(attendees.map((each) => each.querySelector("EmailAddress")?.textContent)).toEqual(["/O=X/CN=B", undefined]);
  expect(attendees[0]?.querySelector("RoutingType")?.textContent).toBe("EX");
});

test("a day that shows its series' properties has its own once it is written to", async () => {
  const { request, update, world } = startExchange(
    onPremises((into) => {
      const series = itemOf(into);
      series.kind = "master";
      const { subject, start, end } = series;
      into.mailboxes[0]!.items.push({
        id: "AAMkAGday",
        subject,
        start,
        end,
        kind: "occurrence",
        seriesMasterId: itemId,
        inheritsStamp: true,
      });
    }),
  );
  const crmid = async () => extended(await request(getItem(named("crmid", "String"), { id: "AAMkAGday" })))[0]?.[1];
  expect(await crmid()).toMatch(/^\{/);
  await update(setProperty("crmid", "String", ""), { id: "AAMkAGday" });
  expect(await crmid()).toBe("");
  expect((await world()).mailboxes[0]!.items[0]!.properties!["crmid"]).toMatch(/^\{/);
});

test("rights without an address have a name, and Default its role", async () => {
  const { request } = startExchange(
    onPremises((world) => {
      world.mailboxes[0]!.permissions = [{ name: "Former Colleague", role: "write" }];
      world.mailboxes[0]!.everybodyElse = { role: "read" };
    }),
  );
  const folder =
    '<m:GetFolder><m:FolderShape><t:BaseShape>IdOnly</t:BaseShape><t:AdditionalProperties><t:FieldURI FieldURI="folder:PermissionSet"/></t:AdditionalProperties></m:FolderShape><m:FolderIds><t:DistinguishedFolderId Id="calendar"/></m:FolderIds></m:GetFolder>';
  const permissions = [...(await request(folder)).querySelectorAll("CalendarPermission")].map((one) => [
    one.querySelector("DistinguishedUser, DisplayName")?.textContent,
    one.querySelector("PrimarySmtpAddress")?.textContent,
    one.querySelector("CalendarPermissionLevel")?.textContent,
  ]);
  expect(permissions).toEqual([
    ["Default", undefined, "Reviewer"],
    ["Anonymous", undefined, "None"],
    ["Former Colleague", undefined, "Editor"],
  ]);
});

test("another mailbox is refused, whatever its owner allows", async () => {
  const { request } = startExchange(
    onPremises((world) => {
      world.mailboxes[1]!.items.push({ ...itemOf(world), id: "AAMkAGblake" });
      world.mailboxes[1]!.permissions = [{ email: alex, role: "delegateWithPrivateEventAccess" }];
    }),
  );
  expect(codes(await request(getItem("", { id: "AAMkAGblake" })))).toEqual(["Error ErrorAccessDenied"]);
});
