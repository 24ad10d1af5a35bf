/** Days and times as the viewer's locale writes them, short enough for a narrow list. */
import { createContext, useContext } from "react";
import { dateLocaleFor } from "../../locales/catalogue.ts";

export interface Days {
  /** "20 Mar 2026". */
  readonly day: (instant: Date) => string;
  /** "Fri 20 Mar, 09:15", with the year where it is another one. */
  readonly moment: (instant: Date) => string;
  /** "20 Mar, 09:15", likewise. */
  readonly shortMoment: (instant: Date) => string;
  /** "09:15". */
  readonly time: (instant: Date) => string;
  /** "20 March". */
  readonly longDay: (instant: Date) => string;
}

/** @param now tells which year need not be named */
export function daysFor(locale: string, now: Date): Days {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(usable(dateLocaleFor(locale)), options);
  const [date, clock] = [
    { day: "numeric", month: "short" },
    { hour: "2-digit", minute: "2-digit" },
  ] as const;
  const day = format({ ...date, year: "numeric" });
  const moment = format({ weekday: "short", ...date, ...clock });
  const shortMoment = format({ ...date, ...clock });
  const otherYear = format({ ...date, ...clock, year: "numeric" });
  const time = format(clock);
  const longDay = format({ day: "numeric", month: "long" });
  const told = (how: Intl.DateTimeFormat) => (instant: Date) => (Number.isNaN(instant.getTime()) ? "" : how.format(instant));
  const thisYear = (how: Intl.DateTimeFormat) => (instant: Date) =>
    told(instant.getFullYear() === now.getFullYear() ? how : otherYear)(instant);
  return { day: told(day), moment: thisYear(moment), shortMoment: thisYear(shortMoment), time: told(time), longDay: told(longDay) };
}

export const DaysContext = createContext<Days>(daysFor("en", new Date(0)));

export function useDays(): Days {
  return useContext(DaysContext);
}

/** The host decides what it sends, and Intl throws on a malformed tag. */
function usable(locale: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([locale])[0] ?? "en";
  } catch {
    return "en";
  }
}
