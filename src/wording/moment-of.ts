import { laterMessages } from "../locales/load-messages.ts";
import type { Words } from "./words.ts";

/** Date and time; undefined if it is not known or invalid. */
export function momentOf(instant: Date | undefined, { locale, dates }: Words): string | undefined {
  const moment = dates.moment(instant);
  return moment && laterMessages(locale).record.moment(moment);
}
