import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse, type Token } from "@messageformat/parser";
import prettier from "prettier";
import { describe, expect, test } from "vitest";
import { messageTypes } from "../../../scripts/messages/message-types.js";
import { tokensIn } from "../../../scripts/messages/tokens-in.js";
import { readTexts } from "../../../scripts/messages/read-messages.js";
import { languages } from "../../../src/locales/language.ts";
import { longestButton, longestSentence } from "../../../src/outlook/session-alert.ts";
import { everythingSaid, leaves } from "./said.ts";

const folder = join(import.meta.dirname, "../../../src/locales");
const english = new Map(leaves(readTexts("en")));
const longestNotice = 150;

test("the types are those of the English messages", async () => {
  const file = join(folder, "message-types.ts");
  const options = await prettier.resolveConfig(file);
  const written = await prettier.format(messageTypes(readTexts("en")), { ...options, filepath: file });
  expect(readFileSync(file, "utf8"), "npm run messages").toBe(written);
});

test("every file of messages is a language that can be chosen", () => {
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  expect(files.map((name) => name.replace(".json", "")).sort()).toEqual([...languages].sort());
});

describe.each(languages)("%s", (language) => {
  const own = new Map(leaves(readTexts(language)));

  test("lacks no message and has none too many", () => {
    expect([...english.keys()].filter((path) => !own.has(path))).toEqual([]);
    expect([...own.keys()].filter((path) => !english.has(path))).toEqual([]);
  });

  test("takes the values that English takes, and chooses by them in the same cases", () => {
    for (const [path, text] of own) expect({ path, ...demands(text) }).toEqual({ path, ...demands(english.get(path) ?? "") });
  });

  test("counts as the language counts", () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    const known: readonly string[] = pluralCategories;
    for (const [path, text] of own)
      for (const cases of pluralsOf(parse(text, { strict: true }))) {
        const names = cases.filter((name) => !name.startsWith("="));
        expect({ path, names: names.filter((name) => !known.includes(name)) }).toEqual({ path, names: [] });
      }
  });

  test("can say every message with every shape of its values", async () => {
    const wrong = (await everythingSaid(language)).filter(
      ({ path, text }) => !mayBeEmpty.has(path) && (text.trim() === "" || /undefined|\[object|NaN|[{}#]| {2}/u.test(text)),
    );
    expect(wrong).toEqual([]);
  });

  test("fits where Outlook bounds it", async () => {
    const said = await everythingSaid(language);
    const bounded = (begin: string, most: number) =>
      said.filter(({ path, text }) => path.startsWith(begin) && withLongNames(text).length > most);
    expect(bounded("alert.send.button", longestButton)).toEqual([]);
    expect(bounded("alert.send.sentences.", longestSentence)).toEqual([]);
    expect(bounded("alert.notice.", longestNotice)).toEqual([]);
  });
});

/** Said by what stands beside them, or not at all. */
const mayBeEmpty = new Set([...english].filter(([, text]) => text === "").map(([path]) => path));

/** `plain` cuts names at 80 characters. */
function withLongNames(text: string): string {
  return text.replaceAll(/«[^»]*»/gu, "N".repeat(80));
}

/** The names of the values, and by which cases each of them chooses. */
function demands(text: string): { readonly values: readonly string[]; readonly choices: Readonly<Record<string, readonly string[]>> } {
  const values = new Set<string>();
  const choices: Record<string, readonly string[]> = {};
  for (const token of tokensIn(parse(text, { strict: true }))) {
    if ("arg" in token) values.add(token.arg);
    if (token.type === "select")
      choices[token.arg] = [...new Set([...(choices[token.arg] ?? []), ...token.cases.map(({ key }) => key)])].sort();
  }
  return { values: [...values].sort(), choices };
}

function* pluralsOf(tokens: readonly Token[]): Generator<readonly string[]> {
  for (const token of tokensIn(tokens)) if (token.type === "plural") yield token.cases.map(({ key }) => key);
}
