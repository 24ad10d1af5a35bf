/** People, as the host passes them to Office.js. */
import { attendeeKind, attendeesOf } from "../exchange/item-attendees.ts";
import { abilitiesOf } from "./requirement-matrix.ts";
import type { OpenForm } from "./open-form.ts";
import type { WorldState } from "../world/world-state.ts";

export interface Recipient {
  readonly name: string;
  /** Empty: the host knows only the name. */
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

/** Without rooms, which the host lists elsewhere, and cut at as many as the client gives. */
export function invited(state: WorldState, form: OpenForm, wanted: "required" | "optional"): Recipient[] {
  const { item, mailbox } = form;
  const attendees = attendeesOf(item, mailbox)
    .filter(({ as }) => as === wanted)
    .map(({ address, given = "" }): Recipient => {
      const attendee = { ...recipient(state, address), address: given };
      return attendeeKind(address, mailbox) === "group" ? { ...attendee, recipientType: 1 } : attendee;
    });
  return [...(wanted === "required" ? organizerAmong(state, form) : []), ...attendees].slice(0, mostInvited(state, form.viewer));
}

/** Who edits a meeting sees its organizer among the attendees. */
function organizerAmong(state: WorldState, form: OpenForm): readonly Recipient[] {
  return form.mode === "compose" && form.saved && attendeesOf(form.item, form.mailbox).length > 0 ? [organizerOf(state, form)] : [];
}

/** As Office.js documents it for `requiredAttendees`. */
function mostInvited(state: WorldState, viewer: string): number {
  switch (state.viewerFor(viewer).client) {
    case "classic-windows":
      return Number(abilitiesOf(state, viewer).mailboxApi.split(".")[1]) >= 16 ? 1000 : 500;
    case "mac":
      return 100;
    default:
      return 1000;
  }
}
