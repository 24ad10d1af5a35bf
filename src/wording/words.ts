/** Messages and date formats of the viewer's locale, in the pane and outside it. */
import type { AdviceMessages } from "../locales/advice-catalogue.ts";
import { dateLocaleFor } from "../locales/catalogue.ts";
import { datesFor, type Dates } from "../locales/dates.ts";
import { paneCatalogue, type PaneMessages } from "../locales/pane-catalogue.ts";

export interface Words {
  /** As Outlook gives it: chunks that are loaded later pick their own messages by it. */
  readonly locale: string;
  readonly text: PaneMessages;
  readonly dates: Dates;
  /** Why something could not be known, and what to do; absent until loaded. */
  readonly advice?: AdviceMessages;
}

/** @param now time of the check; dates leave out its year */
export function wordsFor(locale: string, now: Date): Words {
  return { locale, text: paneCatalogue(locale), dates: datesFor({ locale: dateLocaleFor(locale), now }) };
}
