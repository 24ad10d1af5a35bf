import { adviceCatalogue, type AdviceMessages } from "../locales/advice-catalogue.ts";
import { wordsFor, type Words } from "./words.ts";

export type WordsInFull = Words & { readonly advice: AdviceMessages };

/** Includes the advice, for use outside the pane's first load. */
export function wordsInFullFor(locale: string, now: Date): WordsInFull {
  return inFull(wordsFor(locale, now));
}

export function inFull(words: Words): WordsInFull {
  return { ...words, advice: adviceCatalogue(words.locale) };
}
