/** Exchange Web Services as an add-in meets them, operation by operation. */
import { expect, test } from "vitest";
import { parseXml } from "../sandbox/ews/xml.ts";
import type { World } from "../sandbox/world/world.ts";
import {
  calendar,
  codes,
  extended,
  faultCode,
  field,
  findItem,
  getItem,
  lastModifier,
  meeting,
  named,
  onPremises,
  setProperty,
  shape,
  soap,
  startExchange,
  text,
  view,
} from "./start-exchange.ts";
import { alex, blake, globalObjectId, itemId, readWorld } from "./start-sandbox.ts";

const fields: readonly (readonly [string, string])[] = [
  ["item:Subject", "Quarterly review with Fabrikam"],
  ["item:ItemClass", "IPM.Appointment"],
  ["item:Sensitivity", "Normal"],
  ["item:LastModifiedName", "Alex Archer"],
  ["item:LastModifiedTime", "2026-11-20T08:00:05Z"],
  ["calendar:Start", "2026-11-24T09:00:00Z"],
  ["calendar:End", "2026-11-24T10:00:00Z"],
  ["calendar:UID", globalObjectId],
  ["calendar:CalendarItemType", "Single"],
  ["calendar:IsAllDayEvent", "false"],
  ["calendar:Organizer", `Alex Archer${alex}SMTP`],
];
test.each(fields)("GetItem tells %s", async (uri, expected) => {
  const answer = await startExchange().request(getItem(field(uri)));
  expect(codes(answer)).toEqual(["Success NoError"]);
  expect(text(answer, uri.slice(uri.indexOf(":") + 1))).toBe(expected);
});

test("a property is found under its name and type only, and told as text", async () => {
  const { request } = startExchange(
    onPremises((world) => (world.mailboxes[0]!.items[0]!.properties = { crmid: "", crmLinkState: 2, crmCategoryTracker: 7, flag: true })),
  );
  const asked = [
    named("crmid", "String"),
    named("CrmId", "String"),
    named("crmLinkState", "Double"),
    named("crmLinkState", "String"),
    named("crmCategoryTracker", "Integer"),
    named("flag", "Boolean"),
    named("absent", "String"),
  ];
  expect(extended(await request(getItem(asked.join(""))))).toEqual([
    ["crmid", ""],
    ["crmLinkState", "2"],
    ["crmCategoryTracker", "7"],
    ["flag", "true"],
  ]);
});

test("the ids of a meeting are binary, and the last modifier has a tag; both are echoed in Exchange's own spelling", async () => {
  const base64 = Buffer.from(globalObjectId, "hex").toString("base64");
  expect(extended(await startExchange().request(getItem(meeting("0x0003") + meeting("35") + lastModifier)))).toEqual([
    ["3", base64],
    ["35", base64],
    ["0x3ffa", "Alex Archer"],
  ]);
});

