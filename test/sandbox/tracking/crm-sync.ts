/**
 * CRM's own sync: carries changes of a record to the appointment with the same id. Whether real sync goes by the stamp or by
 * a list of its own when it removes something is not known; this one goes by the stamp.
 */
import type { ItemPlace } from "./crm-clients.ts";
import { sees, findUser } from "../crm/organization-user.ts";
import { isClosed } from "../crm/status-codes.ts";
import { queuedRemovals, setQueuedRemovals, type Removal } from "./sync-queue.ts";
import { linksTo, stampItem, unstampItem } from "./crm-stamp.ts";
import { cleanId, findOccurrenceDay, globalObjectIdOf, isOccurrence, occurrenceDayOf } from "../exchange/global-object-id.ts";
import { localDay } from "../exchange/time-zone.ts";
import { isMeeting, organizes, type SendMail } from "./meeting-mail.ts";
import { isOver, takeValues } from "./synced-values.ts";
import { sameAddress } from "../world/same-address.ts";
import type { CrmRecord, Item, Mailbox, Organization } from "../world/world.ts";
import type { WorldState } from "../world/world-state.ts";

/** A list that is missing is empty. */
export interface SyncRun {
  readonly stamped: readonly ItemPlace[];
  readonly deleted?: readonly ItemPlace[];
  readonly unlinked?: readonly ItemPlace[];
}

interface Place {
  readonly mailbox: Mailbox;
  readonly item: Item;
}

/** Carries over what happened, since the last run, to the records of every organization with sync on. */
export function runSync(state: WorldState, sendMail: SendMail): SyncRun {
  const run = new Run(state, sendMail);
  for (const org of state.world.orgs) if (org.sync !== "off") run.carry(org);
  const { stamped, deleted, unlinked } = run;
  return { stamped, ...(deleted.length > 0 && { deleted }), ...(unlinked.length > 0 && { unlinked }) };
}

class Run {
  readonly stamped: ItemPlace[] = [];
  readonly deleted: ItemPlace[] = [];
  readonly unlinked: ItemPlace[] = [];
  readonly #state: WorldState;
  readonly #sendMail: SendMail;

  constructor(state: WorldState, sendMail: SendMail) {
    this.#state = state;
    this.#sendMail = sendMail;
  }

