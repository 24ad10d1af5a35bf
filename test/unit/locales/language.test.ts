import { expect, test } from "vitest";
import { formatLocaleFor, languageFor } from "../../../src/locales/language.ts";

test.each([
  ["en", "en"],
  ["en-GB", "en"],
  ["EN-us", "en"],
  ["en_US", "en"],
  ["xx", "en"],
  ["", "en"],
  ["not a locale", "en"],
  ["constructor", "en"],
  ["__proto__", "en"],
  ["zh-TW", "en"],
  ["zh-Hant", "en"],
  ["zh-HK", "en"],
  ["zh", "zh-CN"],
  ["zh-SG", "zh-CN"],
  ["zh-Hans-TW", "zh-CN"],
  ["pt-PT", "pt-BR"],
  ["de-AT", "de"],
  ["fr-CA", "fr"],
  ["iw", "he"],
  ["ar-EG", "ar"],
] as const)("for %j the messages are in %s", (locale, language) => {
  expect(languageFor(locale)).toBe(language);
});

test("dates are written in the language of the words", () => {
  const written = ["en-GB", "de_AT", "xx-DE", "en_US", ""].map((locale) => formatLocaleFor(locale).replace("-u-ca-gregory-nu-latn", ""));
  expect(written).toEqual(["en-GB", "de-AT", "en", "en-US", "en"]);
});
