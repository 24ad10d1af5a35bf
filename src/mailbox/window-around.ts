import type { ItemOnScreen } from "./appointment-store.ts";
import { startTolerance, type ComparedItem } from "./item-on-screen.ts";

/** The time range in which to look for the day of a series that is on screen; undefined if the host reports no start. */
export function windowAround(
  { isAllDay }: Pick<ComparedItem, "isAllDay">,
  { start, end }: Pick<ItemOnScreen, "start" | "end">,
): { readonly from: Date; readonly to: Date } | undefined {
  if (start === undefined) return undefined;
  const tolerance = startTolerance(isAllDay);
  return {
    from: new Date(start.getTime() - tolerance),
    to: new Date(Math.max(end?.getTime() ?? 0, start.getTime()) + tolerance),
  };
}
