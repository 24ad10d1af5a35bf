/** Dates and times in the viewer's language and the browser's time zone. */

export interface Dates {
  /** "Tue 24 November 2026" */
  readonly day: (iso: string) => string;
  /** "9:00" */
  readonly time: (iso: string) => string;
  /** "24 Nov, 09:16" */
  readonly short: (iso: string) => string;
}

export function datesIn(locale: string): Dates {
  const day = formatter(locale, { weekday: "short", day: "numeric", month: "long", year: "numeric" });
  const time = formatter(locale, { hour: "numeric", minute: "2-digit" });
  const short = formatter(locale, { day: "numeric", month: "short", hour: "numeric", minute: "2-digit" });
  return {
    day: (iso) => day.format(new Date(iso)),
    time: (iso) => time.format(new Date(iso)),
    short: (iso) => short.format(new Date(iso)),
  };
}

/** A world may name a locale that no browser knows. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(locale, options);
  } catch {
    return new Intl.DateTimeFormat("en-US", options);
  }
}
