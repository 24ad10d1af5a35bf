/** Days and times in the viewer's locale, short enough for a narrow list. */
import { formatLocaleFor } from "../../locales/language.ts";

/** Each returns an empty string for an invalid date. */
export interface DayFormats {
  /** "20 Mar 2026". */
  readonly day: (instant: Date) => string;
  /** "Fri 20 Mar, 09:15", with the year if it is not the current one. */
  readonly moment: (instant: Date) => string;
  /** "20 Mar, 09:15", likewise. */
  readonly shortMoment: (instant: Date) => string;
  /** "09:15". */
  readonly time: (instant: Date) => string;
  /** "20 March". */
  readonly longDay: (instant: Date) => string;
}

/** @param now its year is left out */
export function dayFormatsFor(locale: string, now: Date): DayFormats {
  const tag = formatLocaleFor(locale);
  const formatOf = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options);
  const [date, clock] = [
    { day: "numeric", month: "short" },
    { hour: "2-digit", minute: "2-digit" },
  ] as const;
  const day = formatOf({ ...date, year: "numeric" });
  const moment = formatOf({ weekday: "short", ...date, ...clock });
  const shortMoment = formatOf({ ...date, ...clock });
  const otherYear = formatOf({ ...date, ...clock, year: "numeric" });
  const time = formatOf(clock);
  const longDay = formatOf({ day: "numeric", month: "long" });
  const by = (format: Intl.DateTimeFormat) => (instant: Date) => (Number.isNaN(instant.getTime()) ? "" : format.format(instant));
  const thisYear = (format: Intl.DateTimeFormat) => (instant: Date) =>
    by(instant.getFullYear() === now.getFullYear() ? format : otherYear)(instant);
  return { day: by(day), moment: thisYear(moment), shortMoment: thisYear(shortMoment), time: by(time), longDay: by(longDay) };
}
