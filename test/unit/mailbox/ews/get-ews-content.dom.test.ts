import { expect, test } from "vitest";
import { createEwsContent } from "../../../../src/mailbox/ews/get-ews-content.ts";
import { attendeesOnWire, contentOnWire } from "../content-on-wire.ts";
import { alex, exchange, me, review, signal, wire } from "./ews-store-setup.ts";

const judged = { subject: review.subject, start: review.start };
const { dana, casey, sales, nameOnly, room } = attendeesOnWire;

function setup(answer = wire("content")) {
  const { transport, requests } = exchange(() => answer);
  const get = createEwsContent({ transport });
  return { requests, get: (text = true) => get({ mailbox: me, id: review.id, item: judged }, { text }, { signal }) };
}

test("one request brings everything, the body as text", async () => {
  const { get, requests } = setup();
  expect(await get()).toEqual({ ...contentOnWire, attendees: [dana, casey, sales, nameOnly, room] });
  expect(requests).toHaveLength(1);
  expect(requests[0]!.told("FieldURI")).toEqual(
    expect.arrayContaining(["calendar:RequiredAttendees", "calendar:Resources", "item:Body"].map((uri) => ({ FieldURI: uri }))),
  );
  expect(requests[0]!.told("BodyType")).toEqual(["Text"]);
});

test("the text is asked for only where it is wanted", async () => {
  const { get, requests } = setup();
  await get(false);
  expect(requests[0]!.told("FieldURI")).not.toContainEqual({ FieldURI: "item:Body" });
});

test.each([
  ["another subject", "Quarterly review with Fabrikam<", "Lunch<"],
  ["another start", "2026-11-24T09:00:00Z", "2026-11-24T11:00:00Z"],
])("an item with %s is not the one that was judged", async (_, from, to) => {
  await expect(setup(wire("content").replace(from, to)).get()).rejects.toMatchObject({ reason: "not-the-item-on-screen" });
});

test("an item without people, place and text is told as that", async () => {
  const bare = wire("content").replaceAll(
    /<t:(Required|Optional)Attendees>[^]*?<\/t:\1Attendees>|<t:(Resources|Organizer|Body|Location)\b[^]*?<\/t:\2>|<t:(Sensitivity|JoinOnlineMeetingUrl)>[^<]*<\/t:\3>|<t:StartTimeZone[^>]*>/g,
    "",
  );
  expect(await setup(bare).get()).toEqual({ attendees: [], attendeeList: "whole", sensitivity: "not-known" });
});

test("another mailbox is never asked", async () => {
  const { transport, requests } = exchange(() => wire("content"));
  const get = createEwsContent({ transport });
  await expect(get({ mailbox: alex, id: review.id, item: judged }, { text: false }, { signal })).rejects.toMatchObject({
    reason: "other-mailbox",
  });
  expect(requests).toHaveLength(0);
});

test("an item that is gone is not found", async () => {
  await expect(setup(wire("get-item-not-found")).get()).rejects.toMatchObject({ reason: "not-found" });
});
