/** The mailbox's three adapters, by the way that was chosen. */
import type { MailboxRoute, Way } from "../check/ways.ts";
import { NotSetUp, Unauthenticated, type Failure } from "../http/failure.ts";
import type { HttpClient } from "../http/http-client.ts";
import { loadPart } from "../http/load-part.ts";
import type { TokenSource } from "../identity/token-source.ts";
import type { AppointmentStore } from "../mailbox/appointment-store.ts";
import type { EwsTransport } from "../mailbox/ews/ews-transport.ts";
import { loadEwsAppointmentStore } from "../mailbox/ews/load-ews.ts";
import { createGraphAppointmentStore } from "../mailbox/graph/create-graph-appointment-store.ts";
import { ownCalendarMemory } from "../outlook/own-calendar-memory.ts";
import { createNoAppointmentStore } from "../mailbox/none/create-no-appointment-store.ts";

/** Outlook's own, in the chunk of what uses it. */
export const transport: EwsTransport = async (body, options) =>
  (await loadPart(import(/* webpackChunkName: "ews" */ "../outlook/ews-request.ts"))).requestEws(body, options);

export interface MailboxOptions {
  readonly http: HttpClient;
  readonly graphRoot: string;
  readonly tokens: TokenSource;
  /** Of the viewer's Outlook, as it names it. */
  readonly timeZone?: string;
  /** What carries SOAP; Outlook's own, if nothing else is said. */
  readonly ews?: EwsTransport;
}

export function assembleStore(way: Way<MailboxRoute>, options: MailboxOptions): AppointmentStore {
  const zone = options.timeZone === undefined ? {} : { timeZone: options.timeZone };
  switch (way.taken) {
    case "graph":
      return createGraphAppointmentStore({ ...options, ownCalendar: ownCalendarMemory });
    case "ews":
      return loadEwsAppointmentStore({ ...zone, transport: options.ews ?? transport });
    case "none":
      return createNoAppointmentStore(whyNoWay(way));
  }
}

/** What stands in the way, as a failure that whoever asks gets to hear. */
function whyNoWay({ refused }: Way<MailboxRoute>): Failure {
  return refused.some(({ why }) => why === "no-sign-in")
    ? new Unauthenticated("This Outlook offers add-ins no sign-in.")
    : new NotSetUp("No way leads to this mailbox from here.");
}
