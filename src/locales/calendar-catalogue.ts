/** The words of *Check my calendar*: loaded with it. Every language is typed by the English one. */
import { chooseByLocale } from "./choose-by-locale.ts";
import { calendar } from "./en/calendar.ts";

export type CalendarCatalogue = typeof calendar;

const catalogues: { readonly en: CalendarCatalogue } & Readonly<Record<string, CalendarCatalogue>> = { en: calendar };

export function calendarCatalogueFor(locale: string): CalendarCatalogue {
  return chooseByLocale(catalogues, locale);
}
