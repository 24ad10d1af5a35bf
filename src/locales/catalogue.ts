/** Chooses the words of the screen by locale. Every language is typed by the English one. */
import { chooseByLocale } from "./choose-by-locale.ts";
import { en } from "./en.ts";

export type Catalogue = typeof en;

const catalogues: { readonly en: Catalogue } & Readonly<Record<string, Catalogue>> = { en };

/** The catalogue for a BCP 47 tag; English where nobody has written another. Never throws. */
export function catalogueFor(locale: string): Catalogue {
  return chooseByLocale(catalogues, locale);
}
