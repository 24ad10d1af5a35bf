import { expect, test } from "vitest";
import { compileMessages } from "../../../scripts/messages/compile-messages.js";
import { directionOf, languages } from "../../../src/locales/language.ts";
import { firstMessages, loadMessages } from "../../../src/locales/load-messages.ts";

test("what is written from right to left stands by itself in a sentence that is not", () => {
  const { title } = firstMessages("en").headlines["5d"];
  expect(title({ organization: "PROD" })).toBe("Tracked in PROD");
  expect(title({ organization: "מכירות (1)" })).toBe("Tracked in \u2068מכירות (1)\u2069");
});

test.each(["ar", "he"])("in a sentence of %s every value stands by itself", async (language) => {
  await loadMessages("first", language);
  expect(firstMessages(language).headlines["5d"].title({ organization: "PROD" })).toContain("\u2068PROD\u2069");
});

test.each(languages)("the build writes %s from the side that the pane draws it from", (language) => {
  const isEveryValueIsolated = compileMessages(language, { a: "{name}" }).includes("\u2068");
  expect(isEveryValueIsolated).toBe(directionOf(language) === "rtl");
});

test("a number and a case are no value to be wrapped, and a quoted brace is text", () => {
  const source = compileMessages("he", { a: "{count, plural, one {# x} other {{count, number} of {name}}} '{'name'}'" });
  expect(source.match(/\u2068/gu)).toHaveLength(1);
  expect(source).toContain("{name}");
});
