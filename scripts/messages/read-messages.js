import { readFileSync } from "node:fs";
import { join } from "node:path";
import { partOf } from "./parts.js";

const folder = join(import.meta.dirname, "../../src/locales");

/** @typedef {string | { readonly [key: string]: Texts }} Texts messages by key, as ICU MessageFormat writes them */

/** @param {string} language as its file is named @returns {string} the file */
export function fileOf(language) {
  return join(folder, `${language}.json`);
}

/** @param {string} language @returns {Texts} of every feature, as the file has them */
export function readTexts(language) {
  return JSON.parse(readFileSync(fileOf(language), "utf8"));
}

/**
 * The messages of one part: every one that English has, in English where the language has none.
 * @param {string} language
 * @param {string} part one of `parts`
 */
export function readMessages(language, part) {
  const english = Object.entries(readTexts("en")).filter(([feature]) => partOf(feature) === part);
  return filled(Object.fromEntries(english), language === "en" ? {} : readTexts(language));
}

/** @param {Texts} english @param {Texts | undefined} own @returns {Texts} */
function filled(english, own) {
  if (typeof english === "string") return typeof own === "string" ? own : english;
  const has = typeof own === "object" ? own : {};
  return Object.fromEntries(Object.entries(english).map(([key, text]) => [key, filled(text, has[key])]));
}
