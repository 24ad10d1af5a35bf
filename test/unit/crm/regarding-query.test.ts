import { expect, test } from "vitest";
import type { RegardingCandidate } from "../../../src/crm/crm-organization.ts";
import { mostFitting, namePart, wantedAddresses, withoutWildcards } from "../../../src/crm/regarding-query.ts";

test.each([
  { name: "blanks around it", text: "  Fabrikam ", part: "Fabrikam" },
  { name: "nothing but blanks", text: "   ", part: "" },
  { name: "100 characters", text: "x".repeat(100), part: "x".repeat(100) },
])("a name with $name is looked for as $part", ({ text, part }) => {
  expect(namePart({ name: text })).toBe(part);
});

test.each([
  ["100%", "100[%]"],
  ["a_b", "a[_]b"],
  ["[draft] x", "[[]draft] x"],
  ["plain 'text'", "plain 'text'"],
])("the name %j is looked for literally, as %j", (text, literal) => {
  expect(withoutWildcards(text)).toBe(literal);
});

test("a name of 5,000 characters is cut", () => {
  expect(namePart({ name: "x".repeat(5000) }).length).toBeLessThanOrEqual(100);
});

test.each<{ name: string; addresses: readonly string[]; wanted: readonly string[] }>([
  { name: "each once, without the blanks around it", addresses: [" a@x.example", "a@x.example "], wanted: ["a@x.example"] },
  { name: "an empty one not at all", addresses: ["", "  "], wanted: [] },
  { name: "one of 320 characters", addresses: [`${"a".repeat(310)}@x.example`], wanted: [`${"a".repeat(310)}@x.example`] },
  { name: "none of 321", addresses: [`${"a".repeat(311)}@x.example`], wanted: [] },
])("of the addresses of a meeting, $name is looked for", ({ addresses, wanted }) => {
  expect(wantedAddresses({ addresses })).toEqual(wanted);
});

test("of a meeting of hundreds, the first 20 that can be addresses are looked for", () => {
  const addresses = Array.from({ length: 300 }, (_, index) => (index % 2 === 0 ? "" : `${index}@x.example`));
  expect(wantedAddresses({ addresses })).toEqual(Array.from({ length: 20 }, (_, index) => `${2 * index + 1}@x.example`));
});

const candidate = (name: string): RegardingCandidate => ({ id: `id of ${name}`, type: "account", name });
const namesOf = (found: readonly RegardingCandidate[]) => found.map(({ name }) => name);

test("whose name begins with what is typed comes first, then by name, whatever the case", () => {
  const found = ["New Fabrikam", "fabrikam West", "Adventure of Fabrikam", "Fabrikam East"].map(candidate);
  expect(namesOf(mostFitting(found, { name: " FABRI" }))).toEqual([
    "Fabrikam East",
    "fabrikam West",
    "Adventure of Fabrikam",
    "New Fabrikam",
  ]);
});

test("what was found by address is told by name, and no more than 20 of it", () => {
  const found = Array.from({ length: 25 }, (_, index) => candidate(`Account ${String(99 - index)}`));
  const told = namesOf(mostFitting(found, { addresses: ["a@x.example"] }));
  expect(told).toEqual(Array.from({ length: 20 }, (_, index) => `Account ${String(75 + index)}`));
});
