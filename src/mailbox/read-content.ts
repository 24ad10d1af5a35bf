/** The port through which an action asks what an appointment holds besides subject and times. */
import type { ContentReading } from "../tracking/appointment-content.ts";
import type { AppointmentItem } from "../tracking/evidence.ts";
import type { MailboxAddress } from "./appointment-store.ts";

/** Where the appointment lies: `id` is that of a `StoredAppointment`, proven to be the item on screen. */
export interface AppointmentPlace {
  readonly mailbox: MailboxAddress;
  readonly id: string;
  /** As it was judged: what is read has to be of that appointment. */
  readonly item: Pick<AppointmentItem, "subject" | "start">;
}

export interface WantedContent {
  /** The body as plain text, which may be large; read only where the person wants it in CRM. */
  readonly text: boolean;
}

/** What was not answered is `Unknown`, with its reason. @throws AbortError when aborted, and nothing else. */
export type ReadContent = (
  appointment: AppointmentPlace,
  wanted: WantedContent,
  options: { readonly signal: AbortSignal },
) => Promise<ContentReading>;
