import type { MailboxRoute } from "../check/ways.ts";
import type { CalendarSharing } from "../mailbox/calendar-sharing.ts";
import { loadEwsCalendarSharing } from "../mailbox/ews/load-ews.ts";
import { createGraphCalendarSharing } from "../mailbox/graph/create-graph-calendar-sharing.ts";
import { transport, type MailboxOptions } from "./assemble-mailbox.ts";

/** Where no way leads to the mailbox, Graph's answers say so as well as any. */
export function assembleSharing(route: MailboxRoute | "none", options: MailboxOptions): CalendarSharing {
  return route === "ews" ? loadEwsCalendarSharing({ transport: options.ews ?? transport }) : createGraphCalendarSharing(options);
}
