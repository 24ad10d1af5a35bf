import { abortError } from "../http/abort-error.ts";
import { Failure } from "../http/failure.ts";
import type { UnknownReason } from "../tracking/evidence.ts";
import type { AppointmentStore } from "./appointment-store.ts";

/** Nobody has been told how to ask this mailbox. */
export class MailboxNotSetUp extends Failure {
  override readonly reason: UnknownReason = "mailbox-not-set-up";
}

/** Stands where no mailbox can be asked. `why` is for Details: name no person in it. */
export function createNoMailbox(why: string): AppointmentStore {
  const refuse = ({ signal }: { readonly signal: AbortSignal }): Promise<never> => Promise.reject(signal.aborted ? abortError() : new MailboxNotSetUp(why));
  return {
    getAppointment: (_mailbox, _onScreen, options) => refuse(options),
    signIn: refuse,
    findMayEdit: (_mailbox, { signal }) => (signal.aborted ? Promise.reject(abortError()) : Promise.resolve("unknown")),
    findAccount: ({ signal }) => (signal.aborted ? Promise.reject(abortError()) : Promise.resolve(undefined)),
  };
}
