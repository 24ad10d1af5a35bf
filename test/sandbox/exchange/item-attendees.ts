/** Who is invited, and in which role. */
import { sameAddress } from "../world/same-address.ts";
import type { AttendeeKind, Item, Mailbox } from "../world/world.ts";

export interface ItemAttendee {
  readonly address: string;
  /** A room is a resource, whichever list it is in. */
  readonly as: "required" | "optional" | "resource";
}

export function attendeesOf(item: Item, mailbox: Mailbox): readonly ItemAttendee[] {
  const listed = (addresses: readonly string[] | undefined, as: "required" | "optional") =>
    (addresses ?? []).map((address): ItemAttendee => ({ address, as: attendeeKind(address, mailbox) === "room" ? "resource" : as }));
  return [...listed(item.attendees, "required"), ...listed(item.optionalAttendees, "optional")];
}

export function attendeeKind(address: string, { attendeeKinds }: Pick<Mailbox, "attendeeKinds">): AttendeeKind {
  return Object.entries(attendeeKinds ?? {}).find(([known]) => sameAddress(known, address))?.[1] ?? "person";
}
