/** What the calendar's chunk provides to the pane. */
import type { AppCalendar } from "../../app/calendar/create-app-calendar.ts";
import type { CalendarViewStore } from "./calendar-state.ts";
import { createCalendarViewStore } from "./create-calendar-view-store.ts";
import { createWindowStore, type WindowStore } from "./create-window-store.ts";
import { PaneCalendar } from "./pane-calendar.tsx";

export interface CalendarPart {
  readonly PaneCalendar: typeof PaneCalendar;
  readonly store: CalendarViewStore;
  /** Absent if this Outlook has no dialog for it. */
  readonly calendarWindow?: WindowStore;
}

export function openCalendar(app: AppCalendar): CalendarPart {
  const store = createCalendarViewStore(app);
  return { PaneCalendar, store, ...(app.openWindow && { calendarWindow: createWindowStore({ open: app.openWindow, calendar: store }) }) };
}
