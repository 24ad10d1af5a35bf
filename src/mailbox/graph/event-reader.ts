import * as v from "valibot";
import { Unexpected } from "../../http/failure.ts";
import { pathSegment, withQuery } from "../../http/url-building.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import type { MailboxAddress } from "../appointment-store.ts";
import { graphEvent, graphEvents, propertiesOf, selectedOfEvent, type GraphEvent } from "./graph-event.ts";
import { canonicalPropertyIds, everyPropertyId, expandProperties, recordIdProperties, type GraphProperty } from "./graph-property.ts";
import { mapWithLimit } from "./map-with-limit.ts";

/** Graph serves four requests at a time per app and mailbox. */
const atATime = 4;

const eventOfProperties = v.pick(graphEvent, ["id", "singleValueExtendedProperties"]);

export type EventReader = ReturnType<typeof createEventReader>;

/** Reads events of one calendar; after the server has refused the whole list of properties, it is not sent again. */
export function createEventReader({
  client,
  mailbox,
  signal,
}: {
  readonly client: ServiceClient;
  readonly mailbox: MailboxAddress;
  readonly signal: AbortSignal;
}) {
  const events = `${mailboxPath(mailbox)}/events`;
  let asksForProperties: "at-once" | "one-by-one" = "at-once";

  async function ask<T>(schema: v.GenericSchema<unknown, T>, path: string, query: Readonly<Record<string, string>>): Promise<T> {
    const url = withQuery(client.url(path), query);
    return (await client.request(schema, { url, headers: { Prefer: 'outlook.timezone="UTC"' }, signal })).value;
  }

  async function askWithProperties<T>(
    schema: v.GenericSchema<unknown, T>,
    path: string,
    query: Readonly<Record<string, string>>,
  ): Promise<T> {
    if (asksForProperties === "at-once") {
      try {
        return await ask(schema, path, { ...query, $expand: expandProperties(everyPropertyId) });
      } catch (error) {
        if (!isRefusalOfQuery(error)) throw error;
        asksForProperties = "one-by-one";
      }
    }
    return ask(schema, path, query);
  }

  return {
    /** @throws Failure; AbortError when aborted. */
    getEvent: (id: string): Promise<GraphEvent> =>
      askWithProperties(graphEvent, `${events}/${pathSegment(id)}`, { $select: selectedOfEvent }),

    /** The days of a series between two instants. @throws Failure; AbortError when aborted. */
    async getInstances(masterId: string, { from, to }: { readonly from: Date; readonly to: Date }): Promise<readonly GraphEvent[]> {
      const { value } = await askWithProperties(graphEvents, `${events}/${pathSegment(masterId)}/instances`, {
        startDateTime: from.toISOString(),
        endDateTime: to.toISOString(),
        $select: selectedOfEvent,
        $top: "50",
      });
      return value;
    },

    /** The properties of an event that name a record. @throws Failure; AbortError when aborted. */
    async getRecordId(id: string): Promise<readonly GraphProperty[]> {
      const query = { $select: "id", $expand: expandProperties(recordIdProperties) };
      return (await ask(eventOfProperties, `${events}/${pathSegment(id)}`, query)).singleValueExtendedProperties ?? [];
    },

    /** The properties that came with the event, otherwise requested one by one. @throws Failure; AbortError when aborted. */
    async getProperties(
      event: GraphEvent,
    ): Promise<{ readonly properties: readonly GraphProperty[]; readonly asked: "at-once" | "one-by-one" }> {
      if (asksForProperties === "at-once") return { properties: propertiesOf(event), asked: "at-once" };
      const path = `${events}/${pathSegment(event.id)}`;
      const answers = await mapWithLimit(canonicalPropertyIds, atATime, (id) =>
        ask(eventOfProperties, path, { $select: "id", $expand: expandProperties([id]) }),
      );
      return { properties: answers.flatMap((answer) => answer.singleValueExtendedProperties ?? []), asked: "one-by-one" };
    },
  };
}

/** `me`, or `users/<address>`, relative to the service's root. @throws NotFound for an unusable address */
export function mailboxPath(mailbox: MailboxAddress): string {
  switch (mailbox.kind) {
    case "me":
      return "me";
    case "user":
      return `users/${pathSegment(mailbox.address)}`;
  }
}

/** 400 (ErrorInvalidUrlQueryFilter and similar), 414 or 501. A malformed id is also 400; the plain request then shows which it is. */
export function isRefusalOfQuery(error: unknown): boolean {
  return error instanceof Unexpected && (error.status === 400 || error.status === 414 || error.status === 501);
}
