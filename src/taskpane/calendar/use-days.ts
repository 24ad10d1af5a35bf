/** Days and times as the viewer's locale writes them, short enough for a narrow list. */
import { createContext, useContext } from "react";

export interface Days {
  /** "20 Mar 2026". */
  readonly day: (instant: Date) => string;
  /** "Fri 20 Mar, 09:15". */
  readonly moment: (instant: Date) => string;
  /** "09:15". */
  readonly time: (instant: Date) => string;
  /** "20 March". */
  readonly longDay: (instant: Date) => string;
}

/** @param timeZone IANA name; the browser's own where absent */
export function daysFor(locale: string, timeZone?: string): Days {
  const zone = timeZone === undefined ? {} : { timeZone };
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(usable(locale), { ...options, ...zone });
  const day = format({ day: "numeric", month: "short", year: "numeric" });
  const moment = format({ weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" });
  const time = format({ hour: "2-digit", minute: "2-digit" });
  const longDay = format({ day: "numeric", month: "long" });
  const told = (how: Intl.DateTimeFormat) => (instant: Date) => (Number.isNaN(instant.getTime()) ? "" : how.format(instant));
  return { day: told(day), moment: told(moment), time: told(time), longDay: told(longDay) };
}

export const DaysContext = createContext<Days>(daysFor("en"));

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