  carry(org: Organization): void {
    const left = queuedRemovals(org);
    const changed = [...(this.#state.unsynced.get(org) ?? [])];
    setQueuedRemovals(org, []);
    this.#state.unsynced.delete(org);
    for (const leaving of left) this.#takeAway(leaving, org);
    for (const record of changed) {
      const gone = left.filter((leaving) => leaving.record === record).map(({ from }) => from);
      for (const place of findItems(this.#state, record)) {
        if (!gone.some((from) => sameAddress(from, place.mailbox.email))) this.#bring(place, record, org);
      }
    }
  }

  /** The record was deleted, or now belongs to somebody else. */
  #takeAway({ record, from }: Removal, org: Organization): void {
    for (const place of heldItems(this.#state, record)) {
      if (from !== undefined && !sameAddress(this.#state.findMailbox(from)?.email, place.mailbox.email)) continue;
      this.#remove(place, record, org, from === undefined ? "deleted" : "out-of-sight");
    }
  }

  #bring(place: Place, record: CrmRecord, org: Organization): void {
    const { mailbox, item } = place;
    const user = findUser(org, mailbox.email);
    if (linksTo(item, record, org) && user && !sees(user, record)) {
      this.#remove(place, record, org, "out-of-sight");
      return;
    }
    // Sync does not touch appointments in the past.
    if (isOver(item, mailbox, this.#state)) return;
    const isOrganizer = organizes(mailbox, item);
    if (record.statecode === 2 && org.propagatesCancellations === true && isOrganizer && linksTo(item, record, org)) {
      this.#delete(place);
      return;
    }
    const changes = takeValues(item, record, isOrganizer ? "organizer" : "attendee");
    stampItem(item, record, org);
    this.#state.itemChanged(item, record.modifiedby ?? record.owner ?? mailbox.email);
    this.stamped.push({ mailbox: mailbox.email, item: item.id });
    if (isOrganizer && isMeeting(item) && (changes || isClosed(record))) this.#sendMail({ kind: "update", mailbox, item });
  }

  /** Deletes the item if the mailbox's owner organizes it and it is not over; else only removes its link. */
  #remove(place: Place, record: CrmRecord, org: Organization, why: "deleted" | "out-of-sight"): void {
    const { mailbox, item } = place;
    if (!linksTo(item, record, org)) return;
    const softened = why === "out-of-sight" && org.unlinksWhatIsOutOfSight === true;
    if (!softened && organizes(mailbox, item) && !isOver(item, mailbox, this.#state)) {
      this.#delete(place);
      return;
    }
    unstampItem(item, "absent");
    this.#state.itemChanged(item, record.modifiedby ?? mailbox.email);
    this.unlinked.push({ mailbox: mailbox.email, item: item.id });
  }

  /** Deleting a series deletes its days. */
  #delete({ mailbox, item }: Place): void {
    mailbox.items = mailbox.items.filter((one) => one !== item && one.seriesMasterId !== item.id);
    this.deleted.push({ mailbox: mailbox.email, item: item.id });
    if (isMeeting(item)) this.#sendMail({ kind: "cancellation", mailbox, item });
    this.#state.changed();
  }
}

/** In the mailbox of the record's owner, or in any other if that one has none. */
function findItems(state: WorldState, record: CrmRecord): readonly Place[] {
  const held = heldItems(state, record);
  const owner = record.owner === undefined ? undefined : state.findMailbox(record.owner);
  const owned = held.filter(({ mailbox }) => mailbox === owner);
  return owned.length > 0 ? owned : held;
}

/** Sync does not know copies of other people's shared calendars. */
function heldItems(state: WorldState, record: CrmRecord): readonly Place[] {
  return state.world.mailboxes.flatMap((mailbox) =>
    mailbox.items
      .filter(({ calendarOwner }) => calendarOwner === undefined || sameAddress(state.findMailbox(calendarOwner)?.email, mailbox.email))
      .filter((item) => isSame(item, mailbox, record))
      .map((item) => ({ mailbox, item })),
  );
}

function isSame(item: Item, mailbox: Mailbox, record: CrmRecord): boolean {
  const recordId = record.globalobjectid?.trim();
  if (recordId === undefined || recordId === "") return false;
  const itemId = globalObjectIdOf(item, mailbox);
  if (cleanId(recordId) !== cleanId(itemId)) return false;
  const recordDay =
    findOccurrenceDay(recordId) ??
    (record.originalstartdate ? localDay(record.originalstartdate, mailbox.timeZone) : undefined) ??
    (isDay(record) ? localDay(record.scheduledstart, mailbox.timeZone) : undefined);
  const itemDay = isOccurrence(item) ? (findOccurrenceDay(itemId) ?? occurrenceDayOf(item, mailbox)) : undefined;
  if (recordDay === undefined && meansDay(record, item, mailbox)) return isOccurrence(item) && startsWith(item, record);
  return recordDay === itemDay;
}

/** A record that has the series' id but names no day, and is not the series' own, means the day with the same start, unless the series itself starts then. */
function meansDay(record: CrmRecord, item: Item, { items }: Mailbox): boolean {
  if (record.instancetypecode === 1) return false;
  const seriesId = item.seriesMasterId ?? item.id;
  const together = items.filter((one) => (one.seriesMasterId ?? one.id) === seriesId && startsWith(one, record));
  return together.length > 0 && together.every(isOccurrence);
}

function startsWith(item: Item, record: CrmRecord): boolean {
  return Date.parse(item.start) === Date.parse(record.scheduledstart);
}

/** Is the record one day of a series? Its type says so, or it names its series. */
function isDay(record: CrmRecord): boolean {
  return record.instancetypecode === 2 || record.instancetypecode === 3 || (record.seriesid ?? null) !== null;
}
