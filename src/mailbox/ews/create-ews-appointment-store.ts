import { Failure, Forbidden, NotFound } from "../../http/failure.ts";
import { cleanText } from "../../tracking/clean-text.ts";
import { cleanKey } from "../../tracking/global-object-id.ts";
import {
  NotTheItemOnScreen,
  type AppointmentStore,
  type ItemOnScreen,
  type Sight,
  type StoredReading,
  type StoreTrace,
} from "../appointment-store.ts";
import { isItemOnScreen, longestSubject, startsAsOnScreen, whichOfSeries, windowAround } from "../item-on-screen.ts";
import { loadCalendarTime } from "../load-calendar-time.ts";
import { toEwsId, toRestId } from "./ews-item-id.ts";
import { findItem, isInvitation, toAppointmentItem, type EwsItem } from "./ews-item.ts";
import type { EwsTransport } from "./ews-transport.ts";
import { findInCalendar } from "./find-in-calendar.ts";
import { getItems } from "./get-items.ts";
import { readProperties } from "./ews-property.ts";
import { askSeriesOf, getSeriesOf } from "./get-series-of.ts";
import { assertOwn } from "./only-own-mailbox.ts";
import { createOwnMailbox, isSameMailbox } from "./own-mailbox.ts";
import { getOnlyMessage } from "./read-soap-answer.ts";
import { findCalendarItem } from "./read-element.ts";
import { forgetCarriedCopy, writeLink } from "./write-item.ts";

interface Options {
  readonly signal: AbortSignal;
}

const minute = 60_000;
/** More at one and the same time are not told apart. */
const mostAtATime = 50;

/**
 * Exchange on-premises through its web services, for the mailbox that is open and for no other. It tells no owners.
 * @param timeZone of the viewer's Outlook, as it names it
 */
