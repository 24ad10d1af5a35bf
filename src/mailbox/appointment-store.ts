/** The port "appointment store": the mailbox that holds the appointment and its stamp. */
import type { AppointmentItem, MayEdit, Person } from "../tracking/evidence.ts";
import type { Link, StampRegarding } from "../tracking/link.ts";
import type { NamedProperty } from "../tracking/stamp.ts";

/** Which mailbox: the signed-in person's, or the one with this SMTP address. */
export type MailboxAddress = { readonly kind: "me" } | { readonly kind: "user"; readonly address: string };

/** What Outlook shows, for proving that the mailbox returned the same item. */
export interface ItemOnScreen {
  /** A compose form may show a subject or time that is not saved yet, so less has to match: see `getAppointment`. */
  readonly mode: "read" | "compose";
  /** REST form of the item id (`convertToRestId`). Classic Outlook may give the series' id for one of its days. */
  readonly id: string;
  /** Absent if the host does not report it, as start and end may be; the proof then rests on the others. */
  readonly subject?: string;
  readonly start?: Date;
  readonly end?: Date;
  /** What the host says about the form. Absent: it does not say. */
  readonly series?: "day" | "not-a-day";
}

/** What a mailbox is asked for: all that Outlook shows, or the id alone while Outlook is still saying the rest. */
export type SoughtItem = ItemOnScreen | { readonly id: string; readonly whole: () => Promise<ItemOnScreen> };

/** @throws AbortError when aborted */
export async function wholeOnScreen(sought: SoughtItem): Promise<ItemOnScreen> {
  return "whole" in sought ? sought.whole() : sought;
}

/** What is visible of an appointment whose id is not known. */
export interface VisibleAppointment {
  readonly subject: string;
  readonly start: Date;
  readonly end: Date;
}

export interface StoredReading {
  /** The id the store knows it by; differs from the requested one if an occurrence had to be found. */
  readonly id: string;
  readonly item: AppointmentItem;
  readonly properties: readonly NamedProperty[];
  /** For a day: the id of its series, if the store knows it, and the series' own stamp, if it was read on the way. */
  readonly seriesId?: string;
  readonly seriesProperties?: readonly NamedProperty[];
}

export interface StoredAppointment extends StoredReading {
  /** The series' first day, if the item is the series, both match the screen, and the host does not say which is open. */
  readonly otherReading?: StoredReading;
  /** Fallbacks the store had to take, for Details. */
  readonly traces: readonly StoreTrace[];
}

/** The calendar that holds an item, as the mailbox reports it. */
export interface HoldingCalendar {
  readonly owner: Person;
  readonly mayEdit: MayEdit;
}

export interface CalendarOwners {
  /** The owner of one's own default calendar. Absent: the mailbox does not say. */
  readonly own?: Person;
  /** One for each mailbox asked, in that order; undefined if it does not say. */
  readonly holding: readonly (HoldingCalendar | undefined)[];
}

/** A fallback leaves a trace, which Details show. */
export type StoreTrace = "properties-one-by-one" | "occurrence-resolved" | "found-by-sight";

/** The item read is not the one on screen: it must not be judged or written to. */
export class NotTheItemOnScreen extends Error {
  override readonly name = "NotTheItemOnScreen";
  readonly reason: "not-the-item-on-screen" | "occurrence-not-resolved";
  constructor(reason: "not-the-item-on-screen" | "occurrence-not-resolved") {
    super(reason);
    this.reason = reason;
  }
}

export interface AppointmentStore {
  /**
   * Reads the appointment with its stamp, last modifier and categories, and proves that it is the item on screen: in a read
   * form by subject and start, in a compose form (or one that reports only one of them) by either of these and a meeting's id.
   * @throws Failure (NotFound: not in that mailbox), NotTheItemOnScreen; AbortError when aborted.
   */
  getAppointment(mailbox: MailboxAddress, sought: SoughtItem, options: { readonly signal: AbortSignal }): Promise<StoredAppointment>;
  /**
   * REST form of the id of the only appointment in one's own calendar with this subject, start and end, for hosts that give no
   * id (Mailbox below 1.8 in a compose form); undefined: none, or several. Absent: this store cannot search.
   * @throws Failure; AbortError when aborted.
   */
  findId?(visible: VisibleAppointment, options: { readonly signal: AbortSignal }): Promise<string | undefined>;
  /**
   * The owner of the calendar that holds the item, for each mailbox that may hold it, in one request next to that for the
   * item. Absent: this mailbox does not report owners, and every item it returns counts as one's own. Never throws except
   * AbortError: what is not reported is absent.
   */
  findCalendars?(mailboxes: readonly MailboxAddress[], id: string, options: { readonly signal: AbortSignal }): Promise<CalendarOwners>;
  /**
   * The stamp of the series that a day belongs to; undefined: not known. Never throws except AbortError. Absent: this store
   * cannot read it.
   */
  findSeriesStamp?(
    mailbox: MailboxAddress,
    day: Pick<StoredReading, "id" | "seriesId">,
    options: { readonly signal: AbortSignal },
  ): Promise<readonly NamedProperty[] | undefined>;
  /** User name of the signed-in account, once there is a token. */
  findAccount(options: { readonly signal: AbortSignal }): Promise<string | undefined>;
  /**
   * Writes the link, and nothing else, in one request. The response proves nothing: read the stamp back. `id` is that of a
   * `StoredAppointment`, proven to be the item on screen.
   * @throws Failure; AbortError when aborted.
   */
  writeLink(mailbox: MailboxAddress, id: string, link: Link, options: { readonly signal: AbortSignal }): Promise<void>;
  /**
   * Writes the stamp's three regarding properties, and nothing else, in one request; undefined: blank. As with `writeLink`, the
   * response proves nothing.
   * @throws Failure; AbortError when aborted.
   */
  writeRegarding(
    mailbox: MailboxAddress,
    id: string,
    regarding: StampRegarding | undefined,
    options: { readonly signal: AbortSignal },
  ): Promise<void>;
  /**
   * Removes the carried safety copy from the item, and nothing else that is stored there, and reads it back. `id` is that of a
   * `StoredAppointment`, proven to be the item on screen. An item without a copy is left alone.
   * @throws Failure (Unexpected if it is still there); AbortError when aborted.
   */
  forgetCarriedCopy(mailbox: MailboxAddress, id: string, options: { readonly signal: AbortSignal }): Promise<void>;
  /** Opens the sign-in window for reading, or for what `writeLink` needs; only from a click. @throws Failure; AbortError when aborted. */
  signIn(options: { readonly signal: AbortSignal; readonly purpose?: "reading" | "writing" }): Promise<void>;
}
