/** The words of everything that writes: loaded with it, after the first verdict. Every language is typed by the English one. */
import { chooseByLocale } from "./choose-by-locale.ts";
import { acting } from "./en/acting.ts";
import { byHand } from "./en/by-hand.ts";
import { cause } from "./en/cause.ts";
import { checkLink } from "./en/check-link.ts";
import { outcomes } from "./en/outcomes.ts";
import { askReadOnly, comparison, forget, pick } from "./en/pick.ts";
import { watch } from "./en/watch.ts";

const en = { ...acting, askReadOnly, byHand, cause, checkLink, comparison, forget, outcomes, pick, watch };

export type ActingCatalogue = typeof en;

const catalogues: { readonly en: ActingCatalogue } & Readonly<Record<string, ActingCatalogue>> = { en };

export function actingCatalogueFor(locale: string): ActingCatalogue {
  return chooseByLocale(catalogues, locale);
}
