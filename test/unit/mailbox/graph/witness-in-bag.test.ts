import fc from "fast-check";
import { expect, test } from "vitest";
import { bagPropertyId, findWitnessInBag } from "../../../../src/mailbox/graph/witness-in-bag.ts";
import { encodeWitness, type Witness } from "../../../../src/tracking/witness.ts";

const witness: Witness = {
  crmId: "8a0c2af9-fc60-439d-be58-42f2415d467e",
  organization: { id: "7f1b7c0a-2d0e-4a55-9a3e-5b0f3c1d1e01", name: "PROD" },
  seenAt: new Date("2026-11-22T17:00:00Z"),
  seenBy: "alex@contoso.example",
};
const bag = (value: string, id = bagPropertyId) => [
  { id: "String 0x3FFA", value: "Alex" },
  { id, value },
];

test("the safety copy is found in the add-in's bag, however Graph spells the set's GUID", () => {
  const value = JSON.stringify({ other: 1, witness: encodeWitness(witness) });
  expect(findWitnessInBag(bag(value))).toEqual(witness);
  expect(findWitnessInBag(bag(value, bagPropertyId.toLowerCase()))).toEqual(witness);
});

test.each(["", "null", "[]", "{}", '{"witness":1}', '{"witness":{}}', '{"witness":"{}"}', '{"__proto__":{"witness":"x"}}', '{"witness":'])(
  "a bag of %j holds none",
  (value) => {
    expect(findWitnessInBag(bag(value))).toBeUndefined();
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
        expect(findWitnessInBag(bag(value))).toBeUndefined();
      },
    ),
  );
});

test("no bag, no safety copy", () => {
  expect(findWitnessInBag([])).toBeUndefined();
});
