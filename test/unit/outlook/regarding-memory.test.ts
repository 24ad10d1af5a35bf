import { afterEach, expect, test, vi } from "vitest";
import { createRegardingMemory } from "../../../src/outlook/regarding-memory.ts";
import { fakeOffice } from "./fake-office.ts";

afterEach(() => vi.unstubAllGlobals());

const options = { signal: new AbortController().signal };
const prod = "7f1b7c0a-2d0e-4a55-9a3e-5b0f3c1d1e01";
const uat = "4f1a1d55-9fcd-ee11-9078-000d3a4bf81c";
const candidate = (digit: number) => ({ id: `3333333${digit}-cccc-4ccc-8ccc-000000000003`, type: "account", name: `Account ${digit}` });

test("what was chosen last comes first, each once, by organization, eight at most", async () => {
  fakeOffice();
  const memory = createRegardingMemory();
  for (const digit of [0, 1, 2, 3, 4, 5, 6, 7, 8, 3]) await memory.keepRecent(prod, candidate(digit), options);
  await memory.keepRecent(uat, candidate(9), options);
  expect(createRegardingMemory().findRecent(prod)).toEqual([3, 8, 7, 6, 5, 4, 2, 1].map(candidate));
  expect(memory.findRecent(uat)).toEqual([candidate(9)]);
});

test("type codes are kept beside them, by organization", async () => {
  fakeOffice();
  const memory = createRegardingMemory();
  await memory.keepTypeCode(prod, { type: "new_visit", code: "10042" }, options);
  await memory.keepRecent(prod, candidate(1), options);
  await memory.keepTypeCode(prod, { type: "new_visit", code: "10043" }, options);
  expect([memory.findTypeCode(prod, "new_visit"), memory.findTypeCode(uat, "new_visit"), memory.findRecent(prod)]).toEqual([
    "10043",
    undefined,
    [candidate(1)],
  ]);
});

test("a long or deceptive name is kept clean, and what makes no sense is passed over", async () => {
  const office = fakeOffice();
  const memory = createRegardingMemory();
  await memory.keepRecent(prod, { ...candidate(1), name: `\u202eFabrikam\n${"x".repeat(500)}` }, options);
  expect(memory.findRecent(prod)[0]?.name).toMatch(/^Fabrikam x{71}$/u);
  const recent = [candidate(2), { ...candidate(3), type: "x'); drop" }, { ...candidate(4), id: "no id" }, null];
  office.seed("regarding", [[prod, { version: 1, recent, typeCodes: [{ type: "new_visit", code: "1 or 1" }] }]]);
  expect([createRegardingMemory().findRecent(prod), createRegardingMemory().findTypeCode(prod, "new_visit")]).toEqual([
    [candidate(2)],
    undefined,
  ]);
});
