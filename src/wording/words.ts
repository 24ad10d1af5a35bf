/** Messages and date formats of the viewer's locale, in the pane and outside it. */
import { datesFor, type Dates } from "../locales/dates.ts";
import { firstMessages } from "../locales/load-messages.ts";
import type { FirstMessages, LaterMessages } from "../locales/message-types.ts";

export interface Words {
  /** As Outlook gives it: chunks that are loaded later pick their own messages by it. */
  readonly locale: string;
  readonly text: FirstMessages;
  readonly dates: Dates;
  /** Why something could not be known, and what to do; absent until loaded. */
  readonly advice?: LaterMessages["advice"];
}

/** @param now time of the check; dates leave out its year */
export function wordsFor(locale: string, now: Date): Words {
  return { locale, text: firstMessages(locale), dates: datesFor({ locale, now }) };
}
