import * as v from "valibot";
import { Unexpected } from "../../http/failure.ts";
import { instant } from "../../http/instant.ts";
import type { TimeSlice } from "../../http/time-slice.ts";
import type { CalendarStore, ListedAppointment, PageCursor } from "../calendar-store.ts";
import { readWitness } from "../witness-in-bag.ts";
import { toRestId } from "./ews-item-id.ts";
import { findItem, toAppointmentItem, type EwsItem } from "./ews-item.ts";
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
  perPage = usualPerPage,
}: {
  readonly transport: EwsTransport;
  readonly timeSlice: TimeSlice;
  readonly perPage?: number;
}): CalendarStore {
  async function readAll(ids: readonly string[], signal: AbortSignal) {
    const appointments: ListedAppointment[] = [];
    let unreadable = 0;
    for (const message of await getListedItems(transport, ids, { signal })) {
      await timeSlice.rest(signal);
      if (message.kind === "success") {
        const item = findItem(message.message);
        if (item === undefined) unreadable += 1;
        else appointments.push(toListed(item));
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
      const { entries, unreadable, next } = await getPageOfEntries(transport, span, {
        after: cursor && parseCursor(cursor),
        perPage,
        signal,
      });
      const read = await readAll(
        entries.map(({ id }) => id),
        signal,
      );
      return {
        appointments: [...read.appointments].sort((one, other) => one.item.start.getTime() - other.item.start.getTime()),
        unreadable: unreadable + read.unreadable,
        ...(next && { next: { link: next.toISOString() } }),
        traces: [],
      };
    },
  };
}

function parseCursor({ link }: PageCursor): Date {
  const parsed = v.safeParse(instant, link);
  if (!parsed.success) throw new Unexpected("That leads to no page of this calendar.");
  return parsed.output;
}

function toListed(item: EwsItem): ListedAppointment {
  const witness = item.bag === undefined ? undefined : readWitness(item.bag);
  return { id: toRestId(item.id), item: toAppointmentItem(item), properties: item.properties, ...(witness && { witness }) };
}
