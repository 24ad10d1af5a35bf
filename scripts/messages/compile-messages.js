import { join } from "node:path";
import MessageFormat from "@messageformat/core";
import compileModule from "@messageformat/core/compile-module.js";
import { parse } from "@messageformat/parser";
import { beginFromRight } from "./begin-from-right.js";
import { tokensIn } from "./tokens-in.js";

/** What a value is wrapped in, so that one written the other way leaves what stands beside it where it is. */
const wrapping = {
  // Latin names are everywhere.
  rtl: (value) => `\u2068${value}\u2069`,
  ltr: (value) => `${value.slice(0, -1)}, isolated}`,
};

const customFormatters = {
  isolated: { formatter: String, id: "isolated", module: join(import.meta.dirname, "../../src/locales/isolated.ts") },
};

/**
 * Compiles messages into the source of a module: a string where a message takes no arguments, otherwise a function of them.
 * @param {string} language a BCP 47 tag
 * @param {import("./read-messages.js").Texts} texts
 */
export function compileMessages(language, texts) {
  const [base] = language.split("-");
  const direction = directionOf(language);
  const wrapped = withValues(texts, wrapping[direction], direction === "rtl" ? beginFromRight : () => "");
  return (
    compileModule(new MessageFormat(base, { customFormatters }), wrapped)
      .replace("export default", "export const messages =")
      // A function of every message, even of those that take nothing.
      .replaceAll(/: \(\) => ("(?:[^"\\]|\\.)*")/gu, ": $1")
      // An engine may have digits of the language's own, while those of dates are Latin (`formatLocaleFor`).
      .replaceAll(`number("${base}",`, `number("${base}-u-nu-latn",`)
      // The browser knows how a language counts; in a module of all languages, each would load the rules of every other.
      .replace(
        /^import .*cardinals";$/mu,
        `const rules = new Intl.PluralRules("${language}");\nconst ${base} = (count) => rules.select(count);`,
      )
  );
}

/** Newer engines have the method, older ones the property. @returns {"ltr" | "rtl"} */
function directionOf(language) {
  const locale = new Intl.Locale(language);
  return (locale.getTextInfo?.() ?? locale.textInfo).direction;
}

/**
 * @param {(value: string) => string} wrap of a value that is put in as it is, `{name}`
 * @param {(text: string) => string} begin returns what stands before a message
 */
function withValues(texts, wrap, begin) {
  if (typeof texts !== "string")
    return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, withValues(text, wrap, begin)]));
  return [...tokensIn(parse(texts, { strict: true }))]
    .filter(({ type }) => type === "argument")
    .map(({ ctx }) => ctx)
    .sort((one, other) => other.offset - one.offset)
    .reduce((text, { offset, text: value }) => text.slice(0, offset) + wrap(value) + text.slice(offset + value.length), texts)
    .replace(/^/u, begin(texts));
}
