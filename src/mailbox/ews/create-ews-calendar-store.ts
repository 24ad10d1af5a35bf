import * as v from "valibot";
import { Unexpected } from "../../http/failure.ts";
import { instant } from "../../http/instant.ts";
import type { NamedProperty } from "../../tracking/stamp.ts";
import type { TimeSlice } from "../../http/time-slice.ts";
import type { CalendarStore, ListedAppointment, PageCursor } from "../calendar-store.ts";
import { readCarriedCopy } from "../carried-copy-in-bag.ts";
import { assertLeadsOn, goOn, noProgress } from "../list-progress.ts";
import { loadCalendarTime } from "../load-calendar-time.ts";
import { overlaps } from "../overlaps.ts";
import { toEwsId, toRestId } from "./ews-item-id.ts";
import { findItem, toAppointmentItem, type EwsItem, type ZoneSigns } from "./ews-item.ts";
import { readProperties } from "./ews-property.ts";
import { askSeriesOf } from "./get-series-of.ts";
import { findCalendarItem } from "./read-element.ts";
import type { EwsTransport } from "./ews-transport.ts";
import { failureInList, getListedItems } from "./get-listed-items.ts";
import { assertOwn } from "./only-own-mailbox.ts";
import { getPageOfEntries } from "./page-of-entries.ts";

/** With every property of their stamps, some hundred fit into the 1 MB that older clients carry. */
const usualPerPage = 100;

/**
 * The signed-in person's default calendar on-premises: what is there is found by a calendar view, and then read item by
 * item in one request, since the view cuts texts at 255 characters and so would cut safety copies.
 */
export function createEwsCalendarStore({
  transport,
  timeSlice,
  timeZone,
  perPage = usualPerPage,
}: {
  readonly transport: EwsTransport;
  readonly timeSlice: TimeSlice;
  /** Of the viewer's Outlook, as it names it. */
  readonly timeZone?: string;
  readonly perPage?: number;
}): CalendarStore {
  async function readAll(ids: readonly string[], signal: AbortSignal) {
    const appointments: ListedAppointment[] = [];
    let unreadable = 0;
    const signs: ZoneSigns = { calendarTime: await loadCalendarTime(), viewersZone: timeZone };
    for (const message of await getListedItems(transport, ids, { signal })) {
      await timeSlice.rest(signal);
      if (message.kind === "success") {
        const item = findItem(message.message);
        if (item === undefined) unreadable += 1;
        else appointments.push(toListed(item, signs));
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

function toListed(item: EwsItem, signs: ZoneSigns): ListedAppointment {
  const carriedCopy = item.bag === undefined ? undefined : readCarriedCopy(item.bag);
  return {
    id: toRestId(item.id),
    item: toAppointmentItem(item, signs),
    properties: item.properties,
    ...(carriedCopy && { carriedCopy }),
  };
}
