/** The messages in the reader's language, a file for each language and part, loaded once. */
import { languageFor, type Language } from "./language.ts";
import type { DialogMessages, FirstMessages, LaterMessages } from "./message-types.ts";

interface Messages {
  /** What the first verdict needs. */
  readonly first: FirstMessages;
  /** The sign-in window. */
  readonly dialog: DialogMessages;
  /** Everything else. */
  readonly later: LaterMessages;
}

type Part = keyof Messages;

type Loaders = { readonly [P in Part]: () => Promise<{ readonly default: Messages[P] }> };

const loaders: Readonly<Record<Language, Loaders>> = {
  en: {
    first: () => import(/* webpackChunkName: "first-en" */ "./en.json?part=first"),
    dialog: () => import(/* webpackChunkName: "dialog-en" */ "./en.json?part=dialog"),
    later: () => import(/* webpackChunkName: "later-en" */ "./en.json?part=later"),
  },
};

const loaded: { readonly [P in Part]: Map<Language, Messages[P]> } = { first: new Map(), dialog: new Map(), later: new Map() };

/**
 * Makes a part available to the functions below.
 * @param locale any tag that the host may send
 * @throws whatever kept the file from being loaded; a later call tries again
 */
export async function loadMessages<P extends Part>(part: P, locale: string): Promise<void> {
  const language = languageFor(locale);
  if (loaded[part].has(language)) return;
  const load: Loaders[P] = loaders[language][part];
  loaded[part].set(language, (await load()).default);
}

/** @throws Error if `loadMessages` has not loaded them, as do the others */
export function firstMessages(locale: string): FirstMessages {
  return messages("first", locale);
}

export function dialogMessages(locale: string): DialogMessages {
  return messages("dialog", locale);
}

export function laterMessages(locale: string): LaterMessages {
  return messages("later", locale);
}

function messages<P extends Part>(part: P, locale: string): Messages[P] {
  const found = loaded[part].get(languageFor(locale));
  if (found === undefined) throw new Error(`The messages "${part}" have not been loaded.`);
  return found;
}
