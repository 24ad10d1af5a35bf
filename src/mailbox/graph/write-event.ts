/** What is ever written onto an event: properties, and nothing that anybody sees or that mails anybody. */
import * as v from "valibot";
import { Unexpected } from "../../http/failure.ts";
import { pathSegment } from "../../http/path-segment.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { withQuery } from "../../http/with-query.ts";
import { linkProperties, type Link } from "../../tracking/link.ts";
import type { MailboxAddress } from "../appointment-store.ts";
import { withoutCarriedCopy } from "../carried-copy-in-bag.ts";
import { findBag } from "./carried-copy-in-bag.ts";
import { mailboxPath } from "./event-reader.ts";
import { bagPropertyId, expandProperties, toGraphProperty } from "./graph-property.ts";

interface Item {
  readonly mailbox: MailboxAddress;
  readonly id: string;
  readonly signal: AbortSignal;
}

/**
 * One PATCH of named properties and nothing else: Graph has no "do not notify", and a visible field in it could mail
 * the attendees. The answer does not echo the properties. Writing the same link twice ends as writing it once.
 * @throws Failure; AbortError when aborted.
 */
export async function writeLink(client: ServiceClient, { link, ...item }: Item & { readonly link: Link }): Promise<void> {
  await client.request(v.unknown(), {
    url: urlOf(client, item),
    method: "PATCH",
    body: { singleValueExtendedProperties: linkProperties(link).map(toGraphProperty) },
    idempotent: true,
    signal: item.signal,
  });
}

/** No value is cut: what is written back has to be whole. Office.js keeps 2,500 characters in it. */
const eventOfBag = v.object({
  "@odata.etag": v.optional(v.pipe(v.string(), v.maxLength(500))),
  singleValueExtendedProperties: v.optional(
    v.array(v.object({ id: v.string(), value: v.nullish(v.pipe(v.string(), v.maxLength(100_000)), "") })),
  ),
});

/**
 * Writes our custom properties back without the safety copy, at the version that was read, and reads them again.
 * @throws Failure (PreconditionFailed: changed meanwhile; Unexpected: the copy is still there); AbortError when aborted
 */
export async function forgetCarriedCopy(
  { reader, writer }: { readonly reader: ServiceClient; readonly writer: ServiceClient },
  item: Item,
): Promise<void> {
  const { etag, left } = await readBag();
  if (left === undefined) return;
  await writer.request(v.unknown(), {
    url: urlOf(writer, item),
    method: "PATCH",
    ...(etag !== undefined && { headers: { "If-Match": etag } }),
    body: { singleValueExtendedProperties: [{ id: bagPropertyId, value: left }] },
    signal: item.signal,
  });
  if ((await readBag()).left !== undefined) throw new Unexpected("The mailbox took the change, and did not keep it.");

  /** `left`: what the bag holds without the copy; absent where there is none in it. */
  async function readBag() {
    const url = withQuery(urlOf(reader, item), { $select: "id", $expand: expandProperties([bagPropertyId]) });
    const { value } = await reader.request(eventOfBag, { url, signal: item.signal });
    const bag = findBag(value.singleValueExtendedProperties ?? []);
    return { etag: value["@odata.etag"], left: bag === undefined ? undefined : withoutCarriedCopy(bag) };
  }
}

function urlOf(client: ServiceClient, { mailbox, id }: Item): URL {
  return client.url(`${mailboxPath(mailbox)}/events/${pathSegment(id)}`);
}
