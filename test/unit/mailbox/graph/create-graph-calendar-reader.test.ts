import { expect, test } from "vitest";
import { createHttpClient, listLimits } from "../../../../src/http/http-client.ts";
import { createTimeSlice } from "../../../../src/http/time-slice.ts";
import { createGraphCalendarReader } from "../../../../src/mailbox/graph/create-graph-calendar-reader.ts";
import { bagPropertyId } from "../../../../src/mailbox/graph/bag-property.ts";
import { createFakeClock } from "../../http/fake-clock.ts";
import { json, serve, type Answer } from "../../http/in-memory-server.ts";

const signal = new AbortController().signal;
const span = { from: new Date("2026-11-01T00:00:00Z"), to: new Date("2026-12-01T00:00:00Z") };
const me = { kind: "me" } as const;

function setup(answer: (url: URL, request: Request) => Answer) {
  const server = serve((request) => answer(new URL(request.url), request));
  const clock = createFakeClock();
  const scopes: (readonly string[])[] = [];
  const store = createGraphCalendarReader({
    http: createHttpClient({ fetch: server.fetch, clock, limits: listLimits }),
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
  "https://somebody@graph.microsoft.com/v1.0/me/calendarView",
  "https://graph.microsoft.com/v1.0/me/../../beta/me/calendarView",
  "https://graph.microsoft.com/v1.0/me/%2e%2E/users/alex/calendarView",
  "not a link",
])("a next page at %s is refused, never asked, and the list is not complete", async (link) => {
  const { store, urls } = setup(() => json({ value: [event("a")], "@odata.nextLink": link }));
  const { appointments, next } = await store.getPage(me, span, undefined, { signal });
  expect(appointments).toHaveLength(1);
  await expect(store.getPage(me, span, next, { signal })).rejects.toMatchObject({ name: "Incomplete", reason: "incomplete" });
  expect(urls()).toHaveLength(1);
});

const page = "https://graph.microsoft.com/v1.0/me/calendarView";

test.each<{ name: string; answer: (asked: number) => object; most: number }>([
  { name: "leads to itself", answer: () => ({ value: [event("a")], "@odata.nextLink": `${page}?$skip=1` }), most: 2 },
  {
    name: "leads round in a ring",
    answer: (asked) => ({ value: [event(String(asked))], "@odata.nextLink": `${page}?$skip=${String(asked % 3)}` }),
    most: 4,
  },
  {
    name: "names ever new pages that bring nothing",
    answer: (asked) => ({ value: [], "@odata.nextLink": `${page}?$skip=${String(asked)}` }),
    most: 6,
  },
  {
    name: "brings the same rows again and again",
    answer: (asked) => ({ value: [event("a")], "@odata.nextLink": `${page}?$skip=${String(asked)}` }),
    most: 6,
  },
  {
    name: "goes on and on",
    answer: (asked) => ({ value: [event(String(asked))], "@odata.nextLink": `${page}?$skip=${String(asked)}` }),
    most: 200,
  },
])("a list that $name ends soon, as not complete, and tells no row twice", async ({ answer, most }) => {
  let asked = 0;
  const { store } = setup(() => json(answer((asked += 1))));
  const ids: string[] = [];
  const readOn = async () => {
    let next: Awaited<ReturnType<typeof store.getPage>>["next"];
    do {
      const told = await store.getPage(me, span, next, { signal });
      ids.push(...told.appointments.map(({ id }) => id));
      next = told.next;
    } while (next !== undefined);
  };
  await expect(readOn()).rejects.toMatchObject({ name: "Incomplete" });
  expect(asked).toBeLessThanOrEqual(most);
  expect(ids).toHaveLength(new Set(ids).size);
});

test("what ends as the span begins is no part of it; what begins and ends then is", async () => {
  const at = (start: string, end: string) => ({ start: { dateTime: start, timeZone: "UTC" }, end: { dateTime: end, timeZone: "UTC" } });
  const { store } = setup(() =>
    json({
      value: [
        event("before", at("2026-10-31T23:00:00", "2026-11-01T00:00:00")),
        event("of no length", at("2026-11-01T00:00:00", "2026-11-01T00:00:00")),
        event("across", at("2026-10-31T23:00:00", "2026-11-01T00:01:00")),
      ],
    }),
  );
  const { appointments, unreadable } = await store.getPage(me, span, undefined, { signal });
  expect(appointments.map(({ id }) => id)).toEqual(["of no length", "across"]);
  expect(unreadable).toBe(0);
});

test("the year 1 is no date: the property tells when it changed last", async () => {
  const changed = [{ id: "SystemTime 0x3008", value: "2026-11-20T08:00:00Z" }];
  const { store } = setup(() =>
    json({ value: [event("a", { lastModifiedDateTime: "0001-01-01T00:00:00Z", singleValueExtendedProperties: changed })] }),
  );
  const { appointments } = await store.getPage(me, span, undefined, { signal });
  expect(appointments[0]?.item.lastModifiedAt).toEqual(new Date("2026-11-20T08:00:00Z"));
});

test("one item too large for any answer is one unreadable row, and the others are read", async () => {
  const ids = ["a", "b", "c", "d"];
  const { store } = setup(async (url, request) => {
    if (!url.pathname.endsWith("/$batch"))
      return url.searchParams.has("$expand")
        ? new Response("{", { headers: { "Content-Type": "application/json" } })
        : json({ value: ids.map((id) => event(id)) });
    const { requests } = (await request.json()) as { requests: { id: string; url: string }[] };
    if (requests.some((each) => each.url.includes("/events/c?")))
      return new Response("{", { headers: { "Content-Type": "application/json" } });
    return json({ responses: requests.map(({ id }) => ({ id, status: 200, body: { singleValueExtendedProperties: [] } })) });
  });
  const { appointments, unreadable } = await store.getPage(me, span, undefined, { signal });
  expect(appointments.map(({ id }) => id)).toEqual(["a", "b", "d"]);
  expect(unreadable).toBe(1);
});

test("a private item of somebody else is not taken for one without a stamp", async () => {
  const { store } = setup((url) =>
    url.pathname.endsWith("/calendar")
      ? json({ canViewPrivateItems: false })
      : json({ value: [event("a", { sensitivity: "private" }), event("b")] }),
  );
  const { appointments, unreadable } = await store.getPage({ kind: "user", address: "alex@contoso.example" }, span, undefined, { signal });
  expect(appointments.map(({ id }) => id)).toEqual(["b"]);
  expect(unreadable).toBe(1);
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
