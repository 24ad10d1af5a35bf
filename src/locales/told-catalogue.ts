/** The words of Details and of the report: loaded with them, after the first verdict. Every language is typed by the English one. */
import { chooseByLocale } from "./choose-by-locale.ts";
import { details } from "./en/details.ts";
import { traces } from "./en/traces.ts";

const en = { details, traces };

export type ToldCatalogue = typeof en;

const catalogues: { readonly en: ToldCatalogue } & Readonly<Record<string, ToldCatalogue>> = { en };

export function toldCatalogueFor(locale: string): ToldCatalogue {
  return chooseByLocale(catalogues, locale);
}
