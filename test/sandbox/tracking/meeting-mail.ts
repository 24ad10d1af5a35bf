/** Mail that goes to the attendees when a meeting changes. */
import { sameAddress } from "../world/same-address.ts";
import type { Item, Mailbox } from "../world/world.ts";

export interface MeetingMail {
  readonly kind: "update" | "cancellation";
  readonly mailbox: Mailbox;
  readonly item: Item;
}

export type SendMail = (mail: MeetingMail) => void;

export function attendeesOf({ attendees = [], optionalAttendees = [] }: Item): readonly string[] {
  return [...attendees, ...optionalAttendees];
}

export function isMeeting(item: Item): boolean {
  return attendeesOf(item).length > 0;
}

/** Does the mailbox's owner organize the item? */
export function organizes({ email, aliases = [] }: Mailbox, { organizer }: Item): boolean {
  return organizer === undefined || [email, ...aliases].some((address) => sameAddress(address, organizer));
}
