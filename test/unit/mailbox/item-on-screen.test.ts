import { expect, test } from "vitest";
import type { ItemOnScreen } from "../../../src/mailbox/appointment-store.ts";
import { json } from "../http/in-memory-server.ts";
import { me, review, setup, signal } from "./graph/graph-store-setup.ts";
import event from "./graph/wire/event.json" with { type: "json" };
import instances from "./graph/wire/series-instances.json" with { type: "json" };
import master from "./graph/wire/series-master.json" with { type: "json" };

const at = (iso: string) => ({ dateTime: iso, timeZone: "UTC" });

test.each<{ name: string; onScreen?: Partial<ItemOnScreen>; stored?: object; proven: boolean }>([
  { name: "read: subject and start agree", proven: true },
  { name: "read: blanks around the subject", onScreen: { subject: " Quarterly review with Fabrikam " }, proven: true },
  { name: "read: half a minute apart", onScreen: { start: new Date("2026-11-24T09:00:30Z") }, proven: true },
  { name: "read: two minutes apart", onScreen: { start: new Date("2026-11-24T09:02:00Z") }, proven: false },
  { name: "read: another subject", onScreen: { subject: "Quarterly review with Contoso" }, proven: false },
  { name: "read: another day of the same subject", onScreen: { start: new Date("2026-11-25T09:00:00Z") }, proven: false },
  { name: "read: both without a subject", onScreen: { subject: "" }, stored: { subject: null }, proven: true },
  { name: "compose: a subject not saved yet", onScreen: { mode: "compose", subject: "New" }, proven: true },
  { name: "compose: a time not saved yet", onScreen: { mode: "compose", start: new Date("2026-11-26T09:00:00Z") }, proven: true },
  { name: "compose: both differ", onScreen: { mode: "compose", subject: "New", start: new Date("2026-11-26T09:00:00Z") }, proven: false },
  {
    name: "compose: an event without a meeting's id",
    onScreen: { mode: "compose", subject: "New" },
    stored: { iCalUId: null },
    proven: false,
  },
  {
    name: "all day: midnight in Auckland",
    onScreen: { start: new Date("2026-11-23T11:00:00Z") },
    stored: { isAllDay: true, start: at("2026-11-24T00:00:00.0000000") },
    proven: true,
  },
  {
    name: "all day: the next day",
    onScreen: { start: new Date("2026-11-25T00:00:00Z") },
    stored: { isAllDay: true, start: at("2026-11-24T00:00:00.0000000") },
    proven: false,
  },
])("$name: proven $proven", async ({ onScreen, stored, proven }) => {
  const { store } = setup(() => json({ ...event, ...stored }));
  const whole = { ...review, ...onScreen };
  // As a read form says it, and as a compose form does: the id ahead of the rest.
  for (const sought of [whole, { id: whole.id, whole: () => Promise.resolve(whole) }]) {
    const read = store.getAppointment(me, sought, { signal });
    if (proven) expect((await read).id).toBe(event.id);
    else await expect(read).rejects.toMatchObject({ name: "NotTheItemOnScreen", reason: "not-the-item-on-screen" });
  }
});

const day: ItemOnScreen = {
  mode: "read",
  id: master.id,
  subject: "Weekly sync",
  start: new Date("2026-11-24T13:00:00Z"),
  end: new Date("2026-11-24T13:30:00Z"),
};
const series = (days: unknown) => (url: URL) => json(url.pathname.endsWith("/instances") ? days : master);

test("the id of a series with one of its days on screen is resolved to that day, and says so", async () => {
  const { store, urls } = setup(series(instances));
  const read = await store.getAppointment(me, day, { signal });
  expect(read).toMatchObject({
    id: "AAMkAGI1DAY24=",
    traces: ["occurrence-resolved"],
    item: { kind: "occurrence", originalStart: day.start, globalObjectId: instances.value[0]?.iCalUId },
    properties: [{ name: "crmid", value: "{AAAAAAAA-0000-4000-8000-000000000024}" }],
  });
  const url = urls()[1]!;
  expect(url.pathname).toBe("/v1.0/me/events/AAMkAGI1SERIES%3D/instances");
  expect(url.searchParams.get("startDateTime")).toBe("2026-11-24T12:59:00.000Z");
  expect(url.searchParams.get("endDateTime")).toBe("2026-11-24T13:31:00.000Z");
  expect(url.searchParams.get("$expand")).toBe(urls()[0]?.searchParams.get("$expand"));
});

