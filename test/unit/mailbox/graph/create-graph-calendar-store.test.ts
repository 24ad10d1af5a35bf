import { expect, test } from "vitest";
import { createHttpClient, listPatience } from "../../../../src/http/http-client.ts";
import { createTimeSlice } from "../../../../src/http/time-slice.ts";
import { createGraphCalendarStore } from "../../../../src/mailbox/graph/create-graph-calendar-store.ts";
import { bagPropertyId } from "../../../../src/mailbox/graph/witness-in-bag.ts";
import { createFakeClock } from "../../http/fake-clock.ts";
import { json, serve, type Answer } from "../../http/in-memory-server.ts";

const signal = new AbortController().signal;
const span = { from: new Date("2026-11-01T00:00:00Z"), to: new Date("2026-12-01T00:00:00Z") };
const me = { kind: "me" } as const;

function setup(answer: (url: URL) => Answer) {
  const server = serve((request) => answer(new URL(request.url)));
  const clock = createFakeClock();
  const scopes: (readonly string[])[] = [];
  const store = createGraphCalendarStore({
    http: createHttpClient({ fetch: server.fetch, clock, patience: listPatience }),
    graphRoot: "https://graph.microsoft.com",
    timeSlice: createTimeSlice(clock),
    tokens: {
      getToken(request) {
        scopes.push(request.scopes);
        return Promise.resolve({ accessToken: "secret", account: "alex@contoso.example" });
      },
      signIn: () => Promise.reject(new Error("nobody clicked")),
    },
  });
  return { store, scopes, urls: () => server.requests.map(({ url }) => new URL(url)) };
}

const event = (id: string, more: object = {}) => ({
  id,
  subject: "Review",
  start: { dateTime: "2026-11-24T09:00:00.0000000", timeZone: "UTC" },
  end: { dateTime: "2026-11-24T10:00:00.0000000", timeZone: "UTC" },
  type: "singleInstance",
  ...more,
});

test("the span, the order and the size of a page are asked for, with the stamp, the last modifier and the safety copy", async () => {
  const { store, urls, scopes } = setup(() => json({ value: [] }));
  await store.getPage({ kind: "user", address: "alex@contoso.example" }, span, undefined, { signal });
  const [url] = urls();
  expect(url!.pathname).toBe("/v1.0/users/alex%40contoso.example/calendarView");
  expect(Object.fromEntries(url!.searchParams)).toMatchObject({
    startDateTime: "2026-11-01T00:00:00.000Z",
    endDateTime: "2026-12-01T00:00:00.000Z",
    $orderby: "start/dateTime",
    $top: "250",
  });
  for (const id of ["Name crmid'", "String 0x3FFA", bagPropertyId]) expect(url!.searchParams.get("$expand")).toContain(id);
  expect(scopes).toEqual([["https://graph.microsoft.com/Calendars.Read", "https://graph.microsoft.com/Calendars.Read.Shared"]]);
});

test("the next page is asked at its link, and nothing is added to it", async () => {
  const link = "https://graph.microsoft.com/v1.0/me/calendarView?startDateTime=a&%24skip=250";
  const { store, urls } = setup((url) => json({ value: [], ...(!url.searchParams.has("$skip") && { "@odata.nextLink": link }) }));
  const { next } = await store.getPage(me, span, undefined, { signal });
  expect(await store.getPage(me, span, next, { signal })).toEqual({ appointments: [], unreadable: 0, traces: [] });
  const second = urls()[1]!;
  expect([second.searchParams.get("startDateTime"), second.searchParams.get("$skip"), second.searchParams.has("$top")]).toEqual([
    "a",
    "250",
    false,
  ]);
});

test.each([
  "https://evil.example/v1.0/me/calendarView",
  "https://graph.microsoft.com.evil.example/v1.0/",
  "https://graph.microsoft.com/beta/me",
  "not a link",
])("a next page at %s is refused, and never asked", async (link) => {
  const { store, urls } = setup(() => json({ value: [], "@odata.nextLink": link }));
  await expect(store.getPage(me, span, undefined, { signal })).rejects.toMatchObject({ name: "Unexpected" });
  expect(urls()).toHaveLength(1);
});

test("one event that cannot be understood spoils no other, and is counted", async () => {
  const { store } = setup(() =>
    json({
      value: [
        event("a"),
        event("b", { type: "hologram" }),
        7,
        event("c", { start: { dateTime: "2026-11-24T09:00:00", timeZone: "Mars" } }),
        event("d"),
      ],
    }),
  );
  const { appointments, unreadable } = await store.getPage(me, span, undefined, { signal });
  expect(appointments.map(({ id }) => id)).toEqual(["a", "d"]);
  expect(unreadable).toBe(3);
});

test("a page of more than any page holds is refused", async () => {
  const { store } = setup(() => json({ value: Array.from({ length: 1001 }, (_, index) => event(String(index))) }));
  await expect(store.getPage(me, span, undefined, { signal })).rejects.toMatchObject({ name: "Unexpected" });
});
