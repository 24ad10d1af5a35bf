/** Local times. Worlds use IANA time zones; Exchange uses the names that Windows gives them. */

/** The part of CLDR's windowsZones that worlds have needed; any other zone keeps its IANA name. */
const windowsNames: Readonly<Record<string, string>> = {
  UTC: "UTC",
  "Etc/UTC": "UTC",
  "Pacific/Honolulu": "Hawaiian Standard Time",
  "America/Los_Angeles": "Pacific Standard Time",
  "America/Denver": "Mountain Standard Time",
  "America/Chicago": "Central Standard Time",
  "America/New_York": "Eastern Standard Time",
  "America/Sao_Paulo": "E. South America Standard Time",
  "America/St_Johns": "Newfoundland Standard Time",
  "Atlantic/Azores": "Azores Standard Time",
  "Europe/London": "GMT Standard Time",
  "Europe/Berlin": "W. Europe Standard Time",
  "Europe/Vienna": "W. Europe Standard Time",
  "Europe/Zurich": "W. Europe Standard Time",
  "Europe/Rome": "W. Europe Standard Time",
  "Europe/Paris": "Romance Standard Time",
  "Europe/Madrid": "Romance Standard Time",
  "Europe/Warsaw": "Central European Standard Time",
  "Europe/Helsinki": "FLE Standard Time",
  "Europe/Athens": "GTB Standard Time",
  "Europe/Moscow": "Russian Standard Time",
  "Asia/Dubai": "Arabian Standard Time",
  "Asia/Kolkata": "India Standard Time",
  "Asia/Kathmandu": "Nepal Standard Time",
  "Asia/Shanghai": "China Standard Time",
  "Asia/Singapore": "Singapore Standard Time",
  "Asia/Tokyo": "Tokyo Standard Time",
  "Australia/Sydney": "AUS Eastern Standard Time",
  "Pacific/Auckland": "New Zealand Standard Time",
  "Pacific/Chatham": "Chatham Islands Standard Time",
  "Pacific/Kiritimati": "Line Islands Standard Time",
  "Pacific/Pago_Pago": "UTC-11",
  "Etc/GMT+12": "Dateline Standard Time",
};

export function windowsZone(timeZone = "UTC"): string {
  return windowsNames[timeZone] ?? timeZone;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  formats.set(timeZone, format);
  return format;
}

/** Local time: `2026-12-10T00:00:00`. */
export function wallClock(iso: string, timeZone = "UTC"): string {
  if (timeZone === "UTC") return new Date(iso).toISOString().slice(0, 19);
  const parts = Object.fromEntries(
    formatFor(timeZone)
      .formatToParts(new Date(iso))
      .map(({ type, value }) => [type, value]),
  ) as Record<"year" | "month" | "day" | "hour" | "minute" | "second", string>;
  return `${parts.year.padStart(4, "0")}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}`;
}

/** Local date: `2026-12-10`. */
export function localDay(iso: string, timeZone?: string): string {
  return wallClock(iso, timeZone).slice(0, 10);
}

/** By how many minutes the zone is ahead of UTC. */
export function minutesAhead(time: number, timeZone: string): number {
  return Math.round((Date.parse(`${wallClock(new Date(time).toISOString(), timeZone)}Z`) - time) / 60_000);
}
