/** The words that leave the pane: the ribbon's notice, and what Outlook asks before sending. Every language is typed by the English one. */
import { chooseByLocale } from "./choose-by-locale.ts";
import { notice } from "./en/notice.ts";
import { sendAlert } from "./en/send-alert.ts";

const en = { notice, sendAlert };

export type AlertCatalogue = typeof en;

const catalogues: { readonly en: AlertCatalogue } & Readonly<Record<string, AlertCatalogue>> = { en };

export function alertCatalogueFor(locale: string): AlertCatalogue {
  return chooseByLocale(catalogues, locale);
}
