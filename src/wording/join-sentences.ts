import { firstMessages } from "../locales/load-messages.ts";

/** One sentence after the other, as the language puts them; empty ones are left out. */
export function joinSentences(sentences: readonly (string | undefined)[], locale: string): string {
  const { join } = firstMessages(locale);
  return sentences
    .filter((sentence): sentence is string => sentence !== undefined && sentence !== "")
    .reduce((first, second) => (first === "" ? second : join({ first, second })), "");
}

/** A title among sentences; one that already ends as a sentence stays as it is. */
export function asSentence(title: string, locale: string): string {
  return /[.!?。]$/u.test(title) ? title : firstMessages(locale).sentence({ title });
}
