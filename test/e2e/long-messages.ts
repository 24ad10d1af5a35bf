/** A language longer than any: English with accents, each word two fifths longer. Never built: put in place as the browser loads it. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parse, type Token } from "@messageformat/parser";
import type { Page } from "@playwright/test";
import { compileMessages } from "../../scripts/messages/compile-messages.js";
import { readMessages, readTexts, type Texts } from "../../scripts/messages/read-messages.js";

const accents: Readonly<Record<string, string>> = {
  a: "å",
  c: "ç",
  e: "é",
  i: "î",
  n: "ñ",
  o: "ø",
  s: "š",
  u: "ü",
  y: "ý",
  A: "Å",
  E: "É",
  O: "Ø",
};

export const longTexts: Texts = lengthened(readTexts("en"));

/** From the next page on, whoever reads English reads this. */
export async function serveLongMessages(page: Page): Promise<void> {
  for (const part of ["first", "later"])
    await page.route(`**/${part}-en.*.js`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${await response.text()}\n;(${replaceMessages.toString()})(${messagesOf(part)});` });
    });
}

/** @returns the same message, with its values, choices and plurals as they are */
function lengthened(texts: Texts): Texts {
  if (typeof texts !== "string") return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, lengthened(text)]));
  return [...contentsOf(parse(texts, { strict: true }))]
    .sort((one, other) => other.offset - one.offset)
    .reduce((text, { offset, text: said }) => text.slice(0, offset) + longer(said) + text.slice(offset + said.length), texts);
}

function* contentsOf(tokens: readonly Token[]): Generator<{ readonly offset: number; readonly text: string }> {
  for (const token of tokens) {
    if (token.type === "content") yield token.ctx;
    if ("cases" in token) for (const one of token.cases) yield* contentsOf(one.tokens);
  }
}

/** A word that is an address or a file's name is one in every language. */
function longer(text: string): string {
  return text.replaceAll(/\p{L}+/gu, (word) => {
    const accented = word.replaceAll(/[a-zAEO]/gu, (letter) => accents[letter] ?? letter);
    return accented + "é".repeat(Math.round(word.length * 0.4));
  });
}

/** As an expression for the browser. */
function messagesOf(part: string): string {
  const runtime = readFileSync(createRequire(import.meta.url).resolve("@messageformat/runtime"), "utf8");
  const compiled = compileMessages("en", lengthened(readMessages("en", part)));
  const [, names = ""] = /^import (\{.*\}) from "@messageformat\/runtime";$/mu.exec(compiled) ?? [];
  const body = compiled.replaceAll(/^import .*$/gmu, "").replace("export const messages", "const messages");
  return `(() => { const exports = {}; ${runtime}; return exports; })(), (runtime) => { const ${names} = runtime; const isolated = String; ${body}; return messages; }`;
}

/** Runs in the browser, behind the chunk: webpack makes a module only once the whole script has run. */
function replaceMessages<Runtime>(runtime: Runtime, messagesWith: (runtime: Runtime) => object): void {
  type Make = (module: unknown, exported: Record<string, object>, load: unknown) => void;
  type Chunks = [ids: unknown[], modules: Record<string, Make>][];
  const name = Object.keys(self).find((key) => key.startsWith("webpackChunk")) ?? "";
  const chunks = (self as unknown as Record<string, Chunks>)[name]!;
  const [ids, modules] = chunks.at(-1)!;
  const long = messagesWith(runtime);
  const replacing = Object.entries(modules).map(([id, make]): [string, Make] => [
    id,
    (module, exported, load) => {
      make(module, exported, load);
      for (const own of Object.values(exported)) Object.assign(own, long);
    },
  ]);
  // Under a name of its own: of a chunk that is there already, webpack takes nothing.
  chunks.push([[`long-${ids.join("-")}`], Object.fromEntries(replacing)]);
}
