import { expect, test } from "vitest";
import { formatList } from "../../../src/locales/format-list.ts";
import { enumerate } from "../../../src/wording/enumerate.ts";
import { loadEveryLanguage } from "../../every-language.ts";

const languages = await loadEveryLanguage();
const plainly = (text: string) => text.replaceAll(/[\u2068\u2069\u200F]/gu, "");

test.each([
  ["en-GB", "A, B and C"],
  ["de-AT", "A, B und C"],
  ["ja-JP", "A、B、C"],
  ["ar-SA", "A وB وC"],
])("in %s names are listed as %s", (locale, listed) => {
  expect(plainly(formatList(["A", "B", "C"], locale))).toBe(listed);
});

test.each(languages)("in %s something stands between the parts of an enumeration, and nothing around them", (language) => {
  expect(plainly(enumerate(["A", "B", "C"], language))).toMatch(/^A(, |، |、)B\1C$/u);
  expect(plainly(enumerate(["A"], language))).toBe("A");
  expect(enumerate([], language)).toBe("");
});

test.each(["ar", "he"])("in %s each name of a list stands by itself", (language) => {
  expect(formatList(["Robin (1)", "!"], language)).toContain("\u2068Robin (1)\u2069");
  expect(enumerate(["1. Robin", "ד!"], language)).toMatch(/\u20681\. Robin\u2069.*\u2068ד!\u2069/u);
});

test("a name written from right to left stands by itself in a list that is not", () => {
  expect(formatList(["אלון!", "Robin"], "en-GB")).toBe("\u2068אלון!\u2069 and Robin");
  expect(enumerate(["אלון!", "Robin"], "en-GB")).toBe("\u2068אלון!\u2069, Robin");
});
