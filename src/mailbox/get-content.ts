/** What both routes share about an appointment's content. */
import { cleanLines } from "../tracking/clean-text.ts";
import type { AppointmentContent, Attendee, NamedPerson } from "../tracking/appointment-content.ts";
import { parseUrl } from "../http/url-building.ts";
import { NotTheItemOnScreen } from "./appointment-store.ts";
import { isItemOnScreen, type ComparedItem } from "./item-on-screen.ts";
import type { AppointmentPlace, WantedContent } from "./read-content.ts";

/**
 * Asks one mailbox for the content, in one request, and proves again that it is the item on screen.
 * @throws Failure; NotTheItemOnScreen; AbortError when aborted
 */
export type GetContent = (
  appointment: AppointmentPlace,
  wanted: WantedContent,
  options: { readonly signal: AbortSignal },
) => Promise<AppointmentContent>;

/** Graph allows 500, Exchange's own clients more. */
export const mostAttendees = 1000;
/** Twice what CRM keeps: enough to know that it has to be cut. */
const longestText = 200_000;
const longestUrl = 2000;

/** The body as people read it; undefined if it is empty. */
export function bodyText(text: string | null | undefined): string | undefined {
  const clean = cleanLines(text ?? "", longestText);
  return clean === "" ? undefined : clean;
}

/** Undefined for anything but an https URL. */
export function joinUrlOf(text: string | null | undefined): string | undefined {
  if (!text || text.length > longestUrl) return undefined;
  const url = parseUrl(text.trim());
  return url?.protocol === "https:" ? url.href : undefined;
}

/** Outlook lists the organizer of a meeting among those who have to come. */
export function withoutOrganizer(attendees: readonly Attendee[], organizer: NamedPerson | undefined): readonly Attendee[] {
  const address = organizer?.address?.toLowerCase();
  return address === undefined ? attendees : attendees.filter((attendee) => attendee.address?.toLowerCase() !== address);
}

/** Somebody of whom neither name nor address is told is nobody. */
export function namedPerson(name: string | null | undefined, address: string | null | undefined): NamedPerson | undefined {
  if (!name && !address) return undefined;
  return { ...(name && { name }), ...(address && { address }) };
}

/** @throws NotTheItemOnScreen for another appointment than the judged one, or one that was changed meanwhile */
export function proveSame(read: Omit<ComparedItem, "globalObjectId">, { id, item: { subject, start } }: AppointmentPlace): void {
  if (!isItemOnScreen(read, { mode: "read", id, subject, start })) throw new NotTheItemOnScreen("not-the-item-on-screen");
}