test("the series itself on screen is the series", async () => {
  const { store, server } = setup(series(instances));
  const read = await store.getAppointment(me, { ...day, series: "not-a-day", start: new Date("2026-11-03T13:00:00Z") }, { signal });
  expect(read).toMatchObject({ id: master.id, traces: [], item: { kind: "master" } });
  expect(read.otherReading).toBeUndefined();
  expect(server.requests).toHaveLength(1);
});

const firstDay = {
  ...instances.value[0],
  id: "AAMkFIRST=",
  start: at("2026-11-03T13:00:00.0000000"),
  end: at("2026-11-03T13:30:00.0000000"),
  seriesMasterId: master.id,
};

test("where nobody tells the series from its first day, both are read", async () => {
  const { store } = setup(series({ value: [firstDay] }));
  const read = await store.getAppointment(me, { ...day, start: new Date("2026-11-03T13:00:00Z") }, { signal });
  expect(read).toMatchObject({ id: master.id, item: { kind: "master" }, otherReading: { id: "AAMkFIRST=", item: { kind: "occurrence" } } });
});

test("a first day that the host calls one is that day, and the series' own stamp comes along", async () => {
  const { store } = setup(series({ value: [firstDay] }));
  const read = await store.getAppointment(me, { ...day, series: "day", start: new Date("2026-11-03T13:00:00Z") }, { signal });
  expect(read).toMatchObject({ id: "AAMkFIRST=", seriesId: master.id, traces: ["occurrence-resolved"] });
  expect(read.seriesProperties).toBeDefined();
  expect(read.otherReading).toBeUndefined();
});

const { subject: _subject, ...noSubject } = review;
const { start: _start, ...noStart } = review;
const { subject: _neither, ...nothing } = noStart;

test.each<{ name: string; onScreen: ItemOnScreen; stored?: object; proven: boolean }>([
  { name: "no subject: the start proves it", onScreen: noSubject, proven: true },
  { name: "no subject, another start", onScreen: { ...noSubject, start: new Date("2026-11-24T11:00:00Z") }, proven: false },
  { name: "no subject, and no meeting's id", onScreen: noSubject, stored: { iCalUId: null }, proven: false },
  { name: "no start: the subject proves it", onScreen: noStart, proven: true },
  { name: "no start, another subject", onScreen: { ...noStart, subject: "Another" }, proven: false },
  { name: "neither: nothing is proven", onScreen: nothing, proven: false },
])("the host tells $name", async ({ onScreen, stored, proven }) => {
  const { store } = setup(() => json({ ...event, ...stored }));
  const read = store.getAppointment(me, onScreen, { signal });
  if (proven) expect((await read).id).toBe(event.id);
  else await expect(read).rejects.toMatchObject({ reason: "not-the-item-on-screen" });
});

test("a day of its own subject is found by that subject", async () => {
  const renamed = { value: [{ ...instances.value[0], subject: "Weekly sync, long one", type: "exception" }] };
  const { store } = setup(series(renamed));
  const read = await store.getAppointment(me, { ...day, subject: "Weekly sync, long one" }, { signal });
  expect(read.item.kind).toBe("exception");
});

test.each([
  { name: "no day there", days: { value: [] } },
  { name: "a day at another time", days: { value: [{ ...instances.value[0], start: at("2026-11-24T14:00:00.0000000") }] } },
  { name: "a day of another subject", days: { value: [{ ...instances.value[0], subject: "Something else" }] } },
  { name: "two days that fit", days: { value: [instances.value[0], { ...instances.value[0], id: "AAMkAGI1OTHER=" }] } },
])("$name: the occurrence is not resolved", async ({ days }) => {
  const { store } = setup(series(days));
  await expect(store.getAppointment(me, day, { signal })).rejects.toMatchObject({
    name: "NotTheItemOnScreen",
    reason: "occurrence-not-resolved",
  });
});
