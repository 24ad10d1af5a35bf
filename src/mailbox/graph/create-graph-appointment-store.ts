import { Failure } from "../../http/failure.ts";
import { loadChunk } from "../../http/load-chunk.ts";
import {
  NotTheItemOnScreen,
  wholeOnScreen,
  type AppointmentStore,
  type ItemOnScreen,
  type StoreTrace,
  type StoredAppointment,
  type StoredReading,
} from "../appointment-store.ts";
import { isItemOnScreen, whichOfSeries } from "../item-on-screen.ts";
import type { OwnCalendarMemory } from "../own-calendar.ts";
import { createGraphClient, type GraphOptions } from "./create-graph-client.ts";
import { createEventReader, type EventReader } from "./event-reader.ts";
import { findCalendars } from "./find-calendars.ts";
import { comparedItemOf, fromGraphEvent, type GraphEvent, type GraphZoneHints } from "./graph-event.ts";
import { parseProperties } from "./graph-property.ts";
import { readingScopes } from "./reading-scopes.ts";

export interface GraphStoreOptions extends GraphOptions {
  /** Of the viewer's Outlook, by Outlook's name for it. */
  readonly timeZone?: string;
  readonly ownCalendar: OwnCalendarMemory;
}

/** Exchange Online through Microsoft Graph. */
export function createGraphAppointmentStore({ timeZone, ownCalendar, ...graph }: GraphStoreOptions): AppointmentStore {
  const { graphRoot, tokens } = graph;
  // One token for one's own and shared calendars; reading does not request the right to write.
  const scopes = readingScopes(graphRoot);
  const writeScopes = [`${graphRoot}/Calendars.ReadWrite`, `${graphRoot}/Calendars.ReadWrite.Shared`];
  const client = createGraphClient(graph, scopes);
  const writer = createGraphClient(graph, writeScopes);
  // In one chunk with all actions, so that no click has to wait for it.
  const loadWriting = () => loadChunk(import(/* webpackChunkName: "actions" */ "./write-event.ts"));
  const findAccount: AppointmentStore["findAccount"] = ({ signal }) =>
    unlessFailure(undefined, async () => (await tokens.getToken({ scopes, signal })).account);

  return {
    async getAppointment(mailbox, sought, { signal }): Promise<StoredAppointment> {
      const reader = createEventReader({ client, mailbox, signal });
      const asked = await reader.getEvent(sought.id);
      const onScreen = await wholeOnScreen(sought);
      const hints: GraphZoneHints = { mailbox: mailbox.kind, viewersZone: timeZone, start: onScreen.start };
      const { event, series, other, traces } = await findOnScreen(reader, asked, { onScreen, hints });
      const read = await readProperties(reader, event, series, hints);
      return {
        ...read.reading,
        ...(other && { otherReading: (await readProperties(reader, other, event, hints)).reading }),
        traces: [...traces, ...read.traces],
      };
    },

    async findCalendars(mailboxes, id, { signal }) {
      const account = await findAccount({ signal });
      const own = account === undefined ? undefined : ownCalendar.find(account);
      const told = await findCalendars(client, { mailboxes, id, own, signal });
      if (account !== undefined && told.own && !own) ownCalendar.keep(account, told.own);
      return told;
    },

    async findSeriesStamp(mailbox, { seriesId }, { signal }) {
      if (seriesId === undefined) return undefined;
      const reader = createEventReader({ client, mailbox, signal });
      return unlessFailure(undefined, async () => parseProperties(await reader.getRecordId(seriesId)).stamp);
    },

    findAccount,

    async writeLink(mailbox, id, link, { signal }) {
      const { writeGraphProperties, linkProperties } = await loadWriting();
      await writeGraphProperties(writer, { mailbox, id, properties: linkProperties(link), signal });
    },

    async writeRegarding(mailbox, id, regarding, { signal }) {
      const { writeGraphProperties, regardingProperties } = await loadWriting();
      await writeGraphProperties(writer, { mailbox, id, properties: regardingProperties(regarding), signal });
    },

    async forgetCarriedCopy(mailbox, id, { signal }) {
      await (await loadWriting()).removeGraphCarriedCopy({ reader: client, writer }, { mailbox, id, signal });
    },

    async signIn({ signal, purpose = "reading" }) {
      await tokens.signIn({ scopes: purpose === "reading" ? scopes : writeScopes, signal });
    },
  };
}

interface OnScreen {
  readonly event: GraphEvent;
  /** For a day that was found through its series. */
  readonly series?: GraphEvent;
  /** The first day, if the series cannot be told from it. */
  readonly other?: GraphEvent;
  readonly traces: readonly StoreTrace[];
}

/** @throws NotTheItemOnScreen; Failure; AbortError when aborted */
async function findOnScreen(
  reader: EventReader,
  asked: GraphEvent,
  search: { readonly onScreen: ItemOnScreen; readonly hints: GraphZoneHints },
): Promise<OnScreen> {
  const { onScreen } = search;
  const which = asked.type === "seriesMaster" ? whichOfSeries(comparedItemOf(asked), onScreen) : "series";
  if (which === "day") {
    const { getDayOnScreen } = await loadDays();
    return { event: await getDayOnScreen(reader, asked, search), series: asked, traces: ["occurrence-resolved"] };
  }
  if (!isItemOnScreen(comparedItemOf(asked), onScreen)) throw new NotTheItemOnScreen("not-the-item-on-screen");
  if (which === "series") return { event: asked, traces: [] };
  const { findDayOnScreen } = await loadDays();
  const other = await findDayOnScreen(reader, asked, search);
  return { event: asked, ...(other && { other }), traces: [] };
}

/** Most appointments do not belong to a series. */
function loadDays() {
  return loadChunk(import(/* webpackChunkName: "series" */ "./day-on-screen.ts"));
}

async function readProperties(
  reader: EventReader,
  event: GraphEvent,
  series: GraphEvent | undefined,
  hints: GraphZoneHints,
): Promise<{ readonly reading: StoredReading; readonly traces: readonly StoreTrace[] }> {
  const { properties, asked } = await reader.getProperties(event);
  const reading: StoredReading = {
    id: event.id,
    item: fromGraphEvent(event, properties, hints),
    properties: parseProperties(properties).stamp,
    ...(event.seriesMasterId && { seriesId: event.seriesMasterId }),
    ...(series && { seriesProperties: parseProperties((await reader.getProperties(series)).properties).stamp }),
  };
  return { reading, traces: asked === "one-by-one" ? ["properties-one-by-one"] : [] };
}

async function unlessFailure<T>(otherwise: T, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Failure) return otherwise;
    throw error;
  }
}
