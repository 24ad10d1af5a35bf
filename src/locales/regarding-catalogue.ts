/** The words of the picker of regarding records: loaded with it, when it is opened. */
import { chooseByLocale } from "./choose-by-locale.ts";
import { regarding as en } from "./en/regarding.ts";

type RegardingCatalogue = typeof en;

const catalogues: { readonly en: RegardingCatalogue } & Readonly<Record<string, RegardingCatalogue>> = { en };

export function regardingCatalogueFor(locale: string): RegardingCatalogue {
  return chooseByLocale(catalogues, locale);
}
