import { OtherMailbox } from "../../http/failure.ts";
import type { MailboxAddress } from "../appointment-store.ts";

/**
 * Exchange refuses add-ins every mailbox but the one that is open, whatever rights the person has: it is not even asked.
 * @throws OtherMailbox
 */
export function assertOwn(mailbox: MailboxAddress): void {
  if (mailbox.kind === "user") throw new OtherMailbox("Exchange lets an add-in read the calendar of the signed-in person alone.");
}
