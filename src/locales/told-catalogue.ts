/** The words of what stands around the verdict: loaded with it, after the first one. Every language is typed by the English one. */
import { chooseByLocale } from "./choose-by-locale.ts";
import { because, blocked } from "./en/blocked.ts";
import { card } from "./en/card.ts";
import { details } from "./en/details.ts";
import { doubts } from "./en/doubts.ts";
import { risks } from "./en/risks.ts";
import { traces } from "./en/traces.ts";

const en = { because, blocked, card, details, doubts, risks, traces };

export type ToldCatalogue = typeof en;

const catalogues: { readonly en: ToldCatalogue } & Readonly<Record<string, ToldCatalogue>> = { en };

export function toldCatalogueFor(locale: string): ToldCatalogue {
  return chooseByLocale(catalogues, locale);
}
