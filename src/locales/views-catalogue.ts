/** The words of the ways to the other views: loaded after the first verdict. Every language is typed by the English one. */
import { chooseByLocale } from "./choose-by-locale.ts";
import { views } from "./en/views.ts";

export type ViewsCatalogue = typeof views;

const catalogues: { readonly en: ViewsCatalogue } & Readonly<Record<string, ViewsCatalogue>> = { en: views };

export function viewsCatalogueFor(locale: string): ViewsCatalogue {
  return chooseByLocale(catalogues, locale);
}
