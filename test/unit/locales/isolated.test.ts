import { expect, test } from "vitest";
import { compileMessages } from "../../../scripts/messages/compile-messages.js";
import { directionOf, languages } from "../../../src/locales/language.ts";
import { firstMessages, loadMessages } from "../../../src/locales/load-messages.ts";
import { everythingSaid } from "./said.ts";

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

/** A name, a subject, an address, a URL, and what breaks out of a direction. */
const values = ["Alex Archer", "אלון (מכירות)", "فابريكام!", "a.b@x.example", "https://x.example/?q=1", "1. 2.", "*!*"];
const turned = values.filter((value) => /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(value));

test.each(languages)("in %s every value from outside stands by itself, in every sentence that takes one", async (language) => {
  for (const value of directionOf(language) === "rtl" ? values : turned) {
    const said = await everythingSaid(language, () => value);
    const bare = said.filter(({ text }) => withoutIsolates(text).includes(value));
    expect(bare.map(({ path, text }) => ({ path, text }))).toEqual([]);
    expect(said.filter(({ text }) => text.includes(`\u2068${value}\u2069`)).length).toBeGreaterThan(200);
  }
});

test.each(["ar", "he"])("every message of %s is read from the right within another, whatever it begins with", async (language) => {
  const said = (await everythingSaid(language)).filter(({ text, values: given }) => Object.keys(given).length > 0 || fromRight.test(text));
  expect(said.length).toBeGreaterThan(1000);
  expect(said.filter(({ text }) => text !== "" && !begins.test(withoutIsolates(text))).map(({ path, text }) => ({ path, text }))).toEqual(
    [],
  );
});

test("what is Latin as a whole is not marked, nor is what begins from the right by itself", () => {
  expect(
    compileMessages("he", { a: "Web API", b: "פגישה ב-CRM", c: "{count, plural, one {פגישה} other {# פגישות}}", d: "" }),
  ).not.toContain("\u200F");
  expect(compileMessages("de", { a: "{name}" })).not.toContain("\u200F");
});

const fromRight = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** The first letter, or mark, is one from the right. */
const begins = /^[^\p{L}\u200F]*[\p{Script=Arabic}\p{Script=Hebrew}\u200F]/u;

function withoutIsolates(text: string): string {
  const without = text.replaceAll(/\u2068[^\u2068\u2069]*\u2069/gu, "");
  return without === text ? text : withoutIsolates(without);
}
