import { Failure, Forbidden, NotFound } from "../../http/failure.ts";
import { cleanText } from "../../tracking/clean-text.ts";
import { cleanKey } from "../../tracking/global-object-id.ts";
import { linkProperties, regardingProperties } from "../../tracking/link.ts";
import {
  NotTheItemOnScreen,
  wholeOnScreen,
  type AppointmentStore,
  type ItemOnScreen,
  type VisibleAppointment,
  type StoredReading,
  type StoreTrace,
} from "../appointment-store.ts";
import { isItemOnScreen, longestSubject, startsAsOnScreen, whichOfSeries } from "../item-on-screen.ts";
import { windowAround } from "../window-around.ts";
import { toEwsId, toRestId } from "./ews-item-id.ts";
import { findItem, isInvitation, fromEwsItem, type EwsItem } from "./ews-item.ts";
import type { EwsTransport } from "./ews-transport.ts";
import { findInCalendar } from "./find-in-calendar.ts";
import { getItems, askSeriesOf, getSeriesOf } from "./get-items.ts";
import { readProperties } from "./ews-property.ts";
import { assertOwn, createOwnMailbox, isSameMailbox } from "./own-mailbox.ts";
import { getOnlyMessage } from "./read-soap-answer.ts";
import { findCalendarItem } from "./read-element.ts";
import { removeEwsCarriedCopy, writeEwsProperties } from "./write-item.ts";

interface Options {
  readonly signal: AbortSignal;
}

const minute = 60_000;
/** If more are at the same time, the search gives up. */
const mostAtATime = 50;

/**
 * Exchange on-premises through its web services: only the mailbox that is open, and without calendar owners.
 * @param timeZone of the viewer's Outlook, by Outlook's name for it
 */
export function createEwsAppointmentStore({
  transport,
  timeZone,
}: {
  readonly transport: EwsTransport;
  readonly timeZone?: string;
}): AppointmentStore {
  const ownMailbox = createOwnMailbox(transport);

  function toReading(item: EwsItem, series?: EwsItem): StoredReading {
    return {
      id: toRestId(item.id),
      item: fromEwsItem(item, timeZone),
      properties: item.properties,
      ...(series && { seriesProperties: series.properties }),
    };
  }

  /** @throws NotFound for an item that is not in one's own mailbox */
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

  /** Items deleted meanwhile are left out. */
  async function getSeveral(ids: readonly string[], { signal }: Options): Promise<readonly EwsItem[]> {
    if (ids.length === 0) return [];
    const messages = await getItems(transport, ids, { shape: "whole", signal });
    return messages.flatMap((message) => {
      if (message.kind === "success") return findItem(message.message) ?? [];
      if (message.failure instanceof NotFound) return [];
      throw message.failure;
    });
  }

  /** The one day of the series that is on screen. @throws NotTheItemOnScreen if several match, or not all could be examined */
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
    // Two all-day ones may both be within the range of time zones.
    const exact = fitting.filter(({ start }) => start.getTime() === onScreen.start?.getTime());
    const [day, ...others] = exact.length > 0 ? exact : fitting;
    if (reach === "cut" || others.length > 0) throw new NotTheItemOnScreen("occurrence-not-resolved");
    return day;
  }

  /** A series has the times of its first day, and calendar views do not list it: the form may show either. */
  async function mayBeTheSeries(item: EwsItem, visible: VisibleAppointment, options: Options): Promise<boolean> {
    if (item.kind === "single") return false;
    const series = await getSeriesOf(transport, item.id, options);
    return isAtTimesOf(series, visible) && series.subject === cleanText(visible.subject, longestSubject);
  }

  return {
    async getAppointment(mailbox, sought, options) {
      assertOwn(mailbox);
      const asked = await getItem(toEwsId(sought.id), options);
      const onScreen = await wholeOnScreen(sought);
      const which = asked.kind === "master" ? whichOfSeries(asked, onScreen) : "series";
      const traces: StoreTrace[] = which === "day" ? ["occurrence-resolved"] : [];
      if (which !== "day" && !isItemOnScreen(asked, onScreen)) throw new NotTheItemOnScreen("not-the-item-on-screen");
      const day = which === "series" ? undefined : await findDayOnScreen(asked, onScreen, options);
      if (which !== "day") return { ...toReading(asked), ...(day && { otherReading: toReading(day, asked) }), traces };
      if (day === undefined) throw new NotTheItemOnScreen("occurrence-not-resolved");
      return { ...toReading(day, asked), traces };
    },

    async findId(visible, options) {
      const span = {
        from: new Date(visible.start.getTime() - minute),
        to: new Date(Math.max(visible.end.getTime(), visible.start.getTime()) + minute),
      };
      const { entries, unreadable, reach } = await findInCalendar(transport, span, { most: mostAtATime, ...options });
      // There could be a second one among those not returned.
      if (reach === "cut" || unreadable > 0) return undefined;
      const candidates = await getSeveral(
        entries.filter((entry) => isAtTimesOf(entry, visible)).map(({ id }) => id),
        options,
      );
      const [only, ...others] = candidates.filter(
        (item) => isAtTimesOf(item, visible) && item.subject === cleanText(visible.subject, longestSubject),
      );
      // An invitation opens in a read form, which has an id.
      if (only === undefined || others.length > 0 || isInvitation(only)) return undefined;
      return (await mayBeTheSeries(only, visible, options)) ? undefined : toRestId(only.id);
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

    /** Outlook asks on behalf of the person whose mailbox is open, and does not say who that is. */
    findAccount: () => Promise.resolve(undefined),

    async writeLink(mailbox, id, link, { signal }) {
      assertOwn(mailbox);
      await writeEwsProperties(transport, { id: toEwsId(id), properties: linkProperties(link), signal });
    },

    async writeRegarding(mailbox, id, regarding, { signal }) {
      assertOwn(mailbox);
      await writeEwsProperties(transport, { id: toEwsId(id), properties: regardingProperties(regarding), signal });
    },

    async forgetCarriedCopy(mailbox, id, { signal }) {
      assertOwn(mailbox);
      await removeEwsCarriedCopy(transport, { id: toEwsId(id), signal });
    },

    /** Outlook is signed in already. */
    signIn: () => Promise.resolve(),
  };
}

/**
 * For an item in another mailbox Exchange answers "access denied", and Outlook that it does not do that for shared folders
 * (9055). As far as one's own mailbox goes, the item is not there.
 */
function throwAsSeenFromOwnMailbox(error: unknown): never {
  const { code } = error instanceof Forbidden ? error : { code: undefined };
  if (code === "ErrorAccessDenied" || code === "9055") throw new NotFound("The appointment lies in another mailbox.", { code });
  throw error;
}

function isAtTimesOf({ start, end }: Pick<EwsItem, "start" | "end">, visible: VisibleAppointment): boolean {
  const near = (one: Date, other: Date) => Math.abs(one.getTime() - other.getTime()) < minute;
  return near(start, visible.start) && near(end, visible.end);
}
