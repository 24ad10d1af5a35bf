/** The words of *Who can break it*: loaded with it. Every language is typed by the English one. */
import { chooseByLocale } from "./choose-by-locale.ts";
import { cause } from "./en/cause.ts";
import { sharing } from "./en/sharing.ts";

// Roles and changes are told as beside a restore.
const en = { ...cause, ...sharing };

export type SharingCatalogue = typeof en;

const catalogues: { readonly en: SharingCatalogue } & Readonly<Record<string, SharingCatalogue>> = { en };

export function sharingCatalogueFor(locale: string): SharingCatalogue {
  return chooseByLocale(catalogues, locale);
}
