/** Provides the calendar's store and messages to its components. */
import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { LaterMessages } from "../../locales/message-types.ts";
import type { CalendarActions, CalendarState, CalendarViewStore } from "./calendar-state.ts";
import type { DayFormats } from "./day-formats.ts";

export interface CalendarParts {
  readonly store: CalendarViewStore;
  readonly messages: LaterMessages["calendar"];
  readonly formats: DayFormats;
}

export const CalendarContext = createContext<CalendarParts | undefined>(undefined);

function useParts(): CalendarParts {
  const parts = useContext(CalendarContext);
  if (parts === undefined) throw new Error("This part of the calendar is drawn outside of <CalendarView>.");
  return parts;
}

/** Draws again only when the selected value changes. @param select must return a value from the state, not a new object each time */
export function useCalendar<Selected>(select: (state: CalendarState) => Selected): Selected {
  return useStore(useParts().store, select);
}

export function useCalendarActions(): CalendarActions {
  return useParts().store.actions;
}

export function useCalendarMessages(): LaterMessages["calendar"] {
  return useParts().messages;
}

export function useDayFormats(): DayFormats {
  return useParts().formats;
}
