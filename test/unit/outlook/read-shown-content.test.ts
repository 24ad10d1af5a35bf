import { afterEach, expect, test, vi } from "vitest";
import { readShownContent } from "../../../src/outlook/read-shown-content.ts";

type Callback = (result: unknown) => void;

const { signal } = new AbortController();
const tell = (value: unknown) => ({ getAsync: (done: Callback) => done({ status: "succeeded", value }) });
const refuse = (code: number) => ({ getAsync: (done: Callback) => done({ status: "failed", error: { code } }) });
const body = (text: string) => ({ getAsync: (_type: string, done: Callback) => done({ status: "succeeded", value: text }) });

function outlook(item: object | null) {
  vi.stubGlobal("Office", {
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    CoercionType: { Text: "text" },
    MailboxEnums: {
      ItemType: { Appointment: "appointment" },
      RecipientType: { DistributionList: "distributionList", User: "user", ExternalUser: "externalUser" },
    },
    context: { mailbox: { item: item && { itemType: "appointment", ...item } } },
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

const alex = { emailAddress: "alex@contoso.example", displayName: "Alex Archer", recipientType: "user" };
const dana = { emailAddress: "dana@fabrikam.example", displayName: "Dana Diaz", recipientType: "externalUser" };
const sales = { emailAddress: "sales@contoso.example", displayName: "Sales, all", recipientType: "distributionList" };
const casey = { emailAddress: "/O=CONTOSO/CN=CASEY", displayName: "Casey Cole", recipientType: "other" };

const told = {
  location: "Room 3",
  text: "Agenda\n1. Contract",
  organizer: { name: "Alex Archer", address: "alex@contoso.example" },
  attendees: [
    { name: "Dana Diaz", address: "dana@fabrikam.example", role: "required", kind: "person" },
    { name: "Casey Cole", role: "required", kind: "unknown" },
    { name: "Sales, all", address: "sales@contoso.example", role: "optional", kind: "group" },
  ],
  attendeeList: "whole",
  sensitivity: "private",
};

test("a form for reading has plain values", async () => {
  outlook({
    location: "Room 3",
    organizer: alex,
    requiredAttendees: [dana, casey, { emailAddress: "", displayName: "" }],
    optionalAttendees: [sales],
    sensitivity: "private",
    body: body("Agenda\r\n1. Contract\r\n"),
  });
  expect(await readShownContent({ text: true }, { signal })).toEqual(told);
});

test("a form for writing is asked field by field, and lists the organizer as well", async () => {
  outlook({
    location: tell("Room 3"),
    organizer: tell(alex),
    requiredAttendees: tell([alex, dana, casey]),
    optionalAttendees: tell([sales]),
    sensitivity: tell("private"),
    body: body("Agenda\r\n1. Contract\r\n"),
  });
  expect(await readShownContent({ text: true }, { signal })).toEqual(told);
});

test("the text is asked for only where it is wanted", async () => {
  outlook({ requiredAttendees: [], optionalAttendees: [], body: { getAsync: () => expect.unreachable() } });
  expect(await readShownContent({ text: false }, { signal })).toEqual({ attendees: [], attendeeList: "whole", sensitivity: "not-known" });
});

test.each<[string, object]>([
  ["refuses", { location: refuse(5001), requiredAttendees: refuse(5001), optionalAttendees: refuse(5001), organizer: refuse(9020) }],
  ["tells as null", { location: null, requiredAttendees: null, optionalAttendees: null, organizer: null, sensitivity: null }],
])("what the host %s is not known, and the list of people may be cut", async (_, item) => {
  outlook({ ...item, body: { getAsync: (_type: string, done: Callback) => done({ status: "failed", error: { code: 5001 } }) } });
  expect(await readShownContent({ text: true }, { signal })).toEqual({
    attendees: [],
    attendeeList: "may-be-cut",
    sensitivity: "not-known",
  });
});

test.each([
  [99, "whole"],
  [100, "may-be-cut"],
  [500, "may-be-cut"],
  [1000, "may-be-cut"],
])("of %i attendees the list is %s", async (count, attendeeList) => {
  const guests = Array.from({ length: count }, (_, index) => ({ emailAddress: `guest${index}@fabrikam.example` }));
  outlook({ requiredAttendees: guests, optionalAttendees: [] });
  expect(await readShownContent({ text: false }, { signal })).toMatchObject({ attendeeList });
});

test.each([null, { itemType: "message" }])("nothing is known where no appointment is open", async (item) => {
  outlook(item);
  expect(await readShownContent({ text: true }, { signal })).toBeUndefined();
});
