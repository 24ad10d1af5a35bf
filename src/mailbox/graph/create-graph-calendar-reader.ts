import * as v from "valibot";
import { Failure, Unexpected } from "../../http/failure.ts";
import type { TimeSlice } from "../../http/time-slice.ts";
import { withQuery } from "../../http/url-building.ts";
import type { CalendarPage, CalendarReader, ListedAppointment } from "../calendar-reader.ts";
import { overlaps, assertLeadsOn, goOn, noProgress, findOwnLink } from "../list-progress.ts";
import type { MailboxAddress } from "../appointment-store.ts";
import { atMostAtOnce } from "./at-most-at-once.ts";
import { createGraphClient, type GraphOptions } from "./create-graph-client.ts";
import { isRefusalOfQuery, mailboxPath } from "./event-reader.ts";
import { findCarriedCopyIn } from "./carried-copy-in-bag.ts";
import { createPropertyReader, type PropertiesById } from "./property-reader.ts";
import { listedPropertyIds } from "./bag-property.ts";
import { graphEvent, propertiesOf, selectedOfEvent, fromGraphEvent, type GraphEvent, type GraphZoneHints } from "./graph-event.ts";
import { expandProperties, parseProperties, recordIdProperties } from "./graph-property.ts";
import { readingScopes } from "./reading-scopes.ts";

/** Graph allows 1,000; with all properties of a stamp that would be a slow response of some 4 MB. */
const usualPerPage = 250;
/** A page may have more than requested, but not without limit. */
const mostOnPage = 1000;

const unreadPage = v.object({
  value: v.pipe(v.array(v.unknown()), v.maxLength(mostOnPage)),
  "@odata.nextLink": v.optional(v.unknown()),
});
const eventOfProperties = v.pick(graphEvent, ["id", "singleValueExtendedProperties"]);
const sensitivity = v.object({ sensitivity: v.picklist(["private", "confidential"]) });
const rights = v.object({ canViewPrivateItems: v.boolean() });

type Page = v.InferOutput<typeof unreadPage>;

/** Per app and mailbox; Graph refuses more. */
const mostAtOnce = 4;

/**
 * A calendar in Exchange Online, by `calendarView`, which lists single appointments and the days of series, with individual
 * changes. `http` should have the limits for lists.
 * @param timeZone of the viewer's Outlook, by Outlook's name for it
 */
