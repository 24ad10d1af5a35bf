import MessageFormat from "@messageformat/core";
import compileModule from "@messageformat/core/compile-module.js";
import { parse } from "@messageformat/parser";

const fromRightToLeft = new Set(["ar", "he"]);

/**
 * Compiles messages into the source of a module: a string where a message takes no arguments, otherwise a function of them.
 * @param {string} language a BCP 47 tag
 * @param {import("./read-messages.js").Texts} texts
 */
export function compileMessages(language, texts) {
  const [base] = language.split("-");
  const prepared = fromRightToLeft.has(base) ? isolated(texts) : texts;
  return (
    compileModule(new MessageFormat(base, { strict: true }), prepared)
      .replace("export default", "export const messages =")
      // A function of every message, even of those that take nothing.
      .replaceAll(/: \(\) => ("(?:[^"\\]|\\.)*")/gu, ": $1")
      // The browser knows how a language counts; in a module of all languages, each would load the rules of every other.
      .replace(
        /^import .*cardinals";$/mu,
        `const rules = new Intl.PluralRules("${language}");\nconst ${base} = (count) => rules.select(count);`,
      )
  );
}

/** Puts each value into an isolate: a Latin name would otherwise drag the brackets and full stops beside it to its own side. */
function isolated(texts) {
  if (typeof texts !== "string") return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, isolated(text)]));
  return [...valuesIn(parse(texts, { strict: true }))]
    .sort((one, other) => other.offset - one.offset)
    .reduce((text, { offset, text: value }) => `${text.slice(0, offset)}\u2068${value}\u2069${text.slice(offset + value.length)}`, texts);
}

/** Where the values that are put in as they are stand in the text: `{name}`, nested ones too. */
function* valuesIn(tokens) {
  for (const { type, ctx, cases = [] } of tokens) {
    if (type === "argument") yield ctx;
    for (const { tokens: nested } of cases) yield* valuesIn(nested);
  }
}
