import { Forbidden } from "../../http/failure.ts";
import type { MailboxAddress } from "../appointment-store.ts";

/**
 * Exchange refuses add-ins every mailbox but the one that is open, whatever rights the person has: it is not even asked.
 * @throws Forbidden with the code "other-mailbox"
 */
export function assertOwn(mailbox: MailboxAddress): void {
  if (mailbox.kind === "user") throw new Forbidden("Exchange lets an add-in read the calendar of the signed-in person alone.", { code: "other-mailbox" });
}
