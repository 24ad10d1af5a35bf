/** Dates and times in the viewer's locale. */
import { formatLocaleFor } from "./language.ts";

/** An instant in the viewer's locale. */
export interface Moment {
  /** "23 Nov", with the year only if it is not the current one. */
  readonly date: string;
  /** "09:16". */
  readonly time: string;
}

export interface Dates {
  /** Date and time, with the year only if it is not the year of `now`. Undefined for an invalid date. */
  moment(instant: Date | undefined): Moment | undefined;
  /** As `moment`, of the first whole minute at which the instant has passed: whoever waits until then has waited long enough. */
  deadline(instant: Date | undefined): Moment | undefined;
}

const minute = 60_000;

export interface DatesOptions {
  /** As Outlook gives it. */
  readonly locale: string;
  readonly now: Date;
  /** IANA name; defaults to the browser's. */
  readonly timeZone?: string;
}

export function datesFor({ locale, now, timeZone }: DatesOptions): Dates {
  const { day, dayOfYear, clock, year } = formatsFor(formatLocaleFor(locale), timeZone);
  function moment(instant: Date | undefined): Moment | undefined {
    if (instant === undefined || Number.isNaN(instant.getTime())) return undefined;
    const sameYear = !Number.isNaN(now.getTime()) && year.format(instant) === year.format(now);
    return { date: (sameYear ? day : dayOfYear).format(instant), time: clock.format(instant) };
  }
  return {
    moment,
    deadline: (instant) => moment(instant && new Date(Math.ceil(instant.getTime() / minute) * minute)),
  };
}

type Formats = Readonly<Record<"day" | "dayOfYear" | "clock" | "year", Intl.DateTimeFormat>>;

/** Kept, since browsers take a millisecond and more to make one. */
const formatsByKey = new Map<string, Formats>();

function formatsFor(tag: string, timeZone: string | undefined): Formats {
  const key = `${tag} ${timeZone ?? ""}`;
  const kept = formatsByKey.get(key);
  if (kept) return kept;
  const zone = timeZone === undefined ? {} : { timeZone };
  const formats = {
    day: new Intl.DateTimeFormat(tag, { day: "numeric", month: "short", ...zone }),
    dayOfYear: new Intl.DateTimeFormat(tag, { day: "numeric", month: "short", year: "numeric", ...zone }),
    clock: new Intl.DateTimeFormat(tag, { hour: "2-digit", minute: "2-digit", ...zone }),
    year: new Intl.DateTimeFormat("en", { year: "numeric", ...zone }),
  };
  formatsByKey.set(key, formats);
  return formats;
}
