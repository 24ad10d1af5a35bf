/** Exchange on-premises in a chunk of its own, that comes with the first question: most people's mailbox is in the cloud. */
import { loadPart } from "../../http/load-part.ts";
import type { TimeSlice } from "../../http/time-slice.ts";
import type { AppointmentStore } from "../appointment-store.ts";
import type { CalendarSharing } from "../calendar-sharing.ts";
import type { CalendarStore } from "../calendar-store.ts";
import type * as ews from "./ews-adapters.ts";
import type { EwsTransport } from "./ews-transport.ts";

type Transport = { readonly transport: EwsTransport };
type Zone = { readonly timeZone?: string };

export function loadEwsAppointmentStore(options: Transport & Zone): AppointmentStore {
  const load = once(({ createEwsAppointmentStore }) => createEwsAppointmentStore(options));
  return {
    getAppointment: async (mailbox, onScreen, asked) => (await load()).getAppointment(mailbox, onScreen, asked),
    findId: async (sight, asked) => (await load()).findId?.(sight, asked),
    findSeriesStamp: async (mailbox, day, asked) => (await load()).findSeriesStamp?.(mailbox, day, asked),
    findAccount: async (asked) => (await load()).findAccount(asked),
    writeLink: async (mailbox, id, link, asked) => (await load()).writeLink(mailbox, id, link, asked),
    forgetCarriedCopy: async (mailbox, id, asked) => (await load()).forgetCarriedCopy(mailbox, id, asked),
    signIn: async (asked) => (await load()).signIn(asked),
  };
}

export function loadEwsCalendarStore(options: Transport & Zone & { readonly timeSlice: TimeSlice }): CalendarStore {
  const load = once(({ createEwsCalendarStore }) => createEwsCalendarStore(options));
  return {
    getPage: async (mailbox, span, cursor, asked) => (await load()).getPage(mailbox, span, cursor, asked),
    findSeriesStamps: async (mailbox, days, asked) => (await load()).findSeriesStamps(mailbox, days, asked),
  };
}

export function loadEwsCalendarSharing(options: Transport): CalendarSharing {
  const load = once(({ createEwsCalendarSharing }) => createEwsCalendarSharing(options));
  return {
    getPermissions: async (asked) => (await load()).getPermissions(asked),
    changeRole: async (id, role, asked) => (await load()).changeRole(id, role, asked),
    signIn: async (access, asked) => (await load()).signIn(access, asked),
  };
}

/** What could not be loaded is tried anew with the next question. */
function once<T>(create: (adapters: typeof ews) => T): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= loadPart(import(/* webpackChunkName: "ews" */ "./ews-adapters.ts")).then(create, (error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
