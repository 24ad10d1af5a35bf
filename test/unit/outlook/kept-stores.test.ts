import * as fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { createJournalStore } from "../../../src/outlook/journal-store.ts";
import { keepSafetyCopy, readSafetyCopy } from "../../../src/outlook/preferences.ts";
import { createWatchStore } from "../../../src/outlook/watch-store.ts";
import { createSafetyCopyStore } from "../../../src/outlook/safety-copy-store.ts";
import { findChosenOrganization, keepChosenOrganization } from "../../../src/outlook/settings.ts";
import type { JournalEntry } from "../../../src/tracking/journal-entry.ts";
import { encodeCarriedCopy } from "../../../src/tracking/encode-safety-copy.ts";
import type { OwnCopy } from "../../../src/tracking/evidence.ts";
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
const prod = "7f1b7c0a-2d0e-4a55-9a3e-5b0f3c1d1e01";
const uat = "4f1a1d55-9fcd-ee11-9078-000d3a4bf81c";
const copy: OwnCopy = {
  crmId: recordId,
  organization: { id: prod, name: "PROD" },
  regarding: { id: recordId, type: "account", name: "Fabrikam" },
  seenAt: at,
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
      createSafetyCopyStore().findOwn(meeting);
      expect(["on", "off"]).toContain(readSafetyCopy());
      for (const name of ["journal", "watches", "witnesses"]) seed(name, [[meeting, value]]);
      expect(createJournalStore().find(meeting)).toEqual([]);
      expect(createWatchStore().find(meeting)).toBeUndefined();
      expect(createSafetyCopyStore().findOwn(meeting)).toEqual([]);
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

test("a safety copy lies on the item and in the settings, and is read from either", async () => {
  const { saves, onItem } = fakeOffice();
  const store = createSafetyCopyStore();
  await store.keep(copy, meeting, { signal });
  expect(await store.findCarried({ signal })).toEqual({ crmId: recordId, organizationId: prod, seenAt: at });
  expect(store.findOwn(meeting.toLowerCase())).toEqual([copy]);
  expect(onItem.get("witness")).not.toMatch(/PROD|Fabrikam/);
  await store.keep({ ...copy, seenAt: new Date("2026-11-25T09:20:00.000Z") }, meeting, { signal });
  expect(saves).toMatchObject({ item: 1, settings: 1 });
});

test("one's own copies are one for each organization, and a day's are not the series'", async () => {
  fakeOffice();
  const store = createSafetyCopyStore();
  const other: OwnCopy = { ...copy, organization: { id: uat, name: "UAT" } };
  for (const one of [copy, other, { ...copy, crmId: uat }]) await store.keep(one, meeting, { signal });
  expect(store.findOwn(meeting)).toEqual([{ ...copy, crmId: uat }, other]);
  expect(store.findOwn(`${meeting}/2026-11-24`)).toEqual([]);
});

test("one copy is forgotten, and no other", async () => {
  fakeOffice();
  const store = createSafetyCopyStore();
  const other: OwnCopy = { ...copy, organization: { id: uat, name: "UAT" } };
  await store.keep(copy, meeting, { signal });
  await store.keep(other, meeting, { signal });
  expect(await store.forgetOwn(meeting, prod, { signal })).toBe("kept");
  expect(createSafetyCopyStore().findOwn(meeting)).toEqual([other]);
  expect(await store.findCarried({ signal })).toBeDefined();
});

test("a copy that the host does not let go is still there", async () => {
  const office = fakeOffice();
  const store = createSafetyCopyStore();
  await store.keep(copy, meeting, { signal });
  office.refuseSettings(9_030);
  expect(await store.forgetOwn(meeting, prod, { signal })).toBe("not-kept");
  expect(store.findOwn(meeting)).toEqual([copy]);
});

test("a larger text of an earlier add-in is read, and rewritten smaller when there is something to write", async () => {
  const { onItem } = fakeOffice();
  const { crmId, organization, regarding } = copy;
  onItem.set(
    "witness",
    JSON.stringify({ version: 1, crmId, organization, regarding, seenAt: at.toISOString(), seenBy: "alex@contoso.example" }),
  );
  const store = createSafetyCopyStore();
  expect(await store.findCarried({ signal })).toEqual({ crmId, organizationId: prod, seenAt: at });
  await store.keep({ ...copy, crmId: uat }, meeting, { signal });
  expect(onItem.get("witness")).toBe(encodeCarriedCopy({ crmId: uat, organizationId: prod, seenAt: at }));
});

test("switched off, nothing new is kept, and what was kept is still read", async () => {
  const { saves } = fakeOffice();
  const store = createSafetyCopyStore();
  await store.keep(copy, meeting, { signal });
  await keepSafetyCopy("off", { signal });
  const before = { ...saves };
  await store.keep({ ...copy, crmId: "9a0c2af9-fc60-439d-be58-42f2415d467e" }, meeting, { signal });
  expect(saves).toEqual(before);
  expect(store.findOwn(meeting)).toEqual([copy]);
});

test.each<[string, unknown, unknown]>([
  ["a name", "PROD", { kind: "named", name: "PROD" }],
  ["no CRM here", { kind: "no-crm" }, { kind: "no-crm" }],
  ["an organization of that name", "no-crm", { kind: "named", name: "no-crm" }],
  ["nothing", undefined, undefined],
  ["null", null, undefined],
  ["an empty name", "", undefined],
  ["a name beyond any", "x".repeat(101), undefined],
  ["something else", { kind: "other" }, undefined],
])("which organization, kept as %s", (_name, kept, chosen) => {
  const { seed } = fakeOffice();
  seed("organization", kept);
  expect(findChosenOrganization()).toEqual(chosen);
});

test("a choice that cannot be kept leaves the one before, so that no later save carries it", async () => {
  const office = fakeOffice();
  await keepChosenOrganization({ kind: "named", name: "PROD" }, { signal });
  office.refuseSettings(9_019, 9_019);
  await expect(keepChosenOrganization({ kind: "no-crm" }, { signal })).rejects.toMatchObject({ name: "OfficeError", code: 9019 });
  expect(findChosenOrganization()).toEqual({ kind: "named", name: "PROD" });
});

test("full stores of every kind fit into the settings together", async () => {
  const { saved } = fakeOffice();
  const ids = Array.from({ length: 150 }, (_, index) => `${meeting}${String(index).padStart(60, "0")}`);
  const kept = [];
  for (const id of ids) {
    kept.push(await createJournalStore().add(id, touched, { signal }));
    kept.push(await createWatchStore().keep(id, { linkedAt: at, recheckAt: at, recordId }, { signal }));
    await createSafetyCopyStore().keep(copy, id, { signal });
  }
  await keepSafetyCopy("on", { signal });
  expect(new Set(kept)).toEqual(new Set(["kept"]));
  expect(JSON.stringify(Object.fromEntries(saved)).length).toBeLessThan(31_000);
  expect(createSafetyCopyStore().findOwn(ids.at(-1)!)).toEqual([copy]);
  expect(createSafetyCopyStore().findOwn(ids[0]!)).toEqual([]);
});
