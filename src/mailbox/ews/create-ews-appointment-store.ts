import { Forbidden, NotFound } from "../../http/failure.ts";
import { cleanText } from "../../tracking/clean-text.ts";
import { cleanKey } from "../../tracking/global-object-id.ts";
import { NotTheItemOnScreen, type AppointmentStore, type ItemOnScreen, type Sight, type StoreTrace } from "../appointment-store.ts";
import { isItemOnScreen, longestSubject, startsAsOnScreen, windowAround } from "../item-on-screen.ts";
import { toEwsId, toRestId } from "./ews-item-id.ts";
import { findItem, toAppointmentItem, type EwsItem } from "./ews-item.ts";
import type { EwsTransport } from "./ews-transport.ts";
import { findInCalendar } from "./find-in-calendar.ts";
import { getItems } from "./get-items.ts";
import { getSeriesOf } from "./get-series-of.ts";
import { assertOwn } from "./only-own-mailbox.ts";
import { createOwnMailbox, isSameMailbox } from "./own-mailbox.ts";
import { getOnlyMessage } from "./read-soap-answer.ts";
import { writeLink } from "./write-link.ts";

interface Options {
  readonly signal: AbortSignal;
}

const minute = 60_000;
/** More at one and the same time are not told apart. */
const mostAtATime = 50;
/** Answers to somebody else's invitation: such an item opens in a read form, which names its id. */
const ofAnInvitation = new Set(["Tentative", "Accept", "Decline", "NoResponseReceived"]);

/** Exchange on-premises through its web services, for the mailbox that is open and for no other. */
export function createEwsAppointmentStore({ transport }: { readonly transport: EwsTransport }): AppointmentStore {
  const ownMailbox = createOwnMailbox(transport);

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

  /** @throws NotTheItemOnScreen unless exactly one day of the series is the one on screen */
  async function getDayOnScreen(master: EwsItem, onScreen: ItemOnScreen, options: Options): Promise<EwsItem> {
    const { entries, reach } = await findInCalendar(transport, windowAround(master, onScreen), { most: mostAtATime, ...options });
    const near = entries.filter((entry) => entry.type !== "Single" && startsAsOnScreen(entry, onScreen));
    const days = await getSeveral(
      near.map(({ id }) => id),
      options,
    );
    const series = cleanKey(master.globalObjectId ?? "");
    const fitting = days.filter(
      (day) => cleanKey(day.globalObjectId ?? "") === series && startsAsOnScreen(day, onScreen) && isItemOnScreen(day, onScreen),
    );
    const [day, ...others] = fitting;
    if (series === undefined || reach === "cut" || day === undefined || others.length > 0)
      throw new NotTheItemOnScreen("occurrence-not-resolved");
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
      const traces: StoreTrace[] = [];
      let item = asked;
      if (asked.kind === "master" && !startsAsOnScreen(asked, onScreen)) {
        // Classic Outlook gives the id of the series for one of its days.
        item = await getDayOnScreen(asked, onScreen, options);
        traces.push("occurrence-resolved");
      } else if (!isItemOnScreen(asked, onScreen)) {
        throw new NotTheItemOnScreen("not-the-item-on-screen");
      }
      return { id: toRestId(item.id), item: toAppointmentItem(item), properties: item.properties, traces };
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
      if (only === undefined || others.length > 0 || ofAnInvitation.has(only.myResponse ?? "")) return undefined;
      return (await mayBeTheSeries(only, sight, options)) ? undefined : toRestId(only.id);
    },

    findMayEdit: (mailbox) => Promise.resolve(mailbox.kind === "me" ? "yes" : "unknown"),

    /** Outlook asks in the name of the person whose mailbox is open, and does not say who that is. */
    findAccount: () => Promise.resolve(undefined),

    async writeLink(mailbox, id, link, { signal }) {
      assertOwn(mailbox);
      await writeLink(transport, { id: toEwsId(id), link, signal });
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
