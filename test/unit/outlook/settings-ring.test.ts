import { afterEach, expect, test, vi } from "vitest";
import { createSettingsRing } from "../../../src/outlook/settings-ring.ts";
import { fakeOffice } from "./fake-office.ts";

afterEach(() => vi.unstubAllGlobals());

const signal = new AbortController().signal;
const texts = (mostCharacters = 1_000) =>
  createSettingsRing<string>({
    name: "texts",
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
  expect(Office.context.roamingSettings.get("texts")).toHaveLength(1);
});

test("the oldest go first, and the bound is counted as Outlook counts", async () => {
  const { saved } = fakeOffice();
  const ring = texts();
  // Every quote weighs four characters once it is JSON within JSON within JSON.
  for (let index = 0; index < 60; index += 1) await ring.put(`id${index}`, `"${index}"`, { signal });
  const length = JSON.stringify(saved.get("texts")).length;
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
  seed("of others", "x".repeat(1_600));
  const ring = texts();
  const kept = [];
  for (let index = 0; index < 12; index += 1) kept.push(await ring.put(`id${index}`, "twenty characters ok", { signal }));
  expect(new Set(kept)).toEqual(new Set(["kept"]));
  expect(ring.find("id11")).toBe("twenty characters ok");
  expect(saved.has("of others")).toBe(true);
});

test("where nothing fits, it gives up and leaves room for the next save", async () => {
  const office = fakeOffice({ mostCharacters: 2_000 });
  office.seed("of others", "x".repeat(1_950));
  const ring = texts();
  expect(await ring.put("id", "twenty characters ok", { signal })).toBe("not-kept");
  expect(Office.context.roamingSettings.get("texts")).toEqual([]);
});

test("a host that refuses leaves what was kept", async () => {
  const office = fakeOffice();
  const ring = texts();
  await ring.put("id", "before", { signal });
  office.refuseSettings(9_030);
  expect(await ring.put("id", "after", { signal })).toBe("not-kept");
  expect(ring.find("id")).toBe("before");
});

test.each([
  ["nothing", undefined],
  ["a text", "[]"],
  ["a number", 7],
  ["pairs of the wrong length", [["id"], ["id", {}, {}]]],
  ["an id that is no text", [[1, { version: 1, text: "a" }]]],
])("%s in the settings is no ring", (_name, kept) => {
  const { seed } = fakeOffice();
  seed("texts", kept);
  expect(texts().find("id")).toBeUndefined();
});

test("what another version wrote is not read, and not thrown away", async () => {
  const { seed, saved } = fakeOffice();
  seed("texts", [["newer", { version: 2, sentence: "not ours" }]]);
  const ring = texts();
  expect(ring.find("newer")).toBeUndefined();
  await ring.put("id", "ours", { signal });
  expect(saved.get("texts")).toContain("not ours");
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
