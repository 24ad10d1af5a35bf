/** The words and dates of the viewer's locale, for every part of the pane. */
import { createContext, useContext } from "react";
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

export const WordsContext = createContext<Words>(wordsFor("en", new Date(0)));

export function useWords(): Words {
  return useContext(WordsContext);
}
