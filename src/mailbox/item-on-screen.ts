import { cleanText } from "../tracking/clean-text.ts";
import type { ItemOnScreen } from "./appointment-store.ts";

const minute = 60_000;
/** Zones reach from UTC-12 to UTC+14. */
const widestOffset = 14 * 60 * minute;
/** Subjects are compared at this length, on both sides. */
export const longestSubject = 1000;

/** What a mailbox says of an item, as far as it is held against the screen. */
export interface StoredSight {
  /** Cleaned, and cut at `longestSubject`. */
  readonly subject: string;
  readonly start: Date;
  readonly isAllDay: boolean;
  readonly globalObjectId?: string | undefined;
}

/**
 * Is this the item on screen? Outlook has handed out the id of another item before (office-js issues 1884, 3827, 4729).
 * A read form shows what is saved, so subject and start have to agree. A compose form may show one of them changed and
 * not saved, so one has to agree, and the item has to have a meeting's id. The same is asked where the host tells only one
 * of them; where it tells neither, nothing is proven.
 */
export function isItemOnScreen(stored: StoredSight, onScreen: ItemOnScreen): boolean {
  const { mode, subject, start } = onScreen;
  const sameSubject = subject !== undefined && stored.subject === cleanText(subject, longestSubject);
  const sameStart = startsAsOnScreen(stored, onScreen);
  if (mode === "read" && subject !== undefined && start !== undefined) return sameSubject && sameStart;
  return (sameSubject || sameStart) && stored.globalObjectId !== undefined;
}

/**
 * Within a minute; never, where the host tells no start. An all-day event starts at midnight of nowhere: Graph calls it
 * UTC, Outlook takes the person's zone.
 */
export function startsAsOnScreen(
  { start, isAllDay }: Pick<StoredSight, "start" | "isAllDay">,
  onScreen: Pick<ItemOnScreen, "start">,
): boolean {
  return onScreen.start !== undefined && Math.abs(start.getTime() - onScreen.start.getTime()) <= startTolerance(isAllDay);
}

function startTolerance(isAllDay: boolean): number {
  return isAllDay ? widestOffset : minute;
}

/** Where the day of a series that is on screen has to be looked for; undefined where the host tells no start. */
export function windowAround(
  { isAllDay }: Pick<StoredSight, "isAllDay">,
  { start, end }: Pick<ItemOnScreen, "start" | "end">,
): { readonly from: Date; readonly to: Date } | undefined {
  if (start === undefined) return undefined;
  const tolerance = startTolerance(isAllDay);
  return {
    from: new Date(start.getTime() - tolerance),
    to: new Date(Math.max(end?.getTime() ?? 0, start.getTime()) + tolerance),
  };
}

/** Is the series itself, which was read, the item on screen, one of its days, or may it be either? */
export function whichOfSeries(series: StoredSight, onScreen: ItemOnScreen): "series" | "day" | "either" {
  if (onScreen.series === "not-a-day" && onScreen.start === undefined) return "series";
  // Classic Outlook gives the id of the series for one of its days.
  if (onScreen.series === "day" || !startsAsOnScreen(series, onScreen)) return "day";
  return onScreen.series === "not-a-day" ? "series" : "either";
}
