/** The words of *Why we think so*: loaded after the first verdict. Every language is typed by the English one. */
import { chooseByLocale } from "./choose-by-locale.ts";
import { evidence } from "./en/evidence.ts";

export type EvidenceCatalogue = typeof evidence;

const catalogues: { readonly en: EvidenceCatalogue } & Readonly<Record<string, EvidenceCatalogue>> = { en: evidence };

export function evidenceCatalogueFor(locale: string): EvidenceCatalogue {
  return chooseByLocale(catalogues, locale);
}
