import { expect, test } from "vitest";
import { parseEditRight } from "../../../src/outlook/read-shared-properties.ts";

test.each([
  ["nothing at all, and yet the item is read", 0, "unknown"],
  ["Read", 1, "no"],
  ["Read and Write, which only creates", 1 | 2, "no"],
  ["Author: may edit only what is theirs", 1 | 2 | 4 | 16, "unknown"],
  ["Editor", 1 | 2 | 4 | 8 | 16 | 32, "yes"],
  ["EditAll alone", 32, "yes"],
  ["no number", undefined, "unknown"],
  ["half a bit", 32.5, "unknown"],
])("delegate permissions of %s", (_name, bits, expected) => {
  expect(parseEditRight(bits)).toBe(expected);
});
