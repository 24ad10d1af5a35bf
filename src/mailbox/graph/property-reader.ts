import * as v from "valibot";
import { Forbidden, Throttled, Unexpected } from "../../http/failure.ts";
import { pathSegment } from "../../http/url-building.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import type { MailboxAddress } from "../appointment-store.ts";
import { mailboxPath } from "./event-reader.ts";
import { graphEvent } from "./graph-event.ts";
import { expandProperties, type GraphProperty } from "./graph-property.ts";

export type PropertiesById = ReadonlyMap<string, readonly GraphProperty[]>;

/** Graph's limit for one batch. */
const mostInBatch = 20;

const answers = v.object({
  responses: v.pipe(v.array(v.object({ id: v.string(), status: v.number(), body: v.optional(v.unknown()) })), v.maxLength(mostInBatch)),
});
const eventOfProperties = v.pick(graphEvent, ["singleValueExtendedProperties"]);

interface Asked {
  readonly properties: readonly string[];
  readonly signal: AbortSignal;
}

/** Reads properties of several events in batches, halving a batch whose response is too large, down to single events. */
export function createPropertyReader(client: ServiceClient) {
  async function readBatch(mailbox: MailboxAddress, ids: readonly string[], asked: Asked): Promise<[string, readonly GraphProperty[]][]> {
    const query = `$select=id&$expand=${encodeURIComponent(expandProperties(asked.properties))}`;
    const requests = ids.map((id, index) => ({
      id: String(index),
      method: "GET",
      url: `/${mailboxPath(mailbox)}/events/${pathSegment(id)}?${query}`,
    }));
    const { value } = await client.request(answers, {
      url: client.url("$batch"),
      method: "POST",
      body: { requests },
      idempotent: true,
      signal: asked.signal,
    });
    return value.responses.flatMap(({ id, status, body }) => {
      if (status === 429 || status === 503) throw new Throttled("Graph asked to wait.", { status });
      const parsed = status === 200 ? v.safeParse(eventOfProperties, body) : undefined;
      const event = ids[Number(id)];
      return parsed?.success && event !== undefined ? [[event, parsed.output.singleValueExtendedProperties ?? []]] : [];
    });
  }

  async function readByHalves(
    mailbox: MailboxAddress,
    ids: readonly string[],
    asked: Asked,
  ): Promise<[string, readonly GraphProperty[]][]> {
    try {
      return await readBatch(mailbox, ids, asked);
    } catch (error) {
      if (!(error instanceof Unexpected) && !(error instanceof Forbidden)) throw error;
      if (ids.length <= 1) return [];
      const half = Math.ceil(ids.length / 2);
      const first = await readByHalves(mailbox, ids.slice(0, half), asked);
      return [...first, ...(await readByHalves(mailbox, ids.slice(half), asked))];
    }
  }

  return {
    /** By event; what cannot be read is left out. @throws Failure; AbortError when aborted */
    async readSeveral(mailbox: MailboxAddress, ids: readonly string[], asked: Asked): Promise<PropertiesById> {
      const found = new Map<string, readonly GraphProperty[]>();
      for (let at = 0; at < ids.length; at += mostInBatch)
        for (const [id, properties] of await readByHalves(mailbox, ids.slice(at, at + mostInBatch), asked)) found.set(id, properties);
      return found;
    },
  };
}
