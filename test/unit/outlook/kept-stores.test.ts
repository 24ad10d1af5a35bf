import * as fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { createJournalStore } from "../../../src/outlook/journal-store.ts";
import { keepSafetyCopy, readSafetyCopy } from "../../../src/outlook/preferences.ts";
import { createWatchStore } from "../../../src/outlook/watch-store.ts";
import { createWitnessStore } from "../../../src/outlook/witness-store.ts";
import type { JournalEntry } from "../../../src/tracking/journal-entry.ts";
import type { Witness } from "../../../src/tracking/witness.ts";
import { fakeOffice } from "./fake-office.ts";

afterEach(() => vi.unstubAllGlobals());

const signal = new AbortController().signal;
const meeting = "040000008200E00074C5B7101A82E0080000000000A1B2C3";
const recordId = "8a0c2af9-fc60-439d-be58-42f2415d467e";
const at = new Date("2026-11-23T09:20:00.000Z");

const touched: JournalEntry = {
  at,
  did: "record-touched",
  recordId,
  result: "done",
  lastModifiedBy: "Blake Brooks",
  lastModifiedAt: new Date("2026-11-23T09:16:00.000Z"),
};
const witness: Witness = {
  crmId: recordId,
  organization: { id: "7f1b7c0a-2d0e-4a55-9a3e-5b0f3c1d1e01", name: "PROD" },
  regarding: { id: recordId, type: "account", name: "Fabrikam" },
  seenAt: at,
  seenBy: "alex@contoso.example",
};

test("the journal tells what was done, oldest first, to the appointment asked for", async () => {
  fakeOffice();
  const journal = createJournalStore();
  const written: JournalEntry = { at, did: "link-written", result: "not-known" };
  expect(await journal.add(meeting, touched, { signal })).toBe("kept");
  await journal.add(meeting, written, { signal });
  await journal.add("another", { at, did: "sharing-changed", result: "failed" }, { signal });
  expect(createJournalStore().find(meeting)).toEqual([touched, written]);
});

test("the journal of one appointment stays short", async () => {
  fakeOffice();
  const journal = createJournalStore();
  for (let minute = 0; minute < 40; minute += 1)
    await journal.add(meeting, { ...touched, at: new Date(at.getTime() + minute * 60_000) }, { signal });
  const lines = journal.find(meeting);
  expect(lines).toHaveLength(20);
  expect(lines.at(-1)?.at).toEqual(new Date("2026-11-23T09:59:00.000Z"));
});

test("a name that would steer the screen is kept clean", async () => {
  fakeOffice();
  const journal = createJournalStore();
  await journal.add(meeting, { ...touched, lastModifiedBy: `Blake\u202e\n${"x".repeat(500)}` }, { signal });
  expect(journal.find(meeting)[0]?.lastModifiedBy).toMatch(/^Blake x{110,}$/);
});

test.each<[string, unknown]>([
  ["no object", "record-touched"],
  ["another version", { version: 2, lines: [] }],
  ["no version", { lines: [{ at: at.toISOString(), did: "record-touched", result: "done" }] }],
  ["no lines", { version: 1, lines: "all" }],
])("a journal that is %s is none", (_name, kept) => {
  const { seed } = fakeOffice();
  seed("journal", [[meeting, kept]]);
  expect(createJournalStore().find(meeting)).toEqual([]);
});

test("a line that makes no sense is left out, the others stand", () => {
  const { seed } = fakeOffice();
  const good = { at: at.toISOString(), did: "record-created", result: "done", record: `{${recordId.toUpperCase()}}` };
  seed("journal", [
    [
      meeting,
      {
        version: 1,
        lines: [{ ...good, did: "record-deleted" }, { ...good, record: "<script>" }, { ...good, at: "yesterday" }, good, null],
      },
    ],
  ]);
  expect(createJournalStore().find(meeting)).toEqual([{ at, did: "record-created", result: "done", recordId }]);
});

