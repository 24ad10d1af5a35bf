import { parse } from "@messageformat/parser";

const rightToLeftMark = "\u200F";

/**
 * What stands before a message of a language written from right to left. An isolate, or a `<bdi>`, takes its direction from the first
 * letter that is in no isolate within it: a message whose first letter is a Latin one ("CRM"), or that has none besides its
 * values, would be turned around within another.
 * @param {string} text in ICU MessageFormat
 * @returns {string} a mark, or nothing
 */
export function beginFromRight(text) {
  const tokens = parse(text, { strict: true });
  const hasValues = tokens.some(({ type }) => type !== "content");
  const first = firstLetters(tokens);
  // "Web API" is read as it is written.
  const isTurned = first.has("left") && (hasValues || /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text));
  return isTurned || (first.has("none") && hasValues) ? rightToLeftMark : "";
}

/**
 * How the first letter besides values may be written, in any case of any choice.
 * @param {readonly import("@messageformat/parser").Token[]} tokens
 * @returns {Set<"left" | "right" | "none">}
 */
function firstLetters(tokens) {
  const found = new Set();
  for (const token of tokens) {
    const here =
      token.type === "content" ? [directionIn(token.value)] : (token.cases ?? []).flatMap((each) => [...firstLetters(each.tokens)]);
    for (const direction of here) if (direction !== "none") found.add(direction);
    // A value is no letter of the message, nor is a number.
    if (here.length > 0 && !here.includes("none")) return found;
  }
  return found.add("none");
}

/** @param {string} text */
function directionIn(text) {
  const [letter] = /[\p{L}\u200F]/u.exec(text) ?? [];
  if (letter === undefined) return "none";
  return /[\p{Script=Arabic}\p{Script=Hebrew}\u200F]/u.test(letter) ? "right" : "left";
}
