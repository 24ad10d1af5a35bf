import { expect, test } from "vitest";
import { Forbidden, NotFound, OtherMailbox, PreconditionFailed, Throttled, Unexpected } from "../../../../src/http/failure.ts";
import type { ItemOnScreen, VisibleAppointment } from "../../../../src/mailbox/appointment-store.ts";
import { stampRequests } from "../../../../src/tracking/stamp-properties.ts";
import { alex, me, review, setup, signal, wire, type Asked } from "./ews-store-setup.ts";

const globalObjectId = "040000008200E00074C5B7101A82E00800000000F0DB09F532E5CA01000000000000000010000000E73C73F73F1C3941BDD6450F640703F3";

test("one item brings the appointment with its stamp, last modifier and category", async () => {
  const { store, besides } = setup(() => wire("get-item"));
  expect(await store.getAppointment(me, review, { signal })).toEqual({
    id: review.id,
    traces: [],
    item: {
      subject: "Quarterly review with Fabrikam",
      start: review.start,
      end: review.end,
      allDay: false,
      kind: "single",
      organizedBy: "owner",
      globalObjectId,
      lastModifiedBy: "Blake Brooks",
      lastModifiedAt: new Date("2026-11-24T09:16:12Z"),
      hasTrackingCategory: true,
    },
    properties: [
      { name: "crmid", type: "String", value: "{8A0C2AF9-FC60-439D-BE58-42F2415D467E}" },
      { name: "crmLinkState", type: "Double", value: "2" },
      { name: "crmorgid", type: "String", value: "" },
    ],
  });
  expect(besides()).toHaveLength(1);
});

test("the request names the item, a version that every supported Exchange knows, and every spelling of the stamp", async () => {
  const { store, besides } = setup(() => wire("get-item"));
  await store.getAppointment(me, { ...review, id: "AAMk-_AHj=" }, { signal });
  const [asked] = besides();
  expect(asked?.operation).toBe("GetItem");
  expect(asked?.told("ItemId")).toEqual([{ Id: "AAMk/+AHj=" }]);
  expect(asked?.told("BaseShape")).toEqual(["IdOnly"]);
  expect(asked?.told("RequestServerVersion")).toEqual([{ Version: "Exchange2013" }]);
  const fields = asked?.told("ExtendedFieldURI");
  for (const { name, type } of stampRequests)
    expect(fields).toContainEqual({ DistinguishedPropertySetId: "PublicStrings", PropertyName: name, PropertyType: type });
  expect(fields).toContainEqual({ DistinguishedPropertySetId: "Meeting", PropertyId: "3", PropertyType: "Binary" });
});

test.each(["", "a b", "<Id/>", "ä", "a".repeat(2001), '"', "a\u0000b"])("%j is no id, and nothing is asked", async (id) => {
  const { store, requests } = setup(() => wire("get-item"));
  await expect(store.getAppointment(me, { ...review, id }, { signal })).rejects.toBeInstanceOf(NotFound);
  expect(requests).toEqual([]);
});

test("another mailbox is not even asked: Exchange refuses it to add-ins", async () => {
  const { store, requests } = setup(() => wire("get-item"));
  await expect(store.getAppointment(alex, review, { signal })).rejects.toMatchObject({ name: "OtherMailbox", reason: "other-mailbox" });
  await expect(store.writeLink(alex, review.id, link, { signal })).rejects.toBeInstanceOf(OtherMailbox);
  await expect(store.forgetCarriedCopy(alex, review.id, { signal })).rejects.toBeInstanceOf(OtherMailbox);
  expect(requests).toEqual([]);
});

test("no owner is told, nobody's account is known, and there is nothing to sign in to", async () => {
  const { store } = setup(() => "");
  expect(store.findCalendars).toBeUndefined();
  expect(await store.findAccount({ signal })).toBeUndefined();
  await expect(store.signIn({ signal })).resolves.toBeUndefined();
});

test.each([
  ["refused", () => wire("get-item-refused")],
  ["not found", () => wire("get-item-not-found")],
  ["refused by Outlook as a shared folder's", () => Promise.reject(new Forbidden("no", { code: "9055" }))],
  ["a message", () => wire("get-item").replaceAll("CalendarItem>", "Message>")],
  [
    "in a folder of another mailbox",
    () =>
      wire("get-item").replace(
        /ParentFolderId Id="[^"]*"/,
        'ParentFolderId Id="AAMkADdmMWI3YzBhLTJkMGUtNGE1NS05YTNlLTViMGYzYzFkMWUwMS4AAAAAAGNhbGVuZGFy"',
      ),
  ],
  ["in a folder that is not named", () => wire("get-item").replace(/<t:ParentFolderId [^>]*>/, "")],
])("an item that is %s is not in one's own mailbox", async (_name, answer) => {
  const { store } = setup(answer);
  await expect(store.getAppointment(me, review, { signal })).rejects.toBeInstanceOf(NotFound);
});

