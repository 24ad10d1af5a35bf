import { Failure } from "../../http/failure.ts";
import { loadPart } from "../../http/load-part.ts";
import {
  NotTheItemOnScreen,
  type AppointmentStore,
  type ItemOnScreen,
  type StoreTrace,
  type StoredAppointment,
  type StoredReading,
} from "../appointment-store.ts";
import { isItemOnScreen, whichOfSeries } from "../item-on-screen.ts";
import { loadCalendarTime } from "../load-calendar-time.ts";
import type { OwnCalendarMemory } from "../own-calendar.ts";
import { createGraphClient, type GraphOptions } from "./create-graph-client.ts";
import { createEventReader, type EventReader } from "./event-reader.ts";
import { findCalendars } from "./find-calendars.ts";
import { sightOf, toAppointmentItem, type GraphEvent, type ZoneSigns } from "./graph-event.ts";
import { parseProperties } from "./graph-property.ts";
import { readingScopes } from "./reading-scopes.ts";

export interface GraphStoreOptions extends GraphOptions {
  /** Of the viewer's Outlook, as it names it. */
  readonly timeZone?: string;
  readonly ownCalendar: OwnCalendarMemory;
}

/** Exchange Online through Microsoft Graph. */
export function createGraphAppointmentStore({ timeZone, ownCalendar, ...graph }: GraphStoreOptions): AppointmentStore {
  const { graphRoot, tokens } = graph;
  // One token for one's own calendar and for shared ones; reading asks for no right to write.
  const scopes = readingScopes(graphRoot);
  const writeScopes = [`${graphRoot}/Calendars.ReadWrite`, `${graphRoot}/Calendars.ReadWrite.Shared`];
  const client = createGraphClient(graph, scopes);
  const writer = createGraphClient(graph, writeScopes);
  // It comes with everything that acts, so that no click waits for it.
  const loadWriting = () => loadPart(import(/* webpackChunkName: "actions" */ "./write-event.ts"));
  const findAccount: AppointmentStore["findAccount"] = ({ signal }) =>
    unlessFailure(undefined, async () => (await tokens.getToken({ scopes, signal })).account);

  return {
    async getAppointment(mailbox, onScreen, { signal }): Promise<StoredAppointment> {
      const reader = createEventReader({ client, mailbox, signal });
      const [asked, calendarTime] = await Promise.all([reader.getEvent(onScreen.id), loadCalendarTime()]);
      const signs: ZoneSigns = { calendarTime, mailbox: mailbox.kind, viewersZone: timeZone, start: onScreen.start };
      const { event, series, other, traces } = await findOnScreen(reader, asked, { onScreen, signs });
      const read = await readProperties(reader, event, series, signs);
      return {
        ...read.reading,
        ...(other && { otherReading: (await readProperties(reader, other, event, signs)).reading }),
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
      await (await loadWriting()).writeLink(writer, { mailbox, id, link, signal });
    },

    async forgetCarriedCopy(mailbox, id, { signal }) {
      await (await loadWriting()).forgetCarriedCopy({ reader: client, writer }, { mailbox, id, signal });
    },

    async signIn({ signal, purpose = "reading" }) {
      await tokens.signIn({ scopes: purpose === "reading" ? scopes : writeScopes, signal });
    },
  };
}

interface OnScreen {
  readonly event: GraphEvent;
  /** Of a day that was found by it. */
  readonly series?: GraphEvent;
  /** The first day, where nobody tells it from the series. */
  readonly other?: GraphEvent;
  readonly traces: readonly StoreTrace[];
}

/** @throws NotTheItemOnScreen; Failure; AbortError when aborted */
async function findOnScreen(
  reader: EventReader,
  asked: GraphEvent,
  sight: { readonly onScreen: ItemOnScreen; readonly signs: ZoneSigns },
): Promise<OnScreen> {
  const { onScreen } = sight;
  const which = asked.type === "seriesMaster" ? whichOfSeries(sightOf(asked), onScreen) : "series";
  if (which === "day") {
    const { getDayOnScreen } = await loadDays();
    return { event: await getDayOnScreen(reader, asked, sight), series: asked, traces: ["occurrence-resolved"] };
  }
  if (!isItemOnScreen(sightOf(asked), onScreen)) throw new NotTheItemOnScreen("not-the-item-on-screen");
  if (which === "series") return { event: asked, traces: [] };
  const { findDayOnScreen } = await loadDays();
  const other = await findDayOnScreen(reader, asked, sight);
  return { event: asked, ...(other && { other }), traces: [] };
}

/** Most appointments belong to no series. */
function loadDays() {
  return loadPart(import(/* webpackChunkName: "series" */ "./day-on-screen.ts"));
}

async function readProperties(
  reader: EventReader,
  event: GraphEvent,
  series: GraphEvent | undefined,
  signs: ZoneSigns,
): Promise<{ readonly reading: StoredReading; readonly traces: readonly StoreTrace[] }> {
  const { properties, asked } = await reader.getProperties(event);
  const reading: StoredReading = {
    id: event.id,
    item: toAppointmentItem(event, properties, signs),
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
