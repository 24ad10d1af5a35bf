/** The port "appointment store": the mailbox that keeps the appointment and its stamp. */
import type { AppointmentItem, MayEdit } from "../tracking/evidence.ts";
import type { Link } from "../tracking/link.ts";
import type { NamedProperty } from "../tracking/stamp.ts";

/** Whose mailbox is asked: the signed-in person's, or that of the owner with this SMTP address. */
export type MailboxAddress = { readonly kind: "me" } | { readonly kind: "user"; readonly address: string };

/** What Outlook shows, to prove that the mailbox's answer is the same item. */
export interface ItemOnScreen {
  /** A compose form may show a subject or a time that is not saved yet, so it is held to less: see `getAppointment`. */
  readonly mode: "read" | "compose";
  /** REST form of the item id (`convertToRestId`). */
  readonly id: string;
  readonly subject: string;
  readonly start: Date;
  readonly end: Date;
}

/** What can be seen of an appointment that has no name. */
export type Sight = Pick<ItemOnScreen, "subject" | "start" | "end">;

export interface StoredAppointment {
  /** The id the store knows it by; differs from the one asked where an occurrence had to be resolved. */
  readonly id: string;
  readonly item: AppointmentItem;
  readonly properties: readonly NamedProperty[];
  /** What the store had to do differently than planned, for Details: see `StoreTrace`. */
  readonly traces: readonly StoreTrace[];
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
   * a read form by subject and start, a compose form by either of them and an id of the meeting.
   * @throws Failure (NotFound: not in that mailbox), NotTheItemOnScreen; AbortError when aborted.
   */
  getAppointment(mailbox: MailboxAddress, onScreen: ItemOnScreen, options: { readonly signal: AbortSignal }): Promise<StoredAppointment>;
  /**
   * REST form of the id of the one appointment in one's own calendar that has this subject, start and end, for hosts that
   * name no id (Mailbox below 1.8 in a compose form); undefined: none has, or several have. Absent: this store cannot.
   * @throws Failure; AbortError when aborted.
   */
  findId?(sight: Sight, options: { readonly signal: AbortSignal }): Promise<string | undefined>;
  /** May the signed-in person edit that calendar? Never throws but AbortError: what cannot be known is "unknown". */
  findMayEdit(mailbox: MailboxAddress, options: { readonly signal: AbortSignal }): Promise<MayEdit>;
  /** User name of the signed-in account, once a token was had. */
  findAccount(options: { readonly signal: AbortSignal }): Promise<string | undefined>;
  /**
   * Writes the link, and nothing else, in one request; the answer proves nothing: read again.
   * `id` is that of a `StoredAppointment`, proven to be the item on screen.
   * @throws Failure; AbortError when aborted.
   */
  writeLink(mailbox: MailboxAddress, id: string, link: Link, options: { readonly signal: AbortSignal }): Promise<void>;
  /** Opens the sign-in popup for reading, or for what `writeLink` needs; from a click only. @throws Failure; AbortError when aborted. */
  signIn(options: { readonly signal: AbortSignal; readonly purpose?: "reading" | "writing" }): Promise<void>;
}
