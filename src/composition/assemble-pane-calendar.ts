import { offersDialogs } from "../outlook/offers-dialogs.ts";
import { openAppointment } from "../outlook/open-appointment.ts";
import { assembleCalendar, type AssembleCalendarOptions, type HouseCalendar } from "./assemble-calendar.ts";
import { transport } from "./assemble-mailbox.ts";
import { openCalendarDialog } from "./calendar-dialog/open-calendar-dialog.ts";
import type { Offers } from "./choose-ways.ts";

/** What the views of the pane ask; the calendar's dialog has the same from assemble-dialog-calendar.ts. Office must be ready. */
export function assemblePaneCalendar({
  offers,
  ...options
}: Omit<AssembleCalendarOptions, "openAppointment" | "ews"> & { readonly offers: Offers }): HouseCalendar {
  const { configuration, tokens, ports } = options;
  return {
    ...assembleCalendar({ ...options, ews: transport, openAppointment }),
    // A dialog that cannot be answered gets no token.
    ...(offersDialogs() === "both-ways" && {
      openLarge: (shown) => openCalendarDialog(shown, { configuration, tokens, offers, organization: ports().organization?.name }),
    }),
  };
}
