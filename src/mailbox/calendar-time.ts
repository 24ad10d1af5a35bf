/** All-day dates as instants, and time zones by the names browsers know. */
import { windowsTimeZones } from "./windows-time-zones.ts";

const day = 86_400_000;

/**
 * IANA names of these zones, in order, each once. UTC only if there is no other, because it also stands for "no zone". Names
 * no browser knows ("tzone://Microsoft/Custom") are left out.
 */
export function knownTimeZones(names: readonly (string | undefined)[]): readonly string[] {
  const known = [...new Set(names.flatMap((name) => (name === undefined ? [] : (toIana(name) ?? []))))];
  const real = known.filter((name) => !isUtc(name));
  return real.length > 0 ? real : known;
}

/** The instant at which this date begins in a zone. @param date its midnight in UTC */
export function startOfDay(date: Date, timeZone: string): Date {
  const time = date.getTime();
  const [before, after] = [minutesAhead(time - day, timeZone), minutesAhead(time + day, timeZone)].map(
    (ahead) => time - ahead * 60_000,
  ) as [number, number];
  const fits = (at: number) => at + minutesAhead(at, timeZone) * 60_000 === time;
  // If clocks change at midnight, there may be two such instants, or none: then the day begins with the change.
  const found = [before, after].filter(fits);
  return new Date(found.length > 0 ? Math.min(...found) : before);
}

function toIana(name: string): string | undefined {
  if (isKnown(name)) return name;
  const iana = Object.hasOwn(windowsTimeZones, name) ? windowsTimeZones[name] : undefined;
  return iana !== undefined && isKnown(iana) ? iana : undefined;
}

function isKnown(name: string): boolean {
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
}

function isUtc(name: string): boolean {
  return /^(?:Etc\/)?(?:UTC|GMT)$/i.test(name);
}

/** Minutes by which a zone's clocks are ahead of UTC. */
function minutesAhead(time: number, timeZone: string): number {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(time)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const wall = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour") % 24, part("minute"), part("second"));
  return Math.round((wall - Math.floor(time / 1000) * 1000) / 60_000);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat("en-US", {
      timeZone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  formats.set(timeZone, format);
  return format;
}
