import { laterMessages } from "../locales/load-messages.ts";
import type { LaterMessages } from "../locales/message-types.ts";
import { wordsFor, type Words } from "./words.ts";

export type WordsInFull = Words & { readonly advice: LaterMessages["advice"] };

/** Includes the advice, for use outside the pane's first load. */
export function wordsInFullFor(locale: string, now: Date): WordsInFull {
  return inFull(wordsFor(locale, now));
}

export function inFull(words: Words): WordsInFull {
  return { ...words, advice: laterMessages(words.locale).advice };
}
