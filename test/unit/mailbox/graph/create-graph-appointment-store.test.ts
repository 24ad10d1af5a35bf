import { expect, test } from "vitest";
import { Forbidden, Unexpected } from "../../../../src/http/failure.ts";
import { parseProperties } from "../../../../src/mailbox/graph/graph-property.ts";
import { stampRequests } from "../../../../src/tracking/stamp-properties.ts";
import { json } from "../../http/in-memory-server.ts";
import { alex, me, review, setup, signal } from "./graph-store-setup.ts";
import event from "./wire/event.json" with { type: "json" };

test("one request brings the appointment with its stamp, last modifier and category", async () => {
  const { store, server } = setup(() => json(event));
  expect(await store.getAppointment(alex, review, { signal })).toEqual({
    id: event.id,
    traces: [],
    item: {
      subject: "Quarterly review with Fabrikam",
      start: new Date("2026-11-24T09:00:00Z"),
      end: new Date("2026-11-24T10:00:00Z"),
      allDay: false,
      kind: "single",
      organizedBy: "unknown",
      globalObjectId: event.iCalUId,
      lastModifiedBy: "Blake Brooks",
      lastModifiedAt: new Date("2026-11-24T09:16:12.441Z"),
      hasTrackingCategory: true,
    },
    properties: [
      { name: "crmid", type: "String", value: "{8A0C2AF9-FC60-439D-BE58-42F2415D467E}" },
      { name: "crmLinkState", type: "Double", value: "2" },
      { name: "crmorgid", type: "String", value: "" },
    ],
  });
  expect(server.requests).toHaveLength(1);
});

