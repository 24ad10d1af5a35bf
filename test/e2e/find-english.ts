/** What is said in English where another language is spoken. */
import { parse, type Token } from "@messageformat/parser";
import { readTexts, type Texts } from "../../scripts/messages/read-messages.js";
import type { Outlook } from "./fixture.ts";

/** Two words at least: a single one may be the same in both, or a name. */
const telling = /\p{L}{2,}\P{L}+\p{L}{2,}/u;

/**
 * @param own the language's messages
 * @returns texts of the pane, those for screen readers alone as well, that hold what only the English messages hold
 */
export async function findEnglish({ root }: Pick<Outlook, "root">, own: Texts): Promise<readonly string[]> {
  const spoken = new Set(wordingOf(own));
  const english = wordingOf(readTexts("en")).filter((words) => telling.test(words) && !spoken.has(words));
  const texts = await root.evaluate(({ ownerDocument: { body } }) => {
    const found = [...body.querySelectorAll(":not(noscript)")]
      .filter((element) => element.checkVisibility())
      .flatMap((element) => [
        ...[...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ textContent }) => textContent ?? ""),
        ...["aria-label", "title", "placeholder", "aria-description"].map((name) => element.getAttribute(name) ?? ""),
      ]);
    return [...new Set(found.map((text) => text.trim()).filter((text) => text !== ""))];
  });
  return texts.filter((text) => english.some((words) => text.includes(words)));
}

/** What the messages say themselves, between the values that they are given. */
function wordingOf(texts: Texts): readonly string[] {
  if (typeof texts !== "string") return Object.values(texts).flatMap(wordingOf);
  return contents(parse(texts, { strict: true }));
}

function contents(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((token) => {
    if (token.type === "content") return [token.value.trim()];
    return "cases" in token ? token.cases.flatMap((one) => contents(one.tokens)) : [];
  });
}
