/** Chooses the words of the screen by locale. Every language is typed by the English one. */
import { chooseByLocale } from "./choose-by-locale.ts";
import { en } from "./en.ts";

export type Catalogue = typeof en;

const catalogues: { readonly en: Catalogue } & Readonly<Record<string, Catalogue>> = { en };

/** The catalogue for a BCP 47 tag; English where nobody has written another. Never throws. */
export function catalogueFor(locale: string): Catalogue {
  return chooseByLocale(catalogues, locale);
}

/** The tag to write dates by: the viewer's own where its language has words here, so that words and dates are of one language. */
export function dateLocaleFor(locale: string): string {
  return Object.hasOwn(catalogues, locale.toLowerCase().split(/[-_]/u)[0] ?? "") ? locale : "en";
}
