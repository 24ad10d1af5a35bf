import { afterEach, expect, test, vi } from "vitest";
import { createJournalStore } from "../../../src/outlook/journal-store.ts";
import { lastChecksSetting } from "../../../src/outlook/last-check-entry.ts";
import { createLastCheckStore } from "../../../src/outlook/last-check-store.ts";
import type { OpenItem } from "../../../src/outlook/open-item.ts";
import { keepSafetyCopy } from "../../../src/outlook/preferences.ts";
import type { LastCheck } from "../../../src/tracking/last-check.ts";
import { shownKey } from "../../../src/outlook/shown-key.ts";
import { fakeOffice } from "./fake-office.ts";

afterEach(() => vi.unstubAllGlobals());

const { signal } = new AbortController();
const at = new Date("2026-11-23T09:02:00.000Z");
const after = (minutes: number): Date => new Date(at.getTime() + minutes * 60_000);
const tracked: LastCheck = { verdict: "tracked", verified: true, organization: "PROD", at };

test("what a check found is there for the next one", async () => {
  fakeOffice();
  await createLastCheckStore().keep("A1", tracked, { signal });
  expect(createLastCheckStore().find("A1", after(5))).toEqual(tracked);
  expect(createLastCheckStore().find("B2", after(5))).toBeUndefined();
});

test.each([
  [24 * 60, "a day old", true],
  [24 * 60 + 1, "older than a day", false],
  [-1, "of a time to come", false],
])("after %i minutes, %s, it is there: %s", async (minutes, _, isThere) => {
  fakeOffice();
  await createLastCheckStore().keep("A1", tracked, { signal });
  expect(createLastCheckStore().find("A1", after(minutes)) !== undefined).toBe(isThere);
});

test.each<[string, LastCheck, number]>([
  ["the same within the hour", { ...tracked, at: after(60) }, 1],
  ["the same later", { ...tracked, at: after(61) }, 2],
  ["another verdict", { ...tracked, verdict: "lost", at: after(1) }, 2],
  ["the same, no longer borne out", { ...tracked, verified: false, at: after(1) }, 2],
])("settings are saved only for news: %s", async (_, found, saved) => {
  const { saves } = fakeOffice();
  const store = createLastCheckStore();
  await store.keep("A1", tracked, { signal });
  await store.keep("A1", found, { signal });
  expect(saves.settings).toBe(saved);
});

test("where safety copies are switched off, nothing is kept", async () => {
  fakeOffice();
  await keepSafetyCopy("off", { signal });
  await createLastCheckStore().keep("A1", tracked, { signal });
  expect(createLastCheckStore().find("A1", after(5))).toBeUndefined();
});

test("it takes at most 4 KB, and the oldest go first", async () => {
  const { saved } = fakeOffice();
  const store = createLastCheckStore();
  for (let item = 0; item < 100; item += 1) await store.keep(`ITEM${item}`, { ...tracked, at: after(item) }, { signal });
  expect(JSON.stringify(saved.get(lastChecksSetting)).length).toBeLessThanOrEqual(4_000);
  expect(store.find("ITEM99", after(100))?.at).toEqual(after(99));
  expect(store.find("ITEM0", after(100))).toBeUndefined();
});

test("it makes room for whatever else is to be kept", async () => {
  const { saved, seed } = fakeOffice({ mostCharacters: 2_000 });
  const store = createLastCheckStore();
  seed("preferences", { version: 1, safetyCopy: "on", filler: "x".repeat(1_650) });
  await store.keep("A1", tracked, { signal });
  expect(saved.has(lastChecksSetting)).toBe(true);
  const entry = { at, did: "record-touched", result: "done", lastModifiedBy: "x".repeat(100) } as const;
  expect(await createJournalStore().add("04ab", entry, { signal })).toBe("kept");
  expect(saved.has(lastChecksSetting)).toBe(false);
});

test.each([
  ["nothing", undefined],
  ["another version", [["A1", [2, "tracked", true, "PROD", at.toISOString()]]]],
  ["a verdict that is none", [["A1", [1, "<b>fine</b>", true, "PROD", at.toISOString()]]]],
  ["no list", "tracked"],
])("%s in the settings is no finding", (_, kept) => {
  const { seed } = fakeOffice();
  seed(lastChecksSetting, kept);
  expect(createLastCheckStore().find("A1", after(5))).toBeUndefined();
});

const item: OpenItem = { kind: "saved", mode: "read", id: "AAMk1", start: at, shared: { kind: "not-offered" } };

test("each day of a series has a key of its own, even where Outlook gives the series' id", async () => {
  const key = await shownKey(item);
  expect(key).toMatch(/^[0-9A-F]{24}$/);
  expect(await shownKey({ ...item })).toBe(key);
  expect(await shownKey({ ...item, start: after(24 * 60) })).not.toBe(key);
  expect(await shownKey({ ...item, id: "AAMk2" })).not.toBe(key);
});

test("without an id or a start there is no key", async () => {
  const { start: _, ...withoutStart } = item;
  expect(await shownKey(withoutStart)).toBeUndefined();
  expect(await shownKey({ kind: "no-id" })).toBeUndefined();
});