test("whatever stands in the settings, no store throws", () => {
  const { seed } = fakeOffice();
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (kept, value) => {
      for (const name of ["journal", "watches", "witnesses", "preferences"]) seed(name, kept);
      createJournalStore().find(meeting);
      createWatchStore().find(meeting);
      createWitnessStore().findInRing(meeting);
      expect(["on", "off"]).toContain(readSafetyCopy());
      for (const name of ["journal", "watches", "witnesses"]) seed(name, [[meeting, value]]);
      expect(createJournalStore().find(meeting)).toEqual([]);
      expect(createWatchStore().find(meeting)).toBeUndefined();
      expect(createWitnessStore().findInRing(meeting)).toBeUndefined();
    }),
  );
});

test("a watch is found at the next opening, until it is told", async () => {
  fakeOffice();
  const watch = { linkedAt: at, recheckAt: new Date("2026-11-23T09:35:00.000Z"), recordId };
  await createWatchStore().keep(meeting, watch, { signal });
  expect(createWatchStore().find(meeting.toLowerCase())).toEqual(watch);
  await createWatchStore().forget(meeting, { signal });
  expect(createWatchStore().find(meeting)).toBeUndefined();
});

test.each<[string, object]>([
  ["another version", { version: 0 }],
  ["a record that is no id", { record: "all" }],
  ["a time that is none", { recheckAt: "2026-02-31T99:00:00Z" }],
])("a watch with %s is none", (_name, wrong) => {
  const { seed } = fakeOffice();
  seed("watches", [[meeting, { version: 1, linkedAt: at.toISOString(), recheckAt: at.toISOString(), record: recordId, ...wrong }]]);
  expect(createWatchStore().find(meeting)).toBeUndefined();
});

test("safety copies are on until they are switched off", async () => {
  const { seed } = fakeOffice();
  expect(readSafetyCopy()).toBe("on");
  await keepSafetyCopy("off", { signal });
  expect(readSafetyCopy()).toBe("off");
  seed("preferences", { version: 9, safetyCopy: "off" });
  expect(readSafetyCopy()).toBe("on");
});

test("a safety copy lies on the item and in the ring, and is read from either", async () => {
  const { saves } = fakeOffice();
  const store = createWitnessStore();
  await store.keep(witness, meeting, { signal });
  expect(await store.findOnItem({ signal })).toEqual(witness);
  expect(store.findInRing(meeting)).toEqual(witness);
  await store.keep(witness, meeting, { signal });
  expect(saves.item).toBe(1);
});

test("switched off, nothing new is kept, and what was kept is still read", async () => {
  const { saves } = fakeOffice();
  const store = createWitnessStore();
  await store.keep(witness, meeting, { signal });
  await keepSafetyCopy("off", { signal });
  const before = { ...saves };
  await store.keep({ ...witness, crmId: "9a0c2af9-fc60-439d-be58-42f2415d467e" }, meeting, { signal });
  expect(saves).toEqual(before);
  expect(store.findInRing(meeting)).toEqual(witness);
});

test("a name that would not fit onto the item is left out there, not the safety copy", async () => {
  fakeOffice();
  const store = createWitnessStore();
  await store.keep(
    {
      ...witness,
      organization: { ...witness.organization, name: '"'.repeat(160) },
      regarding: { id: recordId, type: "account", name: '"'.repeat(400) },
    },
    meeting,
    { signal },
  );
  expect(await store.findOnItem({ signal })).toMatchObject({ crmId: recordId, regarding: { id: recordId } });
});

test("full stores of every kind fit into the settings together", async () => {
  const { saved } = fakeOffice();
  const ids = Array.from({ length: 150 }, (_, index) => `${meeting}${String(index).padStart(60, "0")}`);
  const kept = [];
  for (const id of ids) {
    kept.push(await createJournalStore().add(id, touched, { signal }));
    kept.push(await createWatchStore().keep(id, { linkedAt: at, recheckAt: at, recordId }, { signal }));
    await createWitnessStore().keep(witness, id, { signal });
  }
  await keepSafetyCopy("on", { signal });
  expect(new Set(kept)).toEqual(new Set(["kept"]));
  expect(JSON.stringify(Object.fromEntries(saved)).length).toBeLessThan(31_000);
  expect(createWitnessStore().findInRing(ids.at(-1)!)).toEqual(witness);
  expect(createWitnessStore().findInRing(ids[0]!)).toBeUndefined();
});