test("the request asks for every spelling at once, in UTC, with rights to read only", async () => {
  const { store, server, urls, scopes } = setup(() => json(event));
  await store.getAppointment(alex, review, { signal });
  const url = urls()[0]!;
  expect(url.origin + url.pathname).toBe("https://graph.microsoft.com/v1.0/users/alex%40contoso.example/events/AAMkAGI1AAAt9AHjAAA%3D");
  const expand = url.searchParams.get("$expand") ?? "";
  expect(expand).toMatch(
    /^singleValueExtendedProperties\(\$filter=id eq 'String 0x3FFA' or id eq 'Binary \{6ED8DA90-450B-101B-98DA-00AA003F1305\} Id 0x3' or id eq 'String \{00020329-0000-0000-C000-000000000046\} Name crmid' or /,
  );
  for (const { type, name } of stampRequests) expect(expand).toContain(`'${type} {00020329-0000-0000-C000-000000000046} Name ${name}'`);
  expect(url.href).not.toContain("+");
  expect(server.requests[0]?.headers.get("Prefer")).toBe('outlook.timezone="UTC"');
  expect(scopes).toEqual([["https://graph.microsoft.com/Calendars.Read", "https://graph.microsoft.com/Calendars.Read.Shared"]]);
});

test("one's own mailbox is asked as me", async () => {
  const { store, urls } = setup(() => json(event));
  await store.getAppointment(me, review, { signal });
  expect(urls()[0]?.pathname).toBe("/v1.0/me/events/AAMkAGI1AAAt9AHjAAA%3D");
});

test.each(["a'b", "100%", "a&b=c", "x)/$value", "a/../../users", "a?$expand=attachments", "a#b", "ä 漢"])(
  "the hostile id %j stays one segment of the path",
  async (id) => {
    const { store, urls } = setup(() => json({ ...event, id }));
    await store.getAppointment(me, { ...review, id }, { signal });
    const url = urls()[0]!;
    expect(url.pathname.split("/").slice(0, 4)).toEqual(["", "v1.0", "me", "events"]);
    expect(decodeURIComponent(url.pathname)).toBe(`/v1.0/me/events/${id}`);
    expect([...url.searchParams.keys()]).toEqual(["$select", "$expand"]);
  },
);

test.each(["", "..", "."])("an id %j is in no mailbox, and nobody is asked", async (id) => {
  const { store, server } = setup(() => json(event));
  await expect(store.getAppointment(me, { ...review, id }, { signal })).rejects.toMatchObject({ name: "NotFound" });
  expect(server.requests).toHaveLength(0);
});

test("an event with nothing but what Graph always gives is an appointment without a stamp", async () => {
  const { singleValueExtendedProperties: _, ...bare } = event;
  const { store } = setup(() => json({ ...bare, subject: null, iCalUId: null, categories: null, lastModifiedDateTime: null }));
  const read = await store.getAppointment(me, { ...review, subject: "" }, { signal });
  expect(read.properties).toEqual([]);
  expect(read.item).toEqual({
    subject: "",
    start: review.start,
    end: review.end,
    allDay: false,
    kind: "single",
    organizedBy: "unknown",
    hasTrackingCategory: false,
  });
});

test("long texts are cut, and an id beyond all bounds stays known as too long", async () => {
  const { store } = setup(() =>
    json({
      ...event,
      subject: "s".repeat(5_000),
      iCalUId: "A".repeat(5_000),
      singleValueExtendedProperties: [
        { id: "String 0x3ffa", value: "n".repeat(5_000) },
        { id: "String {00020329-0000-0000-c000-000000000046} Name crmxml", value: "x".repeat(100_000) },
      ],
    }),
  );
  const { item, properties } = await store.getAppointment(me, { ...review, subject: "s".repeat(5_000) }, { signal });
  expect(item.subject).toHaveLength(1_000);
  expect(item.lastModifiedBy).toHaveLength(256);
  // Still far too long for CRM, so that it is known as that.
  expect(item.globalObjectId).toHaveLength(4_096);
  expect(properties[0]?.value).toHaveLength(4_000);
});

test("a property that was not asked for is not part of the stamp", () => {
  const set = "{00020329-0000-0000-c000-000000000046}";
  const { stamp } = parseProperties([
    { id: `String ${set} Name CRMID`, value: "another name" },
    { id: "String {00062008-0000-0000-c000-000000000046} Name crmid", value: "another set" },
    { id: `Binary ${set} Name crmid`, value: "another type" },
  ]);
  expect(stamp).toEqual([]);
});

test.each([
  { name: "a local time", start: { dateTime: "2026-11-24T10:00:00.0000000", timeZone: "W. Europe Standard Time" } },
  { name: "no time", start: { dateTime: "soon", timeZone: "UTC" } },
  { name: "no start", start: null },
])("$name is an answer of another shape", async ({ start }) => {
  const { store } = setup(() => json({ ...event, start }));
  await expect(store.getAppointment(me, review, { signal })).rejects.toBeInstanceOf(Unexpected);
});

test("what the server refuses is passed on by its name", async () => {
  const { store } = setup(() => json({ error: { code: "ErrorAccessDenied" } }, { status: 403 }));
  await expect(store.getAppointment(alex, review, { signal })).rejects.toBeInstanceOf(Forbidden);
});

test("an abort is not taken for an answer", async () => {
  const { store } = setup(() => json(event));
  const aborted = { signal: AbortSignal.abort() };
  await expect(store.findCalendars?.([me], "item", aborted)).rejects.toMatchObject({ name: "AbortError" });
  await expect(store.getAppointment(me, review, aborted)).rejects.toMatchObject({ name: "AbortError" });
});

test("the account is the token's, or nobody's", async () => {
  const { store } = setup(() => json({}));
  expect(await store.findAccount({ signal })).toBe("blake@contoso.example");
  const refused = setup(() => json({}), { getToken: () => Promise.reject(new Forbidden("no")) });
  expect(await refused.store.findAccount({ signal })).toBeUndefined();
});

test("a click signs in for what the store reads", async () => {
  const asked: (readonly string[])[] = [];
  const { store, server } = setup(() => json({}), {
    signIn({ scopes }) {
      asked.push(scopes);
      return Promise.resolve({ accessToken: "secret", account: "blake@contoso.example" });
    },
  });
  await store.signIn({ signal });
  expect(asked).toEqual([["https://graph.microsoft.com/Calendars.Read", "https://graph.microsoft.com/Calendars.Read.Shared"]]);
  expect(server.requests).toHaveLength(0);
});
