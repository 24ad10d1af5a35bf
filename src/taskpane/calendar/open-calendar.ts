/** The first thing of the calendar's chunk. */
import type { HouseCalendar } from "../../composition/assemble-calendar.ts";
import { CalendarView } from "./calendar-view.tsx";
import { createCalendarStore, type CalendarStore } from "./create-calendar-store.ts";

export interface CalendarPart {
  readonly CalendarView: typeof CalendarView;
  readonly store: CalendarStore;
}

export function openCalendar(house: HouseCalendar): CalendarPart {
  return { CalendarView, store: createCalendarStore(house) };
}
