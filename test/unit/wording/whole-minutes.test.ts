import { expect, test } from "vitest";
import { wholeMinutes } from "../../../src/wording/whole-minutes.ts";

test.each([
  [0.05, 1],
  [1, 1],
  [1.2, 2],
  [15, 15],
])("%d minutes are told as %d: whoever waits that long has waited long enough", (minutes, whole) => {
  expect(wholeMinutes(minutes)).toBe(whole);
});
