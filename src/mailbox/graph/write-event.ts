/** All that is ever written to an event: properties, nothing that anybody sees or that sends mail. */
import * as v from "valibot";
import { Unexpected } from "../../http/failure.ts";
import { pathSegment, withQuery } from "../../http/url-building.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import type { MailboxAddress } from "../appointment-store.ts";
import { withoutCarriedCopy } from "../carried-copy-in-bag.ts";
import { findBag } from "./carried-copy-in-bag.ts";
import type { NamedProperty } from "../../tracking/stamp.ts";
import { bagPropertyId } from "./bag-property.ts";
import { mailboxPath } from "./event-reader.ts";
import { expandProperties, propertyId, type GraphProperty } from "./graph-property.ts";

/** What may be written, in the chunk that writes it. */
export { linkProperties, regardingProperties } from "../../tracking/link.ts";

interface Item {
  readonly mailbox: MailboxAddress;
  readonly id: string;
  readonly signal: AbortSignal;
}

/**
 * One PATCH of named properties and nothing else: Graph has no "do not notify", and a visible field in it could mail the
 * attendees. The response does not include the properties. Writing the same twice has the same result as once.
 * @throws Failure; AbortError when aborted.
 */
export async function writeGraphProperties(
  client: ServiceClient,
  { properties, ...item }: Item & { readonly properties: readonly NamedProperty[] },
): Promise<void> {
  await client.request(v.unknown(), {
    url: urlOf(client, item),
    method: "PATCH",
    body: { singleValueExtendedProperties: properties.map(toGraphProperty) },
    idempotent: true,
    signal: item.signal,
  });
}

/** Values are not cut, because they are written back. Office.js stores 2,500 characters in it. */
const eventOfBag = v.object({
  "@odata.etag": v.optional(v.pipe(v.string(), v.maxLength(500))),
  singleValueExtendedProperties: v.optional(
    v.array(v.object({ id: v.string(), value: v.nullish(v.pipe(v.string(), v.maxLength(100_000)), "") })),
  ),
});

/**
 * Writes our custom properties back without the safety copy, if they are still at the version read, and reads them again.
 * @throws Failure (PreconditionFailed: changed meanwhile; Unexpected: the copy is still there); AbortError when aborted
 */
export async function removeGraphCarriedCopy(
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

  /** `left`: the bag without the copy; absent if it holds none. */
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

/** A property as Graph takes it in a write. */
function toGraphProperty({ name, type, value }: NamedProperty): GraphProperty {
  return { id: propertyId({ name, type }), value };
}
