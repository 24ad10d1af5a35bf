import fc from "fast-check";
import { expect, test } from "vitest";
import { withoutCarriedCopy } from "../../../../src/mailbox/carried-copy-in-bag.ts";
import { bagPropertyId } from "../../../../src/mailbox/graph/bag-property.ts";
import { findCarriedCopyIn } from "../../../../src/mailbox/graph/carried-copy-in-bag.ts";
import { encodeCarriedCopy } from "../../../../src/tracking/encode-safety-copy.ts";
import type { CarriedCopy } from "../../../../src/tracking/evidence.ts";

const copy: CarriedCopy = {
  crmId: "8a0c2af9-fc60-439d-be58-42f2415d467e",
  organizationId: "7f1b7c0a-2d0e-4a55-9a3e-5b0f3c1d1e01",
  seenAt: new Date("2026-11-22T17:00:00Z"),
};
const bag = (value: string, id = bagPropertyId) => [
  { id: "String 0x3FFA", value: "Alex" },
  { id, value },
];

test("the safety copy is found in the add-in's bag, however Graph spells the set's GUID", () => {
  const value = JSON.stringify({ other: 1, witness: encodeCarriedCopy(copy) });
  expect(findCarriedCopyIn(bag(value))).toEqual(copy);
  expect(findCarriedCopyIn(bag(value, bagPropertyId.toLowerCase()))).toEqual(copy);
});

test.each(["", "null", "[]", "{}", '{"witness":1}', '{"witness":{}}', '{"witness":"{}"}', '{"__proto__":{"witness":"x"}}', '{"witness":'])(
  "a bag of %j holds none",
  (value) => {
    expect(findCarriedCopyIn(bag(value))).toBeUndefined();
  },
);

test("nothing that anybody writes into the bag makes it throw", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.json().map((text) => JSON.stringify({ witness: text })),
      ),
      (value) => {
        expect(findCarriedCopyIn(bag(value))).toBeUndefined();
      },
    ),
  );
});

test("no bag, no safety copy", () => {
  expect(findCarriedCopyIn([])).toBeUndefined();
});

test("the copy is taken out of the bag, and all else stays as it was", () => {
  const others = { note: "kept", more: { deep: [1, null] } };
  expect(JSON.parse(withoutCarriedCopy(JSON.stringify({ ...others, witness: encodeCarriedCopy(copy) })) ?? "")).toEqual(others);
  expect(withoutCarriedCopy(JSON.stringify({ witness: "forged" }))).toBe("{}");
});

test.each(["", "null", "[]", "{}", '{"note":1}', "no bag"])("of a bag of %j nothing is taken out", (bag) => {
  expect(withoutCarriedCopy(bag)).toBeUndefined();
});