export function createEwsAppointmentStore({
  transport,
  timeZone,
}: {
  readonly transport: EwsTransport;
  readonly timeZone?: string;
}): AppointmentStore {
  const ownMailbox = createOwnMailbox(transport);

  async function toReading(item: EwsItem, series?: EwsItem): Promise<StoredReading> {
    const calendarTime = await loadCalendarTime();
    return {
      id: toRestId(item.id),
      item: toAppointmentItem(item, { calendarTime, viewersZone: timeZone }),
      properties: item.properties,
      ...(series && { seriesProperties: series.properties }),
    };
  }

  /** @throws NotFound for what is not in one's own mailbox */
  async function getItem(id: string, { signal }: Options): Promise<EwsItem> {
    const asked = getItems(transport, [id], { shape: "whole", signal }).then(getOnlyMessage).catch(throwAsSeenFromOwnMailbox);
    const [message, calendarId] = await Promise.all([asked, ownMailbox.getCalendarId({ signal })]);
    const item = findItem(message);
    if (item === undefined) throw new NotFound("No appointment has that id.");
    if (item.folderId === undefined || !isSameMailbox(item.folderId, calendarId)) {
      throw new NotFound("The appointment lies in another mailbox.", { code: "other-mailbox" });
    }
    return item;
  }

  /** Items that are gone by now are left out. */
  async function getSeveral(ids: readonly string[], { signal }: Options): Promise<readonly EwsItem[]> {
    if (ids.length === 0) return [];
    const messages = await getItems(transport, ids, { shape: "whole", signal });
    return messages.flatMap((message) => {
      if (message.kind === "success") return findItem(message.message) ?? [];
      if (message.failure instanceof NotFound) return [];
      throw message.failure;
    });
  }

  /** The one day of the series that is on screen. @throws NotTheItemOnScreen where several fit, or not all could be looked at */
  async function findDayOnScreen(master: EwsItem, onScreen: ItemOnScreen, options: Options): Promise<EwsItem | undefined> {
    const window = windowAround(master, onScreen);
    const series = cleanKey(master.globalObjectId ?? "");
    if (window === undefined || series === undefined) return undefined;
    const { entries, reach } = await findInCalendar(transport, window, { most: mostAtATime, ...options });
    const near = entries.filter((entry) => entry.type !== "Single" && startsAsOnScreen(entry, onScreen));
    const days = await getSeveral(
      near.map(({ id }) => id),
      options,
    );
    const fitting = days.filter(
      (day) => cleanKey(day.globalObjectId ?? "") === series && startsAsOnScreen(day, onScreen) && isItemOnScreen(day, onScreen),
    );
    // Of all-day ones two may lie within the reach of time zones.
    const exact = fitting.filter(({ start }) => start.getTime() === onScreen.start?.getTime());
    const [day, ...others] = exact.length > 0 ? exact : fitting;
    if (reach === "cut" || others.length > 0) throw new NotTheItemOnScreen("occurrence-not-resolved");
    return day;
  }

  /** A series shows the times of its first day, and no calendar view tells it: the form may be that of either. */
  async function mayBeTheSeries(item: EwsItem, sight: Sight, options: Options): Promise<boolean> {
    if (item.kind === "single") return false;
    const series = await getSeriesOf(transport, item.id, options);
    return isAtTimesOf(series, sight) && series.subject === cleanText(sight.subject, longestSubject);
  }

  return {
    async getAppointment(mailbox, onScreen, options) {
      assertOwn(mailbox);
      const asked = await getItem(toEwsId(onScreen.id), options);
      const which = asked.kind === "master" ? whichOfSeries(asked, onScreen) : "series";
      const traces: StoreTrace[] = which === "day" ? ["occurrence-resolved"] : [];
      if (which !== "day" && !isItemOnScreen(asked, onScreen)) throw new NotTheItemOnScreen("not-the-item-on-screen");
      const day = which === "series" ? undefined : await findDayOnScreen(asked, onScreen, options);
      if (which !== "day") return { ...(await toReading(asked)), ...(day && { otherReading: await toReading(day, asked) }), traces };
      if (day === undefined) throw new NotTheItemOnScreen("occurrence-not-resolved");
      return { ...(await toReading(day, asked)), traces };
    },

    async findId(sight, options) {
      const span = {
        from: new Date(sight.start.getTime() - minute),
        to: new Date(Math.max(sight.end.getTime(), sight.start.getTime()) + minute),
      };
      const { entries, unreadable, reach } = await findInCalendar(transport, span, { most: mostAtATime, ...options });
      // Among what was not told there could be a second one.
      if (reach === "cut" || unreadable > 0) return undefined;
      const candidates = await getSeveral(
        entries.filter((entry) => isAtTimesOf(entry, sight)).map(({ id }) => id),
        options,
      );
      const [only, ...others] = candidates.filter(
        (item) => isAtTimesOf(item, sight) && item.subject === cleanText(sight.subject, longestSubject),
      );
      // An invitation opens in a read form, which names its id.
      if (only === undefined || others.length > 0 || isInvitation(only)) return undefined;
      return (await mayBeTheSeries(only, sight, options)) ? undefined : toRestId(only.id);
    },

    async findSeriesStamp(mailbox, { id }, options) {
      try {
        assertOwn(mailbox);
        const series = findCalendarItem(getOnlyMessage(await askSeriesOf(transport, [toEwsId(id)], { shape: "recordId", ...options })));
        return series && readProperties(series).stamp;
      } catch (error) {
        if (error instanceof Failure) return undefined;
        throw error;
      }
    },

    /** Outlook asks in the name of the person whose mailbox is open, and does not say who that is. */
    findAccount: () => Promise.resolve(undefined),

    async writeLink(mailbox, id, link, { signal }) {
      assertOwn(mailbox);
      await writeLink(transport, { id: toEwsId(id), link, signal });
    },

    async forgetCarriedCopy(mailbox, id, { signal }) {
      assertOwn(mailbox);
      await forgetCarriedCopy(transport, { id: toEwsId(id), signal });
    },

    /** Outlook is signed in already. */
    signIn: () => Promise.resolve(),
  };
}

/**
 * Of an item in another mailbox, Exchange says that the access is denied, and Outlook that it does not do that for shared
 * folders (9055): asked in one's own mailbox, it is not there.
 */
function throwAsSeenFromOwnMailbox(error: unknown): never {
  const { code } = error instanceof Forbidden ? error : { code: undefined };
  if (code === "ErrorAccessDenied" || code === "9055") throw new NotFound("The appointment lies in another mailbox.", { code });
  throw error;
}

function isAtTimesOf({ start, end }: Pick<EwsItem, "start" | "end">, sight: Sight): boolean {
  const near = (one: Date, other: Date) => Math.abs(one.getTime() - other.getTime()) < minute;
  return near(start, sight.start) && near(end, sight.end);
}
