import * as v from "valibot";
import { Unexpected } from "../../http/failure.ts";
import { instant } from "../../http/instant.ts";
import type { NamedProperty } from "../../tracking/stamp.ts";
import type { TimeSlice } from "../../http/time-slice.ts";
import type { CalendarReader, ListedAppointment, PageCursor } from "../calendar-reader.ts";
import { readCarriedCopy } from "../carried-copy-in-bag.ts";
import { assertLeadsOn, goOn, noProgress, overlaps } from "../list-progress.ts";
import { toEwsId, toRestId } from "./ews-item-id.ts";
import { findItem, fromEwsItem, type EwsItem } from "./ews-item.ts";
import { readProperties } from "./ews-property.ts";
import { askSeriesOf } from "./get-items.ts";
import { findCalendarItem } from "./read-element.ts";
import type { EwsTransport } from "./ews-transport.ts";
import { failureInList, getListedItems } from "./get-listed-items.ts";
import { assertOwn } from "./own-mailbox.ts";
import { getPageOfEntries } from "./page-of-entries.ts";

/** With all properties of their stamps, about a hundred fit into the 1 MB that older clients accept. */
const usualPerPage = 100;

/**
 * The signed-in person's default calendar on-premises: a calendar view lists what is there, then the items are read in one
 * request, because the view cuts texts (and so safety copies) at 255 characters.
 */
export function createEwsCalendarReader({
  transport,
  timeSlice,
  timeZone,
  perPage = usualPerPage,
}: {
  readonly transport: EwsTransport;
  readonly timeSlice: TimeSlice;
  /** Of the viewer's Outlook, by Outlook's name for it. */
  readonly timeZone?: string;
  readonly perPage?: number;
}): CalendarReader {
  async function readAll(ids: readonly string[], signal: AbortSignal) {
    const appointments: ListedAppointment[] = [];
    let unreadable = 0;
    for (const message of await getListedItems(transport, ids, { signal })) {
      await timeSlice.rest(signal);
      if (message.kind === "success") {
        const item = findItem(message.message);
        if (item === undefined) unreadable += 1;
        else appointments.push(toListed(item, timeZone));
        continue;
      }
      switch (failureInList(message.failure)) {
        case "gone":
          break;
        case "unreadable":
          unreadable += 1;
          break;
        case "of-all":
          throw message.failure;
      }
    }
    return { appointments, unreadable };
  }

  return {
    async getPage(mailbox, span, cursor, { signal }) {
      assertOwn(mailbox);
      if (cursor !== undefined) assertLeadsOn(cursor);
      const before = cursor?.progress ?? noProgress;
      const { entries, unreadable, next } = await getPageOfEntries(transport, span, {
        after: cursor && parseCursor(cursor),
        perPage,
        signal,
      });
      const ids = entries.map(({ id }) => id);
      const read = await readAll(
        ids.filter((id) => !before.ids.has(id)),
        signal,
      );
      const cursorOn = goOn(before, ids, next?.toISOString());
      return {
        appointments: read.appointments
          .filter(({ item }) => overlaps(item, span))
          .sort((one, other) => one.item.start.getTime() - other.item.start.getTime()),
        unreadable: unreadable + read.unreadable,
        ...(cursorOn && { next: cursorOn }),
        traces: [],
      };
    },

    async findSeriesStamps(mailbox, days, { signal }) {
      assertOwn(mailbox);
      const found = new Map<string, readonly NamedProperty[]>();
      for (let at = 0; at < days.length; at += usualPerPage) {
        const some = days.slice(at, at + usualPerPage);
        const messages = await askSeriesOf(
          transport,
          some.map(({ id }) => toEwsId(id)),
          { shape: "recordId", signal },
        );
        messages.forEach((message, index) => {
          const series = message.kind === "success" ? findCalendarItem(message.message) : undefined;
          const day = some[index];
          if (series && day && messages.length === some.length) found.set(day.id, readProperties(series).stamp);
        });
      }
      return found;
    },
  };
}

function parseCursor({ link }: PageCursor): Date {
  const parsed = v.safeParse(instant, link);
  if (!parsed.success) throw new Unexpected("That leads to no page of this calendar.");
  return parsed.output;
}

function toListed(item: EwsItem, viewersZone: string | undefined): ListedAppointment {
  const carriedCopy = item.bag === undefined ? undefined : readCarriedCopy(item.bag);
  return {
    id: toRestId(item.id),
    item: fromEwsItem(item, viewersZone),
    properties: item.properties,
    ...(carriedCopy && { carriedCopy }),
  };
}
