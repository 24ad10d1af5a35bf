/** What a mailbox tells of an appointment, straight from the world: for tests that are not about how it is asked. */
import type { ReadContent } from "../../../src/mailbox/read-content.ts";
import type { Attendee } from "../../../src/tracking/appointment-content.ts";
import { sameAddress } from "../../sandbox/world/same-address.ts";
import type { Mailbox } from "../../sandbox/world/world.ts";
import type { Started } from "../start-sandbox.ts";

/** @param place default: what the world has open */
export function contentInWorld(
  { sandbox: { session } }: Started,
  place?: { readonly mailbox: string; readonly item: string },
): ReadContent {
  return (_, wanted) => {
    const { state } = session;
    const at = place ?? state.world.open;
    const mailbox = state.findMailbox(at.mailbox)!;
    const item = mailbox.items.find(({ id }) => id === at.item)!;
    const organizer = item.organizer ?? mailbox.email;
    const attendee = (role: Attendee["role"]) => (address: string) => ({
      ...{ address, role, name: state.nameOf(address) },
      kind: kindOf(address, mailbox),
    });
    return Promise.resolve({
      kind: "read",
      content: {
        ...(item.location !== undefined && { location: item.location }),
        ...(wanted.text && item.text !== undefined && { text: item.text }),
        ...(item.onlineMeetingUrl !== undefined && { joinUrl: item.onlineMeetingUrl }),
        organizer: { address: organizer, name: state.nameOf(organizer) },
        attendees: [...(item.attendees ?? []).map(attendee("required")), ...(item.optionalAttendees ?? []).map(attendee("optional"))],
        attendeeList: "whole",
        sensitivity: item.private === true ? "private" : "normal",
      },
    });
  };
}

function kindOf(address: string, { attendeeKinds = {} }: Mailbox): Attendee["kind"] {
  return Object.entries(attendeeKinds).find(([known]) => sameAddress(known, address))?.[1] ?? "person";
}
