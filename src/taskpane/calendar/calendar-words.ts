/** Hands the words of the calendar down to its parts, beside the words of the pane. */
import { createContext, useContext } from "react";
import { calendarCatalogueFor, type CalendarCatalogue } from "../../locales/calendar-catalogue.ts";

export const CalendarWordsContext = createContext<CalendarCatalogue>(calendarCatalogueFor("en"));

export function useCalendarWords(): CalendarCatalogue {
  return useContext(CalendarWordsContext);
}