test("a second calendar of one's own mailbox is one's own", async () => {
  const second = "AAMkADBkYzc2MTY4LWY5YWEtNDY3OC1iZTY2LWU3OGM5OTkwODk2Ni4AAAAAAHByb2plY3Rz";
  const { store } = setup(() => wire("get-item").replace(/ParentFolderId Id="[^"]*"/, `ParentFolderId Id="${second}"`));
  expect((await store.getAppointment(me, review, { signal })).id).toBe(review.id);
});

test("one's own calendar is asked for once", async () => {
  const { store, requests } = setup(() => wire("get-item"));
  await store.getAppointment(me, review, { signal });
  await store.getAppointment(me, review, { signal });
  expect(requests.filter(({ operation }) => operation === "GetFolder")).toHaveLength(1);
});

test("a refusal that is no matter of mailboxes stays one", async () => {
  const { store } = setup(() => Promise.reject(new Forbidden("no", { code: "not-permitted" })));
  await expect(store.getAppointment(me, review, { signal })).rejects.toBeInstanceOf(Forbidden);
});

test("an Exchange that is busy says how many seconds to wait", async () => {
  const { store } = setup(() => wire("fault-server-busy"));
  const failure: unknown = await store.getAppointment(me, review, { signal }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Throttled);
  expect(failure).toMatchObject({ code: "ErrorServerBusy", retryAfter: 298 });
});

test("a refused request names its code", async () => {
  const { store } = setup(() => wire("fault-schema-validation"));
  await expect(store.getAppointment(me, review, { signal })).rejects.toMatchObject({ name: "Unexpected", code: "ErrorSchemaValidation" });
});

const id = (text: string) => (answer: string) => answer.replace(/(PropertyId="3"[^>]*>\s*<t:Value>)[^<]*/, `$1${text}`);
const uid = (text: string) => (answer: string) => answer.replace(/<t:UID>[^<]*/, `<t:UID>${text}`);

test.each([
  { name: "bytes win over the UID", change: uid("other@example.com"), expected: globalObjectId },
  { name: "damaged bytes give way to the UID", change: id("!!!"), expected: globalObjectId },
  {
    name: "bytes of something else give way to a foreign UID",
    change: (answer: string) => id("AAAA")(uid(" 7be74ded@example.com ")(answer)),
    expected: "7be74ded@example.com",
  },
  { name: "neither is an id", change: (answer: string) => id("")(uid("")(answer)), expected: undefined },
  {
    name: "far too long, and known as that",
    change: (answer: string) => id("")(uid("a".repeat(4200))(answer)),
    expected: "a".repeat(4096),
  },
])("the meeting's id: $name", async ({ change, expected }) => {
  const { store } = setup(() => change(wire("get-item")));
  expect((await store.getAppointment(me, review, { signal })).item.globalObjectId).toBe(expected);
});

test("the set named by its GUID is the same set; another spelling of the name is another property", async () => {
  const answer = wire("get-item")
    .replace(
      'DistinguishedPropertySetId="PublicStrings" PropertyName="crmid"',
      'PropertySetId="00020329-0000-0000-C000-000000000046" PropertyName="crmid"',
    )
    .replace('PropertyName="crmorgid"', 'PropertyName="CRMORGID"');
  const { store } = setup(() => answer);
  expect((await store.getAppointment(me, review, { signal })).properties.map(({ name }) => name)).toEqual(["crmid", "crmLinkState"]);
});

test.each<{ name: string; onScreen: Partial<ItemOnScreen>; proven: boolean }>([
  { name: "read: half a minute apart", onScreen: { start: new Date("2026-11-24T09:00:30Z") }, proven: true },
  { name: "read: another subject", onScreen: { subject: "Quarterly review with Contoso" }, proven: false },
  { name: "read: another start", onScreen: { start: new Date("2026-11-24T09:02:00Z") }, proven: false },
  { name: "compose: a subject not saved yet", onScreen: { mode: "compose", subject: "New" }, proven: true },
  { name: "compose: both differ", onScreen: { mode: "compose", subject: "New", start: new Date("2026-11-26T09:00:00Z") }, proven: false },
])("$name: proven $proven", async ({ onScreen, proven }) => {
  const { store } = setup(() => wire("get-item"));
  const read = store.getAppointment(me, { ...review, ...onScreen }, { signal });
  if (proven) expect((await read).id).toBe(review.id);
  else await expect(read).rejects.toMatchObject({ name: "NotTheItemOnScreen", reason: "not-the-item-on-screen" });
});

const day: ItemOnScreen & VisibleAppointment = {
  mode: "read",
  id: "AAMkAGI1SERIES=",
  subject: "Weekly sync",
  start: new Date("2026-11-24T13:00:00Z"),
  end: new Date("2026-11-24T13:30:00Z"),
};

const series =
  ({ found = wire("find-item"), read = wire("get-series-day"), master = wire("get-series-master") } = {}) =>
  (asked: Asked) => {
    if (asked.operation === "FindItem") return found;
    return asked.text.includes("SERIES") || asked.told("RecurringMasterItemId").length > 0 ? master : read;
  };

test("the id of a series with one of its days on screen is resolved to that day, and says so", async () => {
  const { store, besides } = setup(series());
  const read = await store.getAppointment(me, day, { signal });
  expect(read).toMatchObject({
    id: "AAMkAGI1DAY24=",
    traces: ["occurrence-resolved"],
    item: {
      kind: "occurrence",
      originalStart: day.start,
      globalObjectId: `${globalObjectId.slice(0, 32)}07EA0B18${globalObjectId.slice(40)}`,
    },
    properties: [{ name: "crmid", value: "{AAAAAAAA-0000-4000-8000-000000000024}" }],
  });
  const [, find, days] = besides();
  expect(find?.told("CalendarView")).toEqual([
    { MaxEntriesReturned: "50", StartDate: "2026-11-24T12:59:00.000Z", EndDate: "2026-11-24T13:31:00.000Z" },
  ]);
  expect(days?.told("ItemId")).toEqual([{ Id: "AAMkAGI1DAY24=" }]);
});

test("the series itself on screen is the series", async () => {
  const { store, besides } = setup(series());
  const read = await store.getAppointment(me, { ...day, series: "not-a-day", start: new Date("2026-11-03T13:00:00Z") }, { signal });
  expect(read).toMatchObject({ id: "AAMkAGI1SERIES=", traces: [], item: { kind: "master" } });
  expect(besides()).toHaveLength(1);
});

test.each([
  { name: "no day there", found: wire("find-item").replaceAll(/<t:CalendarItem>[^]*<\/t:CalendarItem>/g, "") },
  { name: "more days than were told", found: wire("find-item").replace('Range="true"', 'Range="false"') },
  { name: "a day of another subject", read: wire("get-series-day").replace("Weekly sync", "Something else") },
  {
    name: "a day of another series",
    read: wire("get-series-day")
      .replace(/(PropertyId="3"[^>]*>\s*<t:Value>)[^<]*/, "$1")
      .replace(/<t:UID>[^<]*/, "<t:UID>other@example.com"),
  },
  { name: "the day is gone by now", read: wire("get-item-not-found") },
])("$name: the occurrence is not resolved", async ({ found, read }) => {
  const { store } = setup(series({ ...(found !== undefined && { found }), ...(read !== undefined && { read }) }));
  await expect(store.getAppointment(me, day, { signal })).rejects.toMatchObject({
    name: "NotTheItemOnScreen",
    reason: "occurrence-not-resolved",
  });
});

const sight = { subject: "Weekly sync", start: day.start, end: day.end };

test("an appointment without a name is found by what can be seen of it, in REST form", async () => {
  const { store, besides } = setup(
    series({
      found: wire("find-item").replace("AAMkAGI1DAY24=", "AAMk/+AY24="),
      read: wire("get-series-day").replace("AAMkAGI1DAY24=", "AAMk/+AY24="),
    }),
  );
  expect(await store.findId?.(sight, { signal })).toBe("AAMk-_AY24=");
  expect(besides()[0]?.told("CalendarView")).toEqual([
    { MaxEntriesReturned: "50", StartDate: "2026-11-24T12:59:00.000Z", EndDate: "2026-11-24T13:31:00.000Z" },
  ]);
});

test.each([
  { name: "another subject", seen: { ...sight, subject: "Lunch" } },
  { name: "another end", seen: { ...sight, end: new Date("2026-11-24T14:00:00Z") } },
  { name: "another start", seen: { ...sight, start: new Date("2026-11-24T12:45:00Z") } },
  { name: "more than were told", found: wire("find-item").replace('Range="true"', 'Range="false"') },
  { name: "one that cannot be understood", found: wire("find-item").replace("<t:Start>2026-11-24T12:30:00Z", "<t:Start>noon") },
  { name: "somebody else's invitation", read: wire("get-series-day").replace("Organizer", "Accept") },
])("found by sight: $name is none", async ({ seen = sight, found, read }) => {
  const { store } = setup(series({ ...(found !== undefined && { found }), ...(read !== undefined && { read }) }));
  expect(await store.findId?.(seen, { signal })).toBeUndefined();
});

test("a day of a series is found by sight only where the series itself would look otherwise", async () => {
  const first = wire("get-series-master").replaceAll("2026-11-03", "2026-11-24");
  const { store, besides } = setup(series({ master: first }));
  expect(await store.findId?.(sight, { signal })).toBeUndefined();
  expect(besides()[2]?.told("RecurringMasterItemId")).toEqual([{ OccurrenceId: "AAMkAGI1DAY24=" }]);
  expect(await setup(series({ master: first.replace("Weekly sync", "Weekly sync with all") })).store.findId?.(sight, { signal })).toBe(
    "AAMkAGI1DAY24=",
  );
});

test("two that look alike are not told apart", async () => {
  const found = wire("find-item").replace("AAMkAGI1OTHER=", "AAMkAGI1TWIN=").replace("2026-11-24T12:30:00Z", day.start.toISOString());
  const read = wire("get-series-day").replace(
    /<m:GetItemResponseMessage [^]*<\/m:GetItemResponseMessage>/,
    (message) => message + message.replace("DAY24", "TWIN"),
  );
  const { store, besides } = setup(series({ found, read }));
  expect(await store.findId?.(sight, { signal })).toBeUndefined();
  expect(besides()[1]?.told("ItemId")).toHaveLength(2);
});

const link = {
  crmId: "8a0c2af9-fc60-439d-be58-42f2415d467e",
  organizationId: "7f1b7c0a-2d0e-4a55-9a3e-5b0f3c1d1e01",
  regarding: { id: "11111111-0000-4000-8000-000000000001", typeCode: "1", name: "Fabrikam & <Söhne>" },
};
const answering = (update: string) => (asked: Asked) => (asked.operation === "UpdateItem" ? update : wire("get-item"));

test("the link is written in one update of named properties that mails nobody, onto the version just read", async () => {
  const { store, besides } = setup(answering(wire("update-item")));
  await store.writeLink(me, review.id, link, { signal });
  const [read, update, ...others] = besides();
  expect(others).toEqual([]);
  expect(read?.told("FieldURI")).toEqual([]);
  expect(update?.told("UpdateItem")).toEqual([
    { ConflictResolution: "AutoResolve", MessageDisposition: "SaveOnly", SendMeetingInvitationsOrCancellations: "SendToNone" },
  ]);
  expect(update?.told("ItemId")).toEqual([{ Id: review.id, ChangeKey: "DwAAABYAAAB8cOZQ" }]);
  expect(update?.told("FieldURI")).toEqual([]);
  expect(
    [...(update?.request.getElementsByTagName("t:SetItemField") ?? [])].map((field) =>
      field.firstElementChild?.getAttribute("PropertyName"),
    ),
  ).toEqual(["crmid", "crmorgid", "crmLinkState", "crmRegardingId", "crmRegardingObjectType", "Regarding"]);
  expect(update?.told("Value")).toContain("Fabrikam & <Söhne>");
  expect(update?.told("CalendarItem")).toHaveLength(6);
});

test.each([
  ["ErrorIrresolvableConflict", PreconditionFailed],
  ["ErrorAccessDenied", Forbidden],
  ["ErrorItemSave", Unexpected],
])("a refused write: %s", async (code, kind) => {
  const refused = wire("get-item-refused").replaceAll("GetItem", "UpdateItem").replace("ErrorAccessDenied", code);
  const { store } = setup(answering(refused));
  await expect(store.writeLink(me, review.id, link, { signal })).rejects.toBeInstanceOf(kind);
});

test("what is gone by now is not written to", async () => {
  const { store, besides } = setup(() => wire("get-item-not-found"));
  await expect(store.writeLink(me, review.id, link, { signal })).rejects.toBeInstanceOf(NotFound);
  expect(besides()).toHaveLength(1);
});
