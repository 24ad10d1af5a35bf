/** The words and dates of the viewer's locale: what every sentence is built with, on the pane and off it. */
import { catalogueFor, dateLocaleFor, type Catalogue } from "../locales/catalogue.ts";
import { datesFor, type Dates } from "../locales/dates.ts";

export interface Words {
  /** As Outlook gives it: parts that are loaded later have words of their own. */
  readonly locale: string;
  readonly text: Catalogue;
  readonly dates: Dates;
}

/** @param now tells which year need not be named: the time of the check. */
export function wordsFor(locale: string, now: Date): Words {
  return { locale, text: catalogueFor(locale), dates: datesFor({ locale: dateLocaleFor(locale), now }) };
}
