import { afterEach, expect, test, vi } from "vitest";
import { createSettingsRing } from "../../../src/outlook/settings-ring.ts";
import { fakeOffice } from "./fake-office.ts";

afterEach(() => vi.unstubAllGlobals());

const signal = new AbortController().signal;
const texts = (mostCharacters = 1_000) =>
  createSettingsRing<string>({
    name: "journal",
    mostCharacters,
    encode: (text) => ({ version: 1, text }),
    decode: (kept) => ((kept as { version?: unknown }).version === 1 ? (kept as { text: string }).text : undefined),
  });

test("what was put is found, whatever the case of the id", async () => {
  fakeOffice();
  const ring = texts();
  expect(await ring.put("04ab", "first", { signal })).toBe("kept");
  expect(ring.find("04AB")).toBe("first");
  await ring.put("04AB", "second", { signal });
  expect(ring.find("04ab")).toBe("second");
  expect(Office.context.roamingSettings.get("journal")).toHaveLength(1);
});

test("the oldest go first, and the bound is counted as Outlook counts", async () => {
  const { saved } = fakeOffice();
  const ring = texts();
  // Every quote weighs four characters once it is JSON within JSON within JSON.
  for (let index = 0; index < 60; index += 1) await ring.put(`id${index}`, `"${index}"`, { signal });
  const length = JSON.stringify(saved.get("journal")).length;
  expect(length).toBeLessThanOrEqual(1_000);
  expect(length).toBeGreaterThan(800);
  expect(ring.find("id59")).toBe('"59"');
  expect(ring.find("id0")).toBeUndefined();
});

test("one value that is too large is not kept, and nothing goes for it", async () => {
  const { saves } = fakeOffice();
  const ring = texts();
  await ring.put("small", "s", { signal });
  expect(await ring.put("large", "l".repeat(2_000), { signal })).toBe("not-kept");
  expect(ring.find("small")).toBe("s");
  expect(saves.settings).toBe(1);
});

test("where others have filled the settings, the oldest go until the newest fits", async () => {
  const { seed, saved } = fakeOffice({ mostCharacters: 2_000 });
  seed("preferences", "x".repeat(1_600));
  const ring = texts();
  const kept = [];
  for (let index = 0; index < 12; index += 1) kept.push(await ring.put(`id${index}`, "twenty characters ok", { signal }));
  expect(new Set(kept)).toEqual(new Set(["kept"]));
  expect(ring.find("id11")).toBe("twenty characters ok");
  expect(saved.has("preferences")).toBe(true);
});

test("where nothing fits, it gives up and leaves room for the next save", async () => {
  const office = fakeOffice({ mostCharacters: 2_000 });
  office.seed("preferences", "x".repeat(1_950));
  const ring = texts();
  expect(await ring.put("id", "twenty characters ok", { signal })).toBe("not-kept");
  expect(Office.context.roamingSettings.get("journal")).toBeUndefined();
});

test.each([
  { name: "another failure", codes: [9_030], tries: 1 },
  { name: "passing trouble that does not pass", codes: [9_019, 9_019], tries: 2 },
  { name: "passing trouble, and then another failure", codes: [9_019, 9_030], tries: 2 },
])("$name leaves all that was kept, in memory as it was", async ({ codes, tries }) => {
  const office = fakeOffice();
  const ring = texts();
  for (let index = 0; index < 20; index += 1) await ring.put(`id${index}`, "before", { signal });
  const [before, tried] = [Office.context.roamingSettings.get("journal"), office.saves.tries];
  office.refuseSettings(...codes);
  expect(await ring.put("id7", "after", { signal })).toBe("not-kept");
  expect(office.saves.tries - tried).toBe(tries);
  expect(Office.context.roamingSettings.get("journal")).toEqual(before);
});

