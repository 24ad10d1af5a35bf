/** The first thing of the calendar's chunk. */
import type { HouseCalendar } from "../../composition/assemble-calendar.ts";
import { createCalendarStore, type CalendarStore } from "./create-calendar-store.ts";
import { createLargeStore, type LargeStore } from "./create-large-store.ts";
import { PaneCalendar } from "./pane-calendar.tsx";

export interface CalendarPart {
  readonly PaneCalendar: typeof PaneCalendar;
  readonly store: CalendarStore;
  /** Absent where this Outlook has no dialog for it. */
  readonly large?: LargeStore;
}

export function openCalendar(house: HouseCalendar): CalendarPart {
  const store = createCalendarStore(house);
  return { PaneCalendar, store, ...(house.openLarge && { large: createLargeStore({ openLarge: house.openLarge, calendar: store }) }) };
}
