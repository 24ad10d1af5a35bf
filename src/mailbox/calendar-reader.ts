/** The port for a whole calendar: its appointments with their stamps, in pages. */
import type { NamedProperty } from "../tracking/stamp.ts";
import type { CarriedCopy } from "../tracking/evidence.ts";
import type { MailboxAddress, StoredReading, StoreTrace } from "./appointment-store.ts";

/** From one instant to another, excluding the latter. */
export interface TimeSpan {
  readonly from: Date;
  readonly to: Date;
}

/** A single appointment or a day of a series. A series itself is not listed; its days are. */
export interface ListedAppointment extends Pick<StoredReading, "id" | "item" | "properties" | "seriesId"> {
  /** The safety copy that the item carries: a claim. */
  readonly carriedCopy?: CarriedCopy;
}

export interface CalendarPage {
  /** In the order of their starts. */
  readonly appointments: readonly ListedAppointment[];
  /** How many more were on this page that could not be parsed. */
  readonly unreadable: number;
  /** Absent: this was the last page. */
  readonly next?: PageCursor;
  readonly traces: readonly StoreTrace[];
}

/** Where the next page is, and how far the list has got; to be passed back unchanged. */
export interface PageCursor {
  readonly link: string;
  readonly progress: ListProgress;
}

/** For detecting a list without end; see list-progress.ts. */
export interface ListProgress {
  readonly pages: number;
  readonly links: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
  /** Pages in a row that brought nothing new. */
  readonly idle: number;
  /** "nowhere": that page would not be part of the list. */
  readonly leads: "on" | "nowhere";
}

export interface CalendarReader {
  /**
   * One page of what overlaps the span: the first, or the one `cursor` points to. An appointment that ends at the span's start
   * is not included, and none comes twice.
   * @throws Failure (Incomplete: the list has no end, or leads elsewhere); AbortError when aborted.
   */
  getPage(
    mailbox: MailboxAddress,
    span: TimeSpan,
    cursor: PageCursor | undefined,
    options: { readonly signal: AbortSignal },
  ): Promise<CalendarPage>;
  /**
   * The stamps of the series these days belong to, by the day's id; unknown ones are left out.
   * @throws Failure; AbortError when aborted.
   */
  findSeriesStamps(
    mailbox: MailboxAddress,
    days: readonly Pick<ListedAppointment, "id" | "seriesId">[],
    options: { readonly signal: AbortSignal },
  ): Promise<ReadonlyMap<string, readonly NamedProperty[]>>;
}
