/** The port "calendar store": the appointments of a calendar with their stamps, by pages. */
import type { Witness } from "../tracking/witness.ts";
import type { MailboxAddress, StoredAppointment, StoreTrace } from "./appointment-store.ts";

/** From an instant to another, which is no part of it. */
export interface TimeSpan {
  readonly from: Date;
  readonly to: Date;
}

/** A single appointment, or a day of a series: a series itself is not listed, its days are. */
export interface ListedAppointment extends Pick<StoredAppointment, "id" | "item" | "properties"> {
  /** The safety copy that the item carries. */
  readonly witness?: Witness;
}

export interface CalendarPage {
  /** In the order of their starts. */
  readonly appointments: readonly ListedAppointment[];
  /** How many more there were on this page that could not be understood. */
  readonly unreadable: number;
  /** Absent: it was the last one. */
  readonly next?: PageCursor;
  readonly traces: readonly StoreTrace[];
}

/** Where the next page is; to be handed back as it is. */
export interface PageCursor {
  readonly link: string;
}

export interface CalendarStore {
  /**
   * One page of what overlaps the span: the first, or the one that `cursor` leads to.
   * @throws Failure; AbortError when aborted.
   */
  getPage(
    mailbox: MailboxAddress,
    span: TimeSpan,
    cursor: PageCursor | undefined,
    options: { readonly signal: AbortSignal },
  ): Promise<CalendarPage>;
}
