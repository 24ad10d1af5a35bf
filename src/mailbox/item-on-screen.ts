import { cleanText } from "../tracking/clean-text.ts";
import type { ItemOnScreen } from "./appointment-store.ts";

const minute = 60_000;
/** Time zones range from UTC-12 to UTC+14. */
const widestOffset = 14 * 60 * minute;
/** Both sides are cut to this length before subjects are compared. */
export const longestSubject = 1000;

/** What a mailbox says of an item, as far as it is compared with the screen. */
export interface ComparedItem {
  /** Cleaned, and cut to `longestSubject`. */
  readonly subject: string;
  readonly start: Date;
  readonly isAllDay: boolean;
  readonly globalObjectId?: string | undefined;
}

/**
 * Is this the item on screen? Outlook has handed out another item's id before (office-js issues 1884, 3827, 4729). A read form
 * shows what is saved, so subject and start have to match. In a compose form one of them may have been changed without saving,
 * so one has to match, and the item needs a meeting's id. The same applies if the host reports only one of them; if it reports
 * neither, nothing is proven.
 */
export function isItemOnScreen(stored: ComparedItem, onScreen: ItemOnScreen): boolean {
  const { mode, subject, start } = onScreen;
  const sameSubject = subject !== undefined && stored.subject === cleanText(subject, longestSubject);
  const sameStart = startsAsOnScreen(stored, onScreen);
  if (mode === "read" && subject !== undefined && start !== undefined) return sameSubject && sameStart;
  return (sameSubject || sameStart) && stored.globalObjectId !== undefined;
}

/**
 * Within a minute; false if the host reports no start. The midnight of an all-day event is ambiguous: Graph labels it UTC,
 * Outlook uses the person's zone.
 */
export function startsAsOnScreen(
  { start, isAllDay }: Pick<ComparedItem, "start" | "isAllDay">,
  onScreen: Pick<ItemOnScreen, "start">,
): boolean {
  return onScreen.start !== undefined && Math.abs(start.getTime() - onScreen.start.getTime()) <= startTolerance(isAllDay);
}

/** In milliseconds. */
export function startTolerance(isAllDay: boolean): number {
  return isAllDay ? widestOffset : minute;
}

/** Is the series that was read the item on screen, is one of its days, or could it be either? */
export function whichOfSeries(series: ComparedItem, onScreen: ItemOnScreen): "series" | "day" | "either" {
  if (onScreen.series === "not-a-day" && onScreen.start === undefined) return "series";
  // Classic Outlook gives the id of the series for one of its days.
  if (onScreen.series === "day" || !startsAsOnScreen(series, onScreen)) return "day";
  return onScreen.series === "not-a-day" ? "series" : "either";
}
