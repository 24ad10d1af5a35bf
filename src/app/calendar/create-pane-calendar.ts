import type { Offers } from "../offers.ts";
import { offersDialogs } from "../../outlook/offers-dialogs.ts";
import { openAppointment } from "../../outlook/open-appointment.ts";
import { openCalendarWindow } from "../calendar-window/open-calendar-window.ts";
import { createAppCalendar, type AppCalendar, type AppCalendarOptions } from "./create-app-calendar.ts";

/** The calendar use cases for the pane, which can also open them in a window (create-window-calendar.ts). Office must be ready. */
export function createPaneCalendar({
  offers,
  ...options
}: Omit<AppCalendarOptions, "openAppointment"> & { readonly offers: Offers }): AppCalendar {
  const { configuration, tokens, ports } = options;
  return {
    ...createAppCalendar({ ...options, openAppointment }),
    // Without messages in both directions the window could not get tokens.
    ...(offersDialogs() === "both-ways" && {
      openWindow: (shown) => openCalendarWindow(shown, { configuration, tokens, offers, organization: ports().organization?.name }),
    }),
  };
}
