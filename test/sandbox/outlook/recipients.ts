/** People, as the host passes them to Office.js. */
import { attendeeKind, attendeesOf } from "../exchange/item-attendees.ts";
import type { OpenForm } from "./open-form.ts";
import type { WorldState } from "../world/world-state.ts";

export interface Recipient {
  readonly name: string;
  readonly address: string;
  /** 1: a distribution list; 2: a user of the organization; 3: somebody outside. */
  readonly recipientType: 1 | 2 | 3;
  readonly appointmentResponse: number;
}

function recipient(state: WorldState, address: string, appointmentResponse = 0): Recipient {
  return { name: state.nameOf(address), address, recipientType: state.findMailbox(address) ? 2 : 3, appointmentResponse };
}

/** With the address that the host gives. */
export function organizerOf(state: WorldState, { item, mailbox }: Pick<OpenForm, "item" | "mailbox">, appointmentResponse = 0): Recipient {
  const organizer = recipient(state, item.organizer ?? mailbox.email, appointmentResponse);
  return { ...organizer, address: item.organizerAddress ?? organizer.address };
}

/** Without rooms, which the host lists elsewhere. */
export function invited(
  state: WorldState,
  { item, mailbox }: Pick<OpenForm, "item" | "mailbox">,
  wanted: "required" | "optional",
): Recipient[] {
  return attendeesOf(item, mailbox)
    .filter(({ as }) => as === wanted)
    .map(({ address }) => {
      const attendee = recipient(state, address);
      return attendeeKind(address, mailbox) === "group" ? { ...attendee, recipientType: 1 } : attendee;
    });
}
