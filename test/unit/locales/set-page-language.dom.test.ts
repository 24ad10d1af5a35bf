import { expect, test } from "vitest";
import { directionOf, languages } from "../../../src/locales/language.ts";
import { setPageLanguage } from "../../../src/locales/set-page-language.ts";

const pageIn = (locale: string): readonly string[] => {
  const page = document.implementation.createHTMLDocument();
  setPageLanguage(page, locale);
  return [page.documentElement.lang, page.documentElement.dir];
};

test.each(languages)("a page in %s says so, and from which side it is read", (language) => {
  expect(pageIn(language)).toEqual([language, directionOf(language)]);
});

test("a page in a language that there are no messages in is in English", () => {
  expect(pageIn("fa-IR")).toEqual(["en", "ltr"]);
});
