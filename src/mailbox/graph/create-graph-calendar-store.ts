import * as v from "valibot";
import { Unexpected } from "../../http/failure.ts";
import type { HttpClient } from "../../http/http-client.ts";
import { parseUrl } from "../../http/parse-url.ts";
import { createServiceClient } from "../../http/service-client.ts";
import type { TimeSlice } from "../../http/time-slice.ts";
import { withQuery } from "../../http/with-query.ts";
import type { TokenSource } from "../../identity/token-source.ts";
import type { CalendarPage, CalendarStore, ListedAppointment } from "../calendar-store.ts";
import { mailboxPath } from "./event-reader.ts";
import { graphEvent, propertiesOf, selectedOfEvent, toAppointmentItem, type GraphEvent } from "./graph-event.ts";
import { canonicalPropertyIds, everyPropertyId, expandProperties, parseProperties } from "./graph-property.ts";
import { readingScopes } from "./reading-scopes.ts";
import { bagPropertyId, findWitnessInBag } from "./witness-in-bag.ts";

/** Graph takes up to 1,000; with every property of a stamp that would be an answer of some 4 MB, and slow. */
const usualPerPage = 250;
/** A page may hold more than it was asked for, but not without bound. */
const mostOnPage = 1000;
const longestLink = 32_000;

const unreadPage = v.object({
  value: v.pipe(v.array(v.unknown()), v.maxLength(mostOnPage)),
  "@odata.nextLink": v.optional(v.pipe(v.string(), v.maxLength(longestLink))),
});
const eventOfProperties = v.pick(graphEvent, ["id", "singleValueExtendedProperties"]);

/**
 * A calendar of Exchange Online, by `calendarView`: it tells single appointments, and the days of series with what
 * was changed on them. `http` should have the patience of lists.
 * @param graphRoot root without version, for example https://graph.microsoft.com; its tokens go nowhere else
 */
export function createGraphCalendarStore({
  http,
  graphRoot,
  tokens,
  timeSlice,
  perPage = usualPerPage,
}: {
  readonly http: HttpClient;
  readonly graphRoot: string;
  readonly tokens: TokenSource;
  readonly timeSlice: TimeSlice;
  readonly perPage?: number;
}): CalendarStore {
  const scopes = readingScopes(graphRoot);
  const client = createServiceClient({ http, root: new URL(`${graphRoot}/v1.0`), access: { scopes, tokens } });
  let asksForProperties: "at-once" | "one-by-one" = "at-once";

  async function askPage(url: URL, signal: AbortSignal) {
    return (await client.request(unreadPage, { url, headers: { Prefer: 'outlook.timezone="UTC"' }, signal })).value;
  }

  async function readEvents<T>(schema: v.GenericSchema<unknown, T>, unread: readonly unknown[], signal: AbortSignal): Promise<T[]> {
    const events: T[] = [];
    for (const each of unread) {
      await timeSlice.rest(signal);
      const parsed = v.safeParse(schema, each, { abortEarly: true });
      if (parsed.success) events.push(parsed.output);
    }
    return events;
  }

  /** Graph documents one property at a time; where it refuses all at once, the same page is asked once for each. */
  async function readOneByOne(url: URL, events: readonly GraphEvent[], signal: AbortSignal): Promise<GraphEvent[]> {
    const found = new Map(events.map(({ id }) => [id, [] as { id: string; value: string }[]]));
    for (const property of [...canonicalPropertyIds, bagPropertyId]) {
      const page = await askPage(expanded(url, [property]), signal);
      for (const event of await readEvents(eventOfProperties, page.value, signal))
        found.get(event.id)?.push(...(event.singleValueExtendedProperties ?? []));
    }
    return events.map((event) => ({ ...event, singleValueExtendedProperties: found.get(event.id) ?? [] }));
  }

  async function askAtOnce(url: URL, signal: AbortSignal) {
    if (asksForProperties === "one-by-one") return undefined;
    try {
      return await askPage(expanded(url, [...everyPropertyId, bagPropertyId]), signal);
    } catch (error) {
      if (!isRefusalOfQuery(error)) throw error;
      asksForProperties = "one-by-one";
      return undefined;
    }
  }

  return {
    async getPage(mailbox, { from, to }, cursor, { signal }): Promise<CalendarPage> {
      const path = client.url(`${mailboxPath(mailbox)}/calendarView`);
      const first = {
        startDateTime: from.toISOString(),
        endDateTime: to.toISOString(),
        $select: selectedOfEvent,
        $orderby: "start/dateTime",
        $top: String(perPage),
      };
      const url = cursor === undefined ? withQuery(path, first) : new URL(cursor.link);
      const whole = await askAtOnce(url, signal);
      const { value, "@odata.nextLink": link } = whole ?? (await askPage(url, signal));
      const next = link === undefined ? undefined : parseUrl(link);
      if (link !== undefined && (!next || !client.owns(next))) throw new Unexpected("The next page lies outside the mailbox's service.");
      const plain = await readEvents(graphEvent, value, signal);
      const events = whole === undefined ? await readOneByOne(url, plain, signal) : plain;
      const appointments: ListedAppointment[] = [];
      for (const event of events) {
        await timeSlice.rest(signal);
        appointments.push(toListed(event));
      }
      return {
        appointments,
        unreadable: value.length - events.length,
        ...(link === undefined ? {} : { next: { link } }),
        traces: whole === undefined ? ["properties-one-by-one"] : [],
      };
    },
  };
}

/** The link to a next page holds the query of the one before, the properties asked for included. */
function expanded(url: URL, ids: readonly string[]): URL {
  return withQuery(url, { ...Object.fromEntries(url.searchParams), $expand: expandProperties(ids) });
}

function toListed(event: GraphEvent): ListedAppointment {
  const properties = propertiesOf(event);
  const { stamp, lastModifiedBy } = parseProperties(properties);
  const witness = findWitnessInBag(properties);
  return { id: event.id, item: toAppointmentItem(event, lastModifiedBy), properties: stamp, ...(witness && { witness }) };
}

/** As for one event: 400 (ErrorInvalidUrlQueryFilter and its kin), 414 or 501. */
function isRefusalOfQuery(error: unknown): boolean {
  return error instanceof Unexpected && (error.status === 400 || error.status === 414 || error.status === 501);
}