export function createGraphCalendarReader({
  timeSlice,
  timeZone,
  perPage = usualPerPage,
  ...graph
}: GraphOptions & {
  readonly timeSlice: TimeSlice;
  readonly timeZone?: string;
  readonly perPage?: number;
}): CalendarReader {
  const plainClient = createGraphClient(graph, readingScopes(graph.graphRoot));
  const inTurn = atMostAtOnce(mostAtOnce);
  const client: typeof plainClient = { ...plainClient, request: (schema, asked) => inTurn(() => plainClient.request(schema, asked)) };
  const properties = createPropertyReader(client);
  let asksForProperties: "at-once" | "one-by-one" = "at-once";

  async function askPage(url: URL, signal: AbortSignal): Promise<Page> {
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

  /** Graph documents requests for one property; if it refuses all at once, the page is requested once for each. */
  async function readOneByOne(url: URL, events: readonly GraphEvent[], signal: AbortSignal): Promise<PropertiesById> {
    const found = new Map(events.map(({ id }) => [id, [] as { id: string; value: string }[]]));
    for (const property of listedPropertyIds) {
      const page = await askPage(expanded(url, [property]), signal);
      for (const event of await readEvents(eventOfProperties, page.value, signal))
        found.get(event.id)?.push(...(event.singleValueExtendedProperties ?? []));
    }
    return found;
  }

  /** "refused": not all properties at once. "too-much": the page with all properties is too large, or damaged. */
  async function askAtOnce(url: URL, signal: AbortSignal): Promise<Page | "refused" | "too-much"> {
    if (asksForProperties === "one-by-one") return "refused";
    try {
      return await askPage(expanded(url, listedPropertyIds), signal);
    } catch (error) {
      if (!(error instanceof Unexpected)) throw error;
      if (!isRefusalOfQuery(error)) return "too-much";
      asksForProperties = "one-by-one";
      return "refused";
    }
  }

  async function readPage(mailbox: MailboxAddress, url: URL, signal: AbortSignal) {
    const whole = await askAtOnce(url, signal);
    const page = typeof whole === "string" ? await askPage(plain(url), signal) : whole;
    const events = await readEvents(graphEvent, page.value, signal);
    const found: PropertiesById =
      whole === "refused"
        ? await readOneByOne(url, events, signal)
        : whole === "too-much"
          ? await properties.readSeveral(
              mailbox,
              events.map(({ id }) => id),
              { properties: listedPropertyIds, signal },
            )
          : new Map(events.map((event) => [event.id, propertiesOf(event)]));
    return { page, events, found, asked: whole === "refused" ? "one-by-one" : "at-once" };
  }

  /** Other people's private items come without their content, and look empty. */
  async function findVeiled(mailbox: MailboxAddress, page: Page, found: PropertiesById, signal: AbortSignal): Promise<ReadonlySet<string>> {
    if (mailbox.kind === "me") return new Set();
    const hidden = page.value.flatMap((each) => {
      const { id } = each as { readonly id?: unknown };
      const isBare = typeof id === "string" && parseProperties(found.get(id) ?? []).stamp.length === 0;
      return isBare && v.is(sensitivity, each) ? [id] : [];
    });
    if (hidden.length === 0) return new Set();
    try {
      const url = withQuery(client.url(`${mailboxPath(mailbox)}/calendar`), { $select: "canViewPrivateItems" });
      return (await client.request(rights, { url, signal })).value.canViewPrivateItems ? new Set() : new Set(hidden);
    } catch (error) {
      if (error instanceof Failure) return new Set(hidden);
      throw error;
    }
  }

  return {
    async getPage(mailbox, span, cursor, { signal }): Promise<CalendarPage> {
      if (cursor !== undefined) assertLeadsOn(cursor);
      const before = cursor?.progress ?? noProgress;
      const first = {
        startDateTime: span.from.toISOString(),
        endDateTime: span.to.toISOString(),
        $select: `${selectedOfEvent},sensitivity`,
        $orderby: "start/dateTime",
        $top: String(perPage),
      };
      const url = cursor === undefined ? withQuery(client.url(`${mailboxPath(mailbox)}/calendarView`), first) : new URL(cursor.link);
      const { page, events, found, asked } = await readPage(mailbox, url, signal);
      const hints: GraphZoneHints = { mailbox: mailbox.kind, viewersZone: timeZone };
      const veiled = await findVeiled(mailbox, page, found, signal);
      const appointments: ListedAppointment[] = [];
      let unreadable = page.value.length - events.length;
      for (const event of events) {
        await timeSlice.rest(signal);
        if (before.ids.has(event.id)) continue;
        const read = found.get(event.id);
        if (read === undefined || veiled.has(event.id)) unreadable += 1;
        else appointments.push(toListed(event, read, hints));
      }
      const { "@odata.nextLink": link } = page;
      const next = goOn(
        before,
        events.map(({ id }) => id),
        link === undefined || link === null ? undefined : (findOwnLink(client, link) ?? "nowhere"),
      );
      return {
        appointments: appointments.filter(({ item }) => overlaps(item, span)),
        unreadable,
        ...(next && { next }),
        traces: asked === "one-by-one" ? ["properties-one-by-one"] : [],
      };
    },

    async findSeriesStamps(mailbox, days, { signal }) {
      const series = [...new Set(days.flatMap(({ seriesId }) => seriesId ?? []))];
      const read = await properties.readSeveral(mailbox, series, { properties: recordIdProperties, signal });
      return new Map(
        days.flatMap(({ id, seriesId }) => {
          const found = seriesId === undefined ? undefined : read.get(seriesId);
          return found ? [[id, parseProperties(found).stamp] as const] : [];
        }),
      );
    },
  };
}

/** The link to a next page contains the query of the previous one, including the properties requested. */
function expanded(url: URL, ids: readonly string[]): URL {
  return withQuery(url, { ...Object.fromEntries(url.searchParams), $expand: expandProperties(ids) });
}

function plain(url: URL): URL {
  const { $expand: _, ...query } = Object.fromEntries(url.searchParams);
  return withQuery(url, query);
}

function toListed(event: GraphEvent, read: Parameters<typeof parseProperties>[0], hints: GraphZoneHints): ListedAppointment {
  const carriedCopy = findCarriedCopyIn(read);
  return {
    id: event.id,
    item: fromGraphEvent(event, read, hints),
    properties: parseProperties(read).stamp,
    ...(event.seriesMasterId && { seriesId: event.seriesMasterId }),
    ...(carriedCopy && { carriedCopy }),
  };
}
