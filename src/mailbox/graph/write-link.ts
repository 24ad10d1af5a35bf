import * as v from "valibot";
import { pathSegment } from "../../http/path-segment.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { linkProperties, type Link } from "../../tracking/link.ts";
import type { MailboxAddress } from "../appointment-store.ts";
import { mailboxPath } from "./event-reader.ts";
import { toGraphProperty } from "./graph-property.ts";

/**
 * One PATCH of named properties and nothing else: Graph has no "do not notify", and a visible field in it could mail
 * the attendees. The answer does not echo the properties. Writing the same link twice ends as writing it once.
 * @throws Failure; AbortError when aborted.
 */
export async function writeLink(
  client: ServiceClient,
  {
    mailbox,
    id,
    link,
    signal,
  }: {
    readonly mailbox: MailboxAddress;
    readonly id: string;
    readonly link: Link;
    readonly signal: AbortSignal;
  },
): Promise<void> {
  await client.request(v.unknown(), {
    url: client.url(`${mailboxPath(mailbox)}/events/${pathSegment(id)}`),
    method: "PATCH",
    body: { singleValueExtendedProperties: linkProperties(link).map(toGraphProperty) },
    idempotent: true,
    signal,
  });
}
