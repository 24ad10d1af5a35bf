/** The messages in the reader's language, a file for each language and part, loaded once. */
import { languageFor, type Language } from "./language.ts";
import type { FirstMessages, LaterMessages } from "./message-types.ts";

interface Messages {
  /** What the first verdict needs. */
  readonly first: FirstMessages;
  /** Everything else. */
  readonly later: LaterMessages;
}

type Part = keyof Messages;

type Loaders = { readonly [P in Part]: () => Promise<{ readonly messages: Messages[P] }> };

const loaders: Readonly<Record<Language, Loaders>> = {
  en: {
    first: () => import(/* webpackChunkName: "first-en" */ "./en.json?part=first"),
    later: () => import(/* webpackChunkName: "later-en" */ "./en.json?part=later"),
  },
  ar: {
    first: () => import(/* webpackChunkName: "first-ar" */ "./ar.json?part=first"),
    later: () => import(/* webpackChunkName: "later-ar" */ "./ar.json?part=later"),
  },
  da: {
    first: () => import(/* webpackChunkName: "first-da" */ "./da.json?part=first"),
    later: () => import(/* webpackChunkName: "later-da" */ "./da.json?part=later"),
  },
  de: {
    first: () => import(/* webpackChunkName: "first-de" */ "./de.json?part=first"),
    later: () => import(/* webpackChunkName: "later-de" */ "./de.json?part=later"),
  },
  es: {
    first: () => import(/* webpackChunkName: "first-es" */ "./es.json?part=first"),
    later: () => import(/* webpackChunkName: "later-es" */ "./es.json?part=later"),
  },
  fr: {
    first: () => import(/* webpackChunkName: "first-fr" */ "./fr.json?part=first"),
    later: () => import(/* webpackChunkName: "later-fr" */ "./fr.json?part=later"),
  },
  he: {
    first: () => import(/* webpackChunkName: "first-he" */ "./he.json?part=first"),
    later: () => import(/* webpackChunkName: "later-he" */ "./he.json?part=later"),
  },
  it: {
    first: () => import(/* webpackChunkName: "first-it" */ "./it.json?part=first"),
    later: () => import(/* webpackChunkName: "later-it" */ "./it.json?part=later"),
  },
  ja: {
    first: () => import(/* webpackChunkName: "first-ja" */ "./ja.json?part=first"),
    later: () => import(/* webpackChunkName: "later-ja" */ "./ja.json?part=later"),
  },
  nl: {
    first: () => import(/* webpackChunkName: "first-nl" */ "./nl.json?part=first"),
    later: () => import(/* webpackChunkName: "later-nl" */ "./nl.json?part=later"),
  },
  pl: {
    first: () => import(/* webpackChunkName: "first-pl" */ "./pl.json?part=first"),
    later: () => import(/* webpackChunkName: "later-pl" */ "./pl.json?part=later"),
  },
  "pt-BR": {
    first: () => import(/* webpackChunkName: "first-pt-BR" */ "./pt-BR.json?part=first"),
    later: () => import(/* webpackChunkName: "later-pt-BR" */ "./pt-BR.json?part=later"),
  },
  sv: {
    first: () => import(/* webpackChunkName: "first-sv" */ "./sv.json?part=first"),
    later: () => import(/* webpackChunkName: "later-sv" */ "./sv.json?part=later"),
  },
  "zh-CN": {
    first: () => import(/* webpackChunkName: "first-zh-CN" */ "./zh-CN.json?part=first"),
    later: () => import(/* webpackChunkName: "later-zh-CN" */ "./zh-CN.json?part=later"),
  },
};

const loaded: { readonly [P in Part]: Map<Language, Messages[P]> } = { first: new Map(), later: new Map() };

/**
 * Makes a part available to the functions below.
 * @param locale any tag that the host may send
 * @throws whatever kept the file from being loaded; a later call tries again
 */
export async function loadMessages<P extends Part>(part: P, locale: string): Promise<void> {
  const language = languageFor(locale);
  if (loaded[part].has(language)) return;
  const load: Loaders[P] = loaders[language][part];
  loaded[part].set(language, (await load()).messages);
}

/** For what needs everything at once, outside the pane. @throws as `loadMessages` does */
export async function loadAllMessages(locale: string): Promise<void> {
  await Promise.all([loadMessages("first", locale), loadMessages("later", locale)]);
}

/** @throws Error if `loadMessages` has not loaded them, as do the others */
export function firstMessages(locale: string): FirstMessages {
  return messages("first", locale);
}

export function laterMessages(locale: string): LaterMessages {
  return messages("later", locale);
}

function messages<P extends Part>(part: P, locale: string): Messages[P] {
  const found = loaded[part].get(languageFor(locale));
  if (found === undefined) throw new Error(`The messages "${part}" have not been loaded.`);
  return found;
}
