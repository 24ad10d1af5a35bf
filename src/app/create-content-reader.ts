import { createContentReading } from "../check/content-reading.ts";
import type { MailboxRoute } from "../check/routes.ts";
import type { EwsTransport } from "../mailbox/ews/ews-transport.ts";
import { loadEwsContent } from "../mailbox/ews/load-ews.ts";
import { proveSame } from "../mailbox/get-content.ts";
import type { GraphOptions } from "../mailbox/graph/create-graph-client.ts";
import { createGraphContent } from "../mailbox/graph/get-graph-content.ts";
import type { ReadContent } from "../mailbox/read-content.ts";
import { readOpenItem } from "../outlook/read-open-item.ts";
import { readShownContent } from "../outlook/read-shown-content.ts";
import { longestSubject } from "../mailbox/item-on-screen.ts";
import { cleanText } from "../tracking/clean-text.ts";

/** If there is no route to the mailbox, Graph says why, and the form tells what it knows. */
export function createContentReader(route: MailboxRoute | "none", options: GraphOptions & { readonly ews: EwsTransport }): ReadContent {
  const getContent = route === "ews" ? loadEwsContent({ transport: options.ews }) : createGraphContent(options);
  return createContentReading(getContent, async (appointment, wanted, asked) => {
    const open = await readOpenItem(asked);
    if (open.kind !== "saved" || open.subject === undefined || open.start === undefined) return undefined;
    proveSame({ subject: cleanText(open.subject, longestSubject), start: open.start, isAllDay: false }, appointment);
    return readShownContent(wanted, asked);
  });
}