test("passing trouble is tried once more, and nothing is thrown away for it", async () => {
  const office = fakeOffice();
  const ring = texts(20_000);
  for (let index = 0; index < 39; index += 1) await ring.put(`id${index}`, "copy", { signal });
  office.refuseSettings(9_019);
  expect(await ring.put("newest", "copy", { signal })).toBe("kept");
  expect(ring.entries()).toHaveLength(40);
});

test.each([9_019, 9_057] as const)("too large (%d): the oldest make room, one after the other", async (tooLarge) => {
  const office = fakeOffice({ tooLarge });
  const ring = texts(30_000);
  for (let index = 0; index < 40; index += 1) await ring.put(`id${index}`, "x".repeat(380), { signal });
  // Whatever others keep next to it leaves room for 38 of them.
  office.seed("preferences", "y".repeat(32 * 1024 - JSON.stringify({ journal: office.saved.get("journal"), preferences: "" }).length - 2));
  expect(await ring.put("newest", "x".repeat(380), { signal })).toBe("kept");
  const left = ring.entries().map(([key]) => key);
  expect(left[0]).toBe("newest");
  expect(left.length).toBeGreaterThan(35);
  expect(left).not.toContain("id0");
  expect(left).toContain("id39");
});

test("the mailbox may find the settings too large before we do", async () => {
  const office = fakeOffice();
  const ring = texts();
  for (const id of ["a", "b", "c"]) await ring.put(id, "text", { signal });
  office.refuseSettings(9_057, 9_057);
  expect(await ring.put("d", "text", { signal })).toBe("kept");
  expect(ring.entries().map(([key]) => key)).toEqual(["d", "c"]);
});

test("an entry that is too long by itself is dropped alone", async () => {
  const { seed } = fakeOffice();
  seed("journal", [
    ["a", { version: 1, text: "a" }],
    ["k".repeat(5_000), { version: 1, text: "key" }],
    ["b", { version: 1, text: "b".repeat(5_000) }],
    ["c", { version: 1, text: "c" }],
  ]);
  const ring = texts(4_000);
  await ring.put("d", "d", { signal });
  expect(ring.entries().map(([key]) => key)).toEqual(["d", "a", "c"]);
});

test("removing makes no room at the cost of others", async () => {
  const office = fakeOffice();
  const ring = texts();
  for (const id of ["a", "b", "c"]) await ring.put(id, "text", { signal });
  office.refuseSettings(9_057);
  expect(await ring.remove("b", { signal })).toBe("not-kept");
  expect(ring.entries().map(([key]) => key)).toEqual(["c", "b", "a"]);
});

test.each([
  ["nothing", undefined],
  ["a text", "[]"],
  ["a number", 7],
  ["pairs of the wrong length", [["id"], ["id", {}, {}]]],
  ["an id that is no text", [[1, { version: 1, text: "a" }]]],
])("%s in the settings is no ring", (_name, kept) => {
  const { seed } = fakeOffice();
  seed("journal", kept);
  expect(texts().find("id")).toBeUndefined();
});

test("what another version wrote is not read, and not thrown away", async () => {
  const { seed, saved } = fakeOffice();
  seed("journal", [["newer", { version: 2, sentence: "not ours" }]]);
  const ring = texts();
  expect(ring.find("newer")).toBeUndefined();
  await ring.put("id", "ours", { signal });
  expect(saved.get("journal")).toContain("not ours");
});

test("removing saves once, and only where there was something", async () => {
  const { saves } = fakeOffice();
  const ring = texts();
  await ring.put("id", "a", { signal });
  expect(await ring.remove("ID", { signal })).toBe("kept");
  expect(ring.find("id")).toBeUndefined();
  await ring.remove("id", { signal });
  expect(saves.settings).toBe(2);
});

test("an abort is thrown, and nothing counts as kept", async () => {
  fakeOffice();
  const ring = texts();
  await expect(ring.put("id", "a", { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: "AbortError" });
  expect(ring.find("id")).toBeUndefined();
});
