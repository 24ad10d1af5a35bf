/** The words and dates of the viewer's locale: what every sentence is built with, on the pane and off it. */
import { catalogueFor, type Catalogue } from "../locales/catalogue.ts";
import { datesFor, type Dates } from "../locales/dates.ts";

export interface Words {
  readonly text: Catalogue;
  readonly dates: Dates;
}

/** @param now tells which year need not be named: the time of the check. */
export function wordsFor(locale: string, now: Date): Words {
  return { text: catalogueFor(locale), dates: datesFor({ locale, now }) };
}
