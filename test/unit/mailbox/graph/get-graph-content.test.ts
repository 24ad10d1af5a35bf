import { expect, test } from "vitest";
import { NotFound } from "../../../../src/http/failure.ts";
import { createHttpClient } from "../../../../src/http/http-client.ts";
import { createGraphContent } from "../../../../src/mailbox/graph/get-graph-content.ts";
import { createFakeClock } from "../../http/fake-clock.ts";
import { json, serve } from "../../http/in-memory-server.ts";
import { attendeesOnWire, contentOnWire } from "../content-on-wire.ts";
import { me, review, signal } from "./graph-store-setup.ts";
import event from "./wire/content.json" with { type: "json" };

const judged = { subject: review.subject!, start: review.start! };

function setup(answer: unknown = event, status = 200) {
  const server = serve(() => json(answer, { status }));
  const get = createGraphContent({
    http: createHttpClient({ fetch: server.fetch, clock: createFakeClock() }),
    graphRoot: "https://graph.microsoft.com",
    tokens: {
      getToken: () => Promise.resolve({ accessToken: "secret", account: "alex@contoso.example" }),
      signIn: () => Promise.reject(new Error("Reading opens no window.")),
    },
  });
  return { server, get: (text = true) => get({ mailbox: me, id: review.id, item: judged }, { text }, { signal }) };
}

/** An event does not say which addresses are groups, nor who is a person. */
const { dana, casey, sales, nameOnly, room } = attendeesOnWire;
const attendees = [{ ...dana, kind: "unknown" }, { ...sales, kind: "unknown" }, casey, nameOnly, room];

test("one request brings everything, the body as text", async () => {
  const { get, server } = setup();
  expect(await get()).toEqual({ ...contentOnWire, attendees });
  expect(server.requests).toHaveLength(1);
  const { url, headers } = server.requests[0]!;
  expect(new URL(url).searchParams.get("$select")?.split(",")).toEqual(expect.arrayContaining(["attendees", "location", "body"]));
  expect(headers.get("prefer")).toBe('outlook.timezone="UTC", outlook.body-content-type="text"');
});

test("the text is asked for only where it is wanted", async () => {
  const { get, server } = setup({ ...event, body: undefined });
  expect(await get(false)).not.toHaveProperty("text");
  expect(new URL(server.requests[0]!.url).searchParams.get("$select")).not.toContain("body");
});

test.each<[string, object]>([
  ["another subject", { subject: "Lunch" }],
  ["another start", { start: { dateTime: "2026-11-24T11:00:00.0000000", timeZone: "UTC" } }],
])("an event with %s is not the item that was judged", async (_, change) => {
  await expect(setup({ ...event, ...change }).get()).rejects.toMatchObject({ reason: "not-the-item-on-screen" });
});

test("a private appointment of a colleague is not found", async () => {
  await expect(setup({ error: { code: "ErrorItemNotFound", message: "" } }, 404).get()).rejects.toBeInstanceOf(NotFound);
});

test.each<[string, object, object]>([
  ["null", { attendees: null, location: null, onlineMeeting: null, organizer: null, body: null, sensitivity: null }, {}],
  ["absent", { attendees: undefined, location: undefined, organizer: undefined, body: undefined, sensitivity: undefined }, {}],
  ["of another form", { attendees: [7, "x", {}], location: "Room", onlineMeeting: [], organizer: 1, body: "text", sensitivity: 3 }, {}],
])("what is %s is told as nothing", async (_, change) => {
  const bare = { ...event, onlineMeeting: null, onlineMeetingUrl: null, originalStartTimeZone: null, ...change };
  expect(await setup(bare).get()).toEqual({ attendees: [], attendeeList: "whole", sensitivity: "not-known" });
});

test.each(["javascript:alert(1)", "http://meet.example/1", "not a url", `https://meet.example/${"x".repeat(3000)}`])(
  "%.30s is no place to join",
  async (joinUrl) => {
    expect(await setup({ ...event, onlineMeeting: { joinUrl } }).get()).not.toHaveProperty("joinUrl");
  },
);

test("HTML in spite of the question is no text", async () => {
  expect(await setup({ ...event, body: { contentType: "html", content: "<b>Agenda</b>" } }).get()).not.toHaveProperty("text");
});

test("300 attendees come whole, more than a thousand do not", async () => {
  const guests = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ type: "required", emailAddress: { address: `guest${index}@fabrikam.example` } }));
  const whole = await setup({ ...event, attendees: guests(300) }).get();
  expect([whole.attendees.length, whole.attendeeList]).toEqual([300, "whole"]);
  const cut = await setup({ ...event, attendees: guests(1200) }).get();
  expect([cut.attendees.length, cut.attendeeList]).toEqual([1000, "may-be-cut"]);
});
