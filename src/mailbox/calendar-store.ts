/** The port "calendar store": the appointments of a calendar with their stamps, by pages. */
import type { NamedProperty } from "../tracking/stamp.ts";
import type { CarriedCopy } from "../tracking/safety-copy.ts";
import type { MailboxAddress, StoredReading, StoreTrace } from "./appointment-store.ts";

/** From an instant to another, which is no part of it. */
export interface TimeSpan {
  readonly from: Date;
  readonly to: Date;
}

/** A single appointment, or a day of a series: a series itself is not listed, its days are. */
export interface ListedAppointment extends Pick<StoredReading, "id" | "item" | "properties" | "seriesId"> {
  /** The safety copy that the item carries: a claim. */
  readonly carriedCopy?: CarriedCopy;
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

/** Where the next page is, and how far its list has come; to be handed back as it is. */
export interface PageCursor {
  readonly link: string;
  readonly progress: ListProgress;
}

/** What proves that a list of pages goes on; see list-progress.ts. */
export interface ListProgress {
  readonly pages: number;
  readonly links: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
  /** Pages in a row that brought nothing new. */
  readonly idle: number;
  /** "nowhere": asking for that page would bring nothing that may be believed. */
  readonly leads: "on" | "nowhere";
}

export interface CalendarStore {
  /**
   * One page of what overlaps the span: the first, or the one that `cursor` leads to. What ends at the span's start is
   * no part of it, and nothing is told twice.
   * @throws Failure (Incomplete: the list has no end, or leads elsewhere); AbortError when aborted.
   */
  getPage(
    mailbox: MailboxAddress,
    span: TimeSpan,
    cursor: PageCursor | undefined,
    options: { readonly signal: AbortSignal },
  ): Promise<CalendarPage>;
  /**
   * The stamps of the series that these days belong to, by the day's id; what is not told is left out.
   * @throws Failure; AbortError when aborted.
   */
  findSeriesStamps(
    mailbox: MailboxAddress,
    days: readonly Pick<ListedAppointment, "id" | "seriesId">[],
    options: { readonly signal: AbortSignal },
  ): Promise<ReadonlyMap<string, readonly NamedProperty[]>>;
}
