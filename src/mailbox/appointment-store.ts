/** The port "appointment store": the mailbox that keeps the appointment and its stamp. */
import type { AppointmentItem, MayEdit, Person } from "../tracking/evidence.ts";
import type { Link } from "../tracking/link.ts";
import type { NamedProperty } from "../tracking/stamp.ts";

/** Whose mailbox is asked: the signed-in person's, or that of the owner with this SMTP address. */
export type MailboxAddress = { readonly kind: "me" } | { readonly kind: "user"; readonly address: string };

/** What Outlook shows, to prove that the mailbox's answer is the same item. */
export interface ItemOnScreen {
  /** A compose form may show a subject or a time that is not saved yet, so it is held to less: see `getAppointment`. */
  readonly mode: "read" | "compose";
  /** REST form of the item id (`convertToRestId`). Classic Outlook may give the series' id for one of its days. */
  readonly id: string;
  /** Absent where the host does not tell it, as start and end may be: then the proof rests on the others. */
  readonly subject?: string;
  readonly start?: Date;
  readonly end?: Date;
  /** What the host says of the form: a day of a series, or surely none. Absent: it does not tell. */
  readonly series?: "day" | "not-a-day";
}

/** What can be seen of an appointment that has no name. */
export interface Sight {
  readonly subject: string;
  readonly start: Date;
  readonly end: Date;
}

export interface StoredReading {
  /** The id the store knows it by; differs from the one asked where an occurrence had to be resolved. */
  readonly id: string;
  readonly item: AppointmentItem;
  readonly properties: readonly NamedProperty[];
  /** Of a day: the id of its series, where the store knows it, and the series' own stamp, where it was read on the way. */
  readonly seriesId?: string;
  readonly seriesProperties?: readonly NamedProperty[];
}

export interface StoredAppointment extends StoredReading {
  /**
   * The series' first day, where the item is the series, both fit what is on screen, and the host does not tell which of
   * them is open.
   */
  readonly otherReading?: StoredReading;
  /** What the store had to do differently than planned, for Details: see `StoreTrace`. */
  readonly traces: readonly StoreTrace[];
}

/** The calendar that holds an item, as the mailbox tells it. */
export interface HoldingCalendar {
  readonly owner: Person;
  readonly mayEdit: MayEdit;
}

export interface CalendarsTold {
  /** The owner of one's own default calendar. Absent: the mailbox does not say. */
  readonly own?: Person;
  /** One for each mailbox that was asked, in that order; undefined where it does not say. */
  readonly holding: readonly (HoldingCalendar | undefined)[];
}

/** A fallback leaves a trace and shows it. */
export type StoreTrace = "properties-one-by-one" | "occurrence-resolved" | "found-by-sight";

/** The item read is not the item on screen: nothing may be judged by it, nothing written to it. */
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
   * Reads the appointment with its stamp, last modifier and categories, and proves it is the item on screen:
   * a read form by subject and start, a compose form (or one that tells only one of them) by either of them and an id
   * of the meeting.
   * @throws Failure (NotFound: not in that mailbox), NotTheItemOnScreen; AbortError when aborted.
   */
  getAppointment(mailbox: MailboxAddress, onScreen: ItemOnScreen, options: { readonly signal: AbortSignal }): Promise<StoredAppointment>;
  /**
   * REST form of the id of the one appointment in one's own calendar that has this subject, start and end, for hosts that
   * name no id (Mailbox below 1.8 in a compose form); undefined: none has, or several have. Absent: this store cannot.
   * @throws Failure; AbortError when aborted.
   */
  findId?(sight: Sight, options: { readonly signal: AbortSignal }): Promise<string | undefined>;
  /**
   * Whose calendar holds the item, asked of each mailbox that may hold it, beside the item and in one request. Absent:
   * this mailbox tells no owners, and an item that one's own mailbox gives out counts as own.
   * Never throws but AbortError: what is not told is absent.
   */
  findCalendars?(mailboxes: readonly MailboxAddress[], id: string, options: { readonly signal: AbortSignal }): Promise<CalendarsTold>;
  /**
   * The stamp of the series that a day belongs to; undefined: not told. Never throws but AbortError.
   * Absent: this store cannot.
   */
  findSeriesStamp?(
    mailbox: MailboxAddress,
    day: Pick<StoredReading, "id" | "seriesId">,
    options: { readonly signal: AbortSignal },
  ): Promise<readonly NamedProperty[] | undefined>;
  /** User name of the signed-in account, once a token was had. */
  findAccount(options: { readonly signal: AbortSignal }): Promise<string | undefined>;
  /**
   * Writes the link, and nothing else, in one request; the answer proves nothing: read again.
   * `id` is that of a `StoredAppointment`, proven to be the item on screen.
   * @throws Failure; AbortError when aborted.
   */
  writeLink(mailbox: MailboxAddress, id: string, link: Link, options: { readonly signal: AbortSignal }): Promise<void>;
  /**
   * Takes the carried safety copy off the item, and nothing else of what we or others keep there; read again.
   * `id` is that of a `StoredAppointment`, proven to be the item on screen. An item that carries none is left alone.
   * @throws Failure (Unexpected where it is still there); AbortError when aborted.
   */
  forgetCarriedCopy(mailbox: MailboxAddress, id: string, options: { readonly signal: AbortSignal }): Promise<void>;
  /** Opens the sign-in popup for reading, or for what `writeLink` needs; from a click only. @throws Failure; AbortError when aborted. */
  signIn(options: { readonly signal: AbortSignal; readonly purpose?: "reading" | "writing" }): Promise<void>;
}
