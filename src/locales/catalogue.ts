/** Chooses the words of the screen by locale. Every language is typed by the English one. */
import { en } from "./en.ts";

export type Catalogue = typeof en;

const catalogues: Readonly<Record<string, Catalogue>> = { en };

/**
 * The catalogue for a BCP 47 tag as Office gives it (`en-US`): the exact tag, else its language, else English.
 * Never throws: the tag comes from the host, and a host may send anything.
 */
export function catalogueFor(locale: string): Catalogue {
  const tag = locale.toLowerCase();
  const language = tag.split(/[-_]/u)[0] ?? "";
  for (const key of [tag, language]) {
    if (Object.hasOwn(catalogues, key)) return catalogues[key] ?? en;
  }
  return en;
}
