/** Finds the day of a series that is on screen, if Outlook gave the id of the series. */
import { NotTheItemOnScreen, type ItemOnScreen } from "../appointment-store.ts";
import { isItemOnScreen, startsAsOnScreen } from "../item-on-screen.ts";
import { windowAround } from "../window-around.ts";
import type { EventReader } from "./event-reader.ts";
import { propertiesOf, comparedItemOf, fromGraphEvent, type GraphEvent, type GraphZoneHints } from "./graph-event.ts";

interface DaySearch {
  readonly onScreen: ItemOnScreen;
  readonly hints: GraphZoneHints;
}

/** @throws NotTheItemOnScreen unless exactly one day of the series matches the screen; Failure; AbortError when aborted */
export async function getDayOnScreen(reader: EventReader, series: GraphEvent, search: DaySearch): Promise<GraphEvent> {
  const day = await findDayOnScreen(reader, series, search);
  if (day === undefined) throw new NotTheItemOnScreen("occurrence-not-resolved");
  return day;
}

/**
 * All days of a series may have one id, or none (microsoft-graph-docs issue 17479). Only their starts tell them apart, so
 * exactly one has to match.
 * @throws NotTheItemOnScreen if several do; Failure; AbortError when aborted
 */
export async function findDayOnScreen(
  reader: EventReader,
  series: GraphEvent,
  { onScreen, hints }: DaySearch,
): Promise<GraphEvent | undefined> {
  const window = windowAround(series, onScreen);
  if (window === undefined) return undefined;
  const days = await reader.getInstances(series.id, window);
  const fitting = days.filter((each) => startsAsOnScreen(each, onScreen) && isItemOnScreen(comparedItemOf(each), onScreen));
  // Two all-day ones may both be within the range of time zones.
  const exact = fitting.filter((each) => fromGraphEvent(each, propertiesOf(each), hints).start.getTime() === onScreen.start?.getTime());
  const [day, ...others] = exact.length > 0 ? exact : fitting;
  if (others.length > 0) throw new NotTheItemOnScreen("occurrence-not-resolved");
  return day;
}