test.each([
  ["AAMkAGday0001", "Occurrence"],
  ["AAMkAGday0002", "Exception"],
])("a day of a series has its date in its id, and not in its UID: %s", async (id, type) => {
  const { request } = startExchange(series());
  const answer = await request(
    getItem(field("calendar:UID") + field("calendar:RecurrenceId") + field("calendar:CalendarItemType") + meeting("3") + meeting("35"), {
      id,
    }),
  );
  const [[, full], [, clean]] = extended(answer) as [[string, string], [string, string]];
  const hex = (base64: string) => Buffer.from(base64, "base64").toString("hex").toUpperCase();
  expect(text(answer, "CalendarItemType")).toBe(type);
  expect(text(answer, "UID")).toBe(hex(clean));
  expect(hex(full).slice(0, 32) + hex(full).slice(40)).toBe(hex(clean).slice(0, 32) + hex(clean).slice(40));
  expect(hex(full).slice(32, 40)).not.toBe("00000000");
  expect(hex(clean).slice(32, 40)).toBe("00000000");
  expect(text(answer, "RecurrenceId")).toMatch(/^2026-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
});

test("a text that was only wrapped into an id is told bare", async () => {
  const { request } = startExchange(
    onPremises(
      (world) =>
        (world.mailboxes[0]!.items[0]!.globalObjectId =
          "040000008200E00074C5B7101A82E00807DA0A1700000000000000000000000000000000150000007643616C2D55696401000000376265373464656400"),
    ),
  );
  expect(text(await request(getItem(field("calendar:UID"))), "UID")).toBe("7be74ded");
});

test("each item that is asked for has an answer of its own", async () => {
  const answer = await startExchange().request(
    `<m:GetItem>${shape("")}<m:ItemIds><t:ItemId Id="AAMkAGnothing"/><t:ItemId Id="${itemId}"/></m:ItemIds></m:GetItem>`,
  );
  expect(codes(answer)).toEqual(["Error ErrorItemNotFound", "Success NoError"]);
});

const refused: readonly (readonly [string, string, string])[] = [
  ["an item that is not there", getItem("", { id: "AAMkAGnothing" }), "ErrorItemNotFound"],
  ["an id of other case", getItem("", { id: itemId.toLowerCase() }), "ErrorItemNotFound"],
  ["an id in REST's spelling", getItem("", { id: "AA-b_c=" }), "ErrorInvalidIdMalformed"],
  ["an empty id", getItem("", { id: "" }), "ErrorInvalidIdEmpty"],
  ["an item in somebody else's mailbox", getItem("", { id: "AAMkAGblake" }), "ErrorAccessDenied"],
  ["a field of messages", getItem(field("message:From")), "ErrorInvalidPropertyRequest"],
  [
    "a property with a tag and a name",
    getItem('<t:ExtendedFieldURI PropertyTag="0x3FFA" PropertyName="x" PropertyType="String"/>'),
    "ErrorInvalidExtendedProperty",
  ],
  [
    "a property with a name and no set",
    getItem('<t:ExtendedFieldURI PropertyName="x" PropertyType="String"/>'),
    "ErrorInvalidExtendedProperty",
  ],
  [
    "somebody else's calendar",
    findItem(
      view().replace(
        'Id="calendar"/>',
        `Id="calendar"><t:Mailbox><t:EmailAddress>${blake}</t:EmailAddress></t:Mailbox></t:DistinguishedFolderId>`,
      ),
    ),
    "ErrorAccessDenied",
  ],
  [
    "nobody's calendar",
    findItem(
      view().replace(
        'Id="calendar"/>',
        'Id="calendar"><t:Mailbox><t:EmailAddress>nobody@contoso.example</t:EmailAddress></t:Mailbox></t:DistinguishedFolderId>',
      ),
    ),
    "ErrorNonExistentMailbox",
  ],
  [
    "a view of more than two years",
    findItem(`<m:CalendarView StartDate="2024-01-01T00:00:00Z" EndDate="2026-11-30T00:00:00Z"/>${calendar}`),
    "ErrorCalendarViewRangeTooBig",
  ],
  [
    "a view that ends before it starts",
    findItem(`<m:CalendarView StartDate="2026-11-30T00:00:00Z" EndDate="2026-11-23T00:00:00Z"/>${calendar}`),
    "ErrorCalendarEndDateIsEarlierThanStartDate",
  ],
];
test.each(refused)("refused: %s", async (_, operation, code) => {
  const world = onPremises((one) =>
    one.mailboxes[1]!.items.push({ id: "AAMkAGblake", subject: "Theirs", start: "2026-11-24T09:00:00Z", end: "2026-11-24T10:00:00Z" }),
  );
  world.mailboxes[1]!.permissions = [{ email: alex, role: "delegateWithPrivateEventAccess" }];
  expect(codes(await startExchange(world).request(operation))).toEqual([`Error ${code}`]);
});

const violations: readonly (readonly [string, string])[] = [
  ["no XML", "<m:GetItem>"],
  ["parts in the wrong order", `<m:GetItem><m:ItemIds><t:ItemId Id="${itemId}"/></m:ItemIds>${shape("")}</m:GetItem>`],
  ["an element in the wrong namespace", getItem("").replaceAll("t:BaseShape", "m:BaseShape")],
  ["a shape that there is not", getItem("", { base: "Everything" })],
  ["an unknown property type", getItem(named("crmid", "Text"))],
  ["a missing attribute", `<m:FindItem>${shape("")}${view()}</m:FindItem>`],
  ["an unknown attribute", getItem("").replace("<t:ItemId ", '<t:ItemId Key="x" ')],
  ["no items", `<m:GetItem>${shape("")}<m:ItemIds/></m:GetItem>`],
];
test.each(violations)("a request that breaks the schema is a fault: %s", async (_, operation) => {
  const { post, proxy } = startExchange();
  const answer = await post(soap(operation));
  expect([answer.status, faultCode(parseXml(await answer.text()))]).toEqual([500, "ErrorSchemaValidation"]);
  expect(await proxy(soap(operation))).toMatchObject({ wasProxySuccessful: false });
});

test("a document type is refused", async () => {
  const answer = await startExchange().post(soap(getItem("")).replace("?>", '?><!DOCTYPE x [<!ENTITY y "z">]>'));
  expect([answer.status, faultCode(parseXml(await answer.text()))]).toEqual([500, "ErrorSchemaValidation"]);
});

const unknown: readonly (readonly [string, string])[] = [
  ["a field that the sandbox does not keep", getItem(field("item:Importance"))],
  [
    "a property of another set",
    getItem('<t:ExtendedFieldURI DistinguishedPropertySetId="Common" PropertyId="34051" PropertyType="String"/>'),
  ],
  ["another folder", findItem(view().replace('"calendar"', '"inbox"'))],
  ["an operation that add-ins may call", "<m:CreateItem/>"],
  [
    "a view with a restriction",
    findItem(
      view().replace(
        "<m:ParentFolderIds>",
        `<m:Restriction><t:Exists>${named("crmid", "String")}</t:Exists></m:Restriction><m:ParentFolderIds>`,
      ),
    ),
  ],
];
test.each(unknown)("what is not simulated is loud: %s", async (_, operation) => {
  const { post, told } = startExchange();
  expect((await post(soap(operation))).status).toBe(501);
  expect(told.at(-1)).toMatch(/^501: the sandbox does not know /);
});

test("a request without a server version is loud, one with an unknown version is a fault", async () => {
  const { post } = startExchange();
  expect((await post(soap(getItem("")).replace(/<t:RequestServerVersion[^>]*>/, ""))).status).toBe(501);
  expect(faultCode(parseXml(await (await post(soap(getItem(""), "Exchange2099"))).text()))).toBe("ErrorInvalidServerVersion");
});

test("an operation that no add-in may call is refused", async () => {
  expect(await startExchange().proxy(soap("<m:GetDelegate/>"))).toMatchObject({ wasProxySuccessful: false });
});

function series(): World {
  const world = readWorld("series-occurrence-lost");
  for (const mailbox of world.mailboxes) mailbox.exchange = "on-premises";
  return world;
}
const ids = (answer: Document) => [...answer.querySelectorAll("CalendarItem > ItemId")].map((id) => id.getAttribute("Id"));

test("a calendar view shows the days of a series, a page shows the series", async () => {
  const { request } = startExchange(series());
  const year = `<m:CalendarView StartDate="2026-06-01T00:00:00Z" EndDate="2027-06-01T00:00:00Z"/>${calendar}`;
  const days = ids(await request(findItem(year)));
  const page = ids(await request(findItem(`<m:IndexedPageItemView Offset="0" BasePoint="Beginning"/>${calendar}`)));
  expect(days).toContain("AAMkAGday0002");
  expect(days).not.toContain("AAMkAGmaster0001");
  expect(page).toContain("AAMkAGmaster0001");
  expect(page).not.toContain("AAMkAGday0002");
});

test("the organizer that FindItem tells is a legacy name, the one that GetItem tells an address", async () => {
  const { request } = startExchange();
  const routing = (answer: Document) => answer.querySelector("Organizer RoutingType")?.textContent;
  expect(routing(await request(findItem(view(), field("calendar:Organizer"))))).toBe("EX");
  expect(routing(await request(getItem(field("calendar:Organizer"))))).toBe("SMTP");
});

const many = () =>
  onPremises((world) => {
    const [first] = world.mailboxes[0]!.items;
    world.mailboxes[0]!.items = [1, 2, 3].map((number) => ({
      ...first!,
      id: `AAMkAGmany${number}`,
      subject: `Meeting ${number}`,
      start: `2026-11-2${number + 3}T09:00:00Z`,
      end: `2026-11-2${number + 3}T10:00:00Z`,
      properties: { crmLinkState: number, ...(number > 1 && { crmid: `{${number}}` }) },
    }));
    world.open.item = "AAMkAGmany1";
  });

test("a calendar view that is cut off says so, and has no next page", async () => {
  const root = (answer: Document) => answer.querySelector("RootFolder");
  const { request } = startExchange(many());
  const cut = await request(findItem(view('MaxEntriesReturned="2"')));
  expect([ids(cut), root(cut)?.getAttribute("IncludesLastItemInRange"), root(cut)?.hasAttribute("IndexedPagingOffset")]).toEqual([
    ["AAMkAGmany1", "AAMkAGmany2"],
    "false",
    false,
  ]);
  expect(root(await request(findItem(view('MaxEntriesReturned="3"'))))?.getAttribute("IncludesLastItemInRange")).toBe("true");
});

test("pages follow one another by their offset", async () => {
  const { request } = startExchange(many());
  const page = async (offset: string) => {
    const answer = await request(
      findItem(`<m:IndexedPageItemView MaxEntriesReturned="2" Offset="${offset}" BasePoint="Beginning"/>${calendar}`),
    );
    const root = answer.querySelector("RootFolder");
    return [
      ids(answer),
      root?.getAttribute("IndexedPagingOffset"),
      root?.getAttribute("TotalItemsInView"),
      root?.getAttribute("IncludesLastItemInRange"),
    ];
  };
  expect(await page("0")).toEqual([["AAMkAGmany1", "AAMkAGmany2"], "2", "3", "false"]);
  expect(await page("2")).toEqual([["AAMkAGmany3"], "3", "3", "true"]);
});

const compare = (how: string, path: string, value: string) =>
  `<t:${how}>${path}<t:FieldURIOrConstant><t:Constant Value="${value}"/></t:FieldURIOrConstant></t:${how}>`;
const restrictions: readonly (readonly [string, string, readonly number[]])[] = [
  ["a number that is equal", compare("IsEqualTo", named("crmLinkState", "Double"), "2"), [2]],
  ["a property that is there", `<t:Exists>${named("crmid", "String")}</t:Exists>`, [2, 3]],
  ["a text that is equal", compare("IsEqualTo", field("item:Subject"), "Meeting 3"), [3]],
  ["a start from then on", compare("IsGreaterThanOrEqualTo", field("calendar:Start"), "2026-11-25T09:00:00Z"), [2, 3]],
  [
    "both",
    `<t:And>${compare("IsGreaterThanOrEqualTo", field("calendar:Start"), "2026-11-25T09:00:00Z")}${compare("IsEqualTo", field("item:Subject"), "Meeting 2")}</t:And>`,
    [2],
  ],
  ["the id of a meeting", compare("IsEqualTo", meeting("0x0023"), Buffer.from(globalObjectId, "hex").toString("base64")), [1, 2, 3]],
];
test.each(restrictions)("FindItem finds %s", async (_, restriction, numbers) => {
  const answer = await startExchange(many()).request(findItem(`<m:Restriction>${restriction}</m:Restriction>${calendar}`));
  expect(ids(answer)).toEqual(numbers.map((number) => `AAMkAGmany${number}`));
});

test("UpdateItem writes a property, makes the writer the last modifier, and tells a new change key", async () => {
  const { update, item, changeKey, world } = startExchange(onPremises((one) => (one.mailboxes[0]!.items[0]!.lastModifiedBy = blake)));
  const before = await changeKey();
  const answer = await update(
    setProperty("crmLinkState", "Double", "0") +
      setProperty("crmid", "String", "") +
      `<t:DeleteItemField>${named("Regarding", "String")}</t:DeleteItemField>`,
  );
  expect(codes(answer)).toEqual(["Success NoError"]);
  const after = answer.querySelector("ItemId")?.getAttribute("ChangeKey");
  expect(after).not.toBe(before);
  expect(after).toBe(await changeKey());
  expect(await item()).toMatchObject({
    subject: "Quarterly review with Fabrikam",
    lastModifiedBy: alex,
    lastModifiedAt: "2026-11-23T09:20:00Z",
    properties: { crmLinkState: 0, crmid: "" },
  });
  expect((await world()).mailboxes[0]!.items[0]!.properties).not.toHaveProperty("Regarding");
});

test("UpdateItem writes what everybody sees, too", async () => {
  const { update, item } = startExchange();
  await update(
    `<t:SetItemField>${field("item:Subject")}<t:CalendarItem><t:Subject>Written</t:Subject></t:CalendarItem></t:SetItemField><t:DeleteItemField>${field("calendar:Location")}</t:DeleteItemField>`,
  );
  expect(await item()).toMatchObject({ subject: "Written" });
  expect(await item()).not.toHaveProperty("location");
});

test("a day of a series that is written to becomes an exception", async () => {
  const { update, world } = startExchange(series());
  await update(setProperty("crmid", "String", "x"), { id: "AAMkAGday0001" });
  expect((await world()).mailboxes[0]!.items.find(({ id }) => id === "AAMkAGday0001")).toMatchObject({
    kind: "exception",
    properties: { crmid: "x" },
  });
});

const manner = (conflicts: string, mail = 'SendMeetingInvitationsOrCancellations="SendToNone"') =>
  `ConflictResolution="${conflicts}" ${mail}`;
const stale = Buffer.from("key-1").toString("base64");
const badUpdates: readonly (readonly [string, { key?: string; attributes?: string; id?: string }, string, string])[] = [
  [
    "without saying who is to hear of it",
    { attributes: manner("AlwaysOverwrite", "") },
    setProperty("crmid", "String", "x"),
    "ErrorSendMeetingInvitationsOrCancellationsRequired",
  ],
  ["without a change key", { key: "" }, setProperty("crmid", "String", "x"), "ErrorChangeKeyRequiredForWriteOperations"],
  [
    "without a change key, even to overwrite",
    { key: "", attributes: manner("AlwaysOverwrite") },
    setProperty("crmid", "String", "x"),
    "ErrorChangeKeyRequiredForWriteOperations",
  ],
  ["with an old change key", { key: stale }, setProperty("crmid", "String", "x"), "ErrorIrresolvableConflict"],
  [
    "with an old change key, to resolve",
    { key: stale, attributes: manner("AutoResolve") },
    setProperty("crmid", "String", "x"),
    "ErrorIrresolvableConflict",
  ],
  ["with a broken change key", { key: "!" }, setProperty("crmid", "String", "x"), "ErrorInvalidChangeKey"],
  ["with a value of another type", {}, setProperty("crmLinkState", "Double", "two"), "ErrorInvalidExtendedPropertyValue"],
  [
    "of another property than it says",
    {},
    setProperty("crmid", "String", "x").replace('"crmid"', '"other"'),
    "ErrorUpdatePropertyMismatch",
  ],
  [
    "of what cannot be written",
    {},
    `<t:SetItemField>${field("item:LastModifiedName")}<t:CalendarItem><t:LastModifiedName>x</t:LastModifiedName></t:CalendarItem></t:SetItemField>`,
    "ErrorInvalidPropertySet",
  ],
];
test.each(badUpdates)("an update %s is refused and writes nothing", async (_, options, updates, code) => {
  const { update, item } = startExchange();
  const before = await item();
  expect(codes(await update(updates, options))).toEqual([`Error ${code}`]);
  expect(await item()).toEqual(before);
});

test("whoever overwrites always, overwrites with an old change key", async () => {
  const { update, item } = startExchange();
  expect(codes(await update(setProperty("crmid", "String", "x"), { key: stale, attributes: manner("AlwaysOverwrite") }))).toEqual([
    "Success NoError",
  ]);
  expect((await item()).properties).toMatchObject({ crmid: "x" });
});

test("an update that mails the attendees is noticed", async () => {
  const { update, sandbox, told } = startExchange();
  await update(setProperty("crmid", "String", "x"), {
    attributes: manner("AutoResolve", 'SendMeetingInvitationsOrCancellations="SendToAllAndSaveCopy"'),
  });
  expect(sandbox.session.state.mailings).toEqual([{ viewer: alex, mailbox: alex, item: itemId, how: "SendToAllAndSaveCopy" }]);
  expect(told.at(-1)).toContain("it mails the attendees");
  await update(setProperty("crmid", "String", "y"));
  expect(sandbox.session.state.mailings).toHaveLength(1);
});

test("GetFolder tells who may do what, in Exchange's levels", async () => {
  const roles = ["write", "read", "freeBusyRead", "limitedRead", "none", "delegateWithPrivateEventAccess"] as const;
  const { request } = startExchange(
    onPremises((world) => (world.mailboxes[0]!.permissions = roles.map((role) => ({ email: `${role}@contoso.example`, role })))),
  );
  const answer = await request(
    `<m:GetFolder><m:FolderShape><t:BaseShape>IdOnly</t:BaseShape><t:AdditionalProperties>${field("folder:PermissionSet")}${field("folder:EffectiveRights")}</t:AdditionalProperties></m:FolderShape><m:FolderIds><t:DistinguishedFolderId Id="calendar"/></m:FolderIds></m:GetFolder>`,
  );
  const levels = [...answer.querySelectorAll("CalendarPermission")].map((one) => [
    one.querySelector("DistinguishedUser, PrimarySmtpAddress")?.textContent,
    one.querySelector("CalendarPermissionLevel")?.textContent,
  ]);
  expect(levels).toEqual([
    ["Default", "FreeBusyTimeOnly"],
    ["Anonymous", "None"],
    ["write@contoso.example", "Editor"],
    ["read@contoso.example", "Reviewer"],
    ["freeBusyRead@contoso.example", "FreeBusyTimeOnly"],
    ["limitedRead@contoso.example", "FreeBusyTimeAndSubjectAndLocation"],
    ["none@contoso.example", "None"],
    ["delegateWithPrivateEventAccess@contoso.example", "Editor"],
  ]);
  expect(answer.querySelector("EffectiveRights > Modify")?.textContent).toBe("true");
});

test("all properties of a folder are all but its permissions", async () => {
  const answer = await startExchange().request(
    '<m:GetFolder><m:FolderShape><t:BaseShape>AllProperties</t:BaseShape></m:FolderShape><m:FolderIds><t:DistinguishedFolderId Id="calendar"/></m:FolderIds></m:GetFolder>',
  );
  expect([text(answer, "DisplayName"), answer.querySelector("PermissionSet")]).toEqual(["Calendar", null]);
});
