/** The day of a series that is on screen, where Outlook names the series. */
import { NotTheItemOnScreen, type ItemOnScreen } from "../appointment-store.ts";
import { isItemOnScreen, startsAsOnScreen, windowAround } from "../item-on-screen.ts";
import type { EventReader } from "./event-reader.ts";
import { propertiesOf, sightOf, toAppointmentItem, type GraphEvent, type ZoneSigns } from "./graph-event.ts";

interface Sight {
  readonly onScreen: ItemOnScreen;
  readonly signs: ZoneSigns;
}

/** @throws NotTheItemOnScreen unless exactly one day of the series is the one on screen; Failure; AbortError when aborted */
export async function getDayOnScreen(reader: EventReader, series: GraphEvent, sight: Sight): Promise<GraphEvent> {
  const day = await findDayOnScreen(reader, series, sight);
  if (day === undefined) throw new NotTheItemOnScreen("occurrence-not-resolved");
  return day;
}

/**
 * All days of a series may have one id, or none (microsoft-graph-docs issue 17479): what tells them apart is when they
 * start, so exactly one has to.
 * @throws NotTheItemOnScreen where several do; Failure; AbortError when aborted
 */
export async function findDayOnScreen(
  reader: EventReader,
  series: GraphEvent,
  { onScreen, signs }: Sight,
): Promise<GraphEvent | undefined> {
  const window = windowAround(series, onScreen);
  if (window === undefined) return undefined;
  const days = await reader.getInstances(series.id, window);
  const fitting = days.filter((each) => startsAsOnScreen(each, onScreen) && isItemOnScreen(sightOf(each), onScreen));
  // Of all-day ones two may lie within the reach of time zones.
  const exact = fitting.filter((each) => toAppointmentItem(each, propertiesOf(each), signs).start.getTime() === onScreen.start?.getTime());
  const [day, ...others] = exact.length > 0 ? exact : fitting;
  if (others.length > 0) throw new NotTheItemOnScreen("occurrence-not-resolved");
  return day;
}
