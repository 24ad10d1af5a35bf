/** Who is invited, in which role, and by which address the services say so. */
import { sameAddress } from "../world/same-address.ts";
import type { AttendeeKind, Item, Mailbox } from "../world/world.ts";

export interface ItemAttendee {
  /** As the world has it. */
  readonly address: string;
  /** As host and services give it. Absent: they give only a name. */
  readonly given?: string;
  /** A room is a resource, whichever list it is in. */
  readonly as: "required" | "optional" | "resource";
}

export function attendeesOf(item: Item, mailbox: Mailbox): readonly ItemAttendee[] {
  const listed = (addresses: readonly string[] | undefined, as: "required" | "optional") =>
    (addresses ?? []).map((address): ItemAttendee => {
      const given = givenAddress(item, address);
      return {
        address,
        ...(given !== null && { given }),
        as: attendeeKind(address, mailbox) === "room" ? "resource" : as,
      };
    });
  return [...listed(item.attendees, "required"), ...listed(item.optionalAttendees, "optional")];
}

function givenAddress({ attendeeAddresses }: Item, address: string): string | null {
  const another = Object.entries(attendeeAddresses ?? {}).find(([known]) => sameAddress(known, address));
  return another === undefined ? address : another[1];
}

export function attendeeKind(address: string, { attendeeKinds }: Pick<Mailbox, "attendeeKinds">): AttendeeKind {
  return Object.entries(attendeeKinds ?? {}).find(([known]) => sameAddress(known, address))?.[1] ?? "person";
}
