/** What the whole calendar, and who shares it, are asked of on-premises. */
import type { TimeSlice } from "../../http/time-slice.ts";
import type { CalendarSharing } from "../calendar-sharing.ts";
import type { CalendarReader } from "../calendar-reader.ts";
import type { EwsTransport } from "./ews-transport.ts";
import { loadedOnce } from "./load-ews.ts";

type Transport = { readonly transport: EwsTransport };

export function loadEwsCalendarReader(options: Transport & { readonly timeSlice: TimeSlice; readonly timeZone?: string }): CalendarReader {
  const load = loadedOnce(({ createEwsCalendarReader }) => createEwsCalendarReader(options));
  return {
    getPage: async (mailbox, span, cursor, asked) => (await load()).getPage(mailbox, span, cursor, asked),
    findSeriesStamps: async (mailbox, days, asked) => (await load()).findSeriesStamps(mailbox, days, asked),
  };
}

export function loadEwsCalendarSharing(options: Transport): CalendarSharing {
  const load = loadedOnce(({ createEwsCalendarSharing }) => createEwsCalendarSharing(options));
  return {
    getPermissions: async (asked) => (await load()).getPermissions(asked),
    changeRole: async (id, role, asked) => (await load()).changeRole(id, role, asked),
    signIn: async (access, asked) => (await load()).signIn(access, asked),
  };
}
