import type { MailboxRoute } from "../../check/routes.ts";
import type { CalendarSharing } from "../../mailbox/calendar-sharing.ts";
import { loadEwsCalendarSharing } from "../../mailbox/ews/load-ews-calendar.ts";
import type { EwsTransport } from "../../mailbox/ews/ews-transport.ts";
import type { GraphOptions } from "../../mailbox/graph/create-graph-client.ts";
import { createGraphCalendarSharing } from "../../mailbox/graph/create-graph-calendar-sharing.ts";

/** If there is no route to the mailbox, every call fails through Graph with the reason. */
export function createCalendarSharing(
  route: MailboxRoute | "none",
  options: GraphOptions & { readonly ews: EwsTransport },
): CalendarSharing {
  return route === "ews" ? loadEwsCalendarSharing({ transport: options.ews }) : createGraphCalendarSharing(options);
}
