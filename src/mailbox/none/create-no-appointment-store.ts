import { abortError } from "../../http/abort-error.ts";
import type { Failure } from "../../http/failure.ts";
import type { AppointmentStore } from "../appointment-store.ts";

/** Stands for a mailbox that cannot be reached; every question fails with the reason. */
export function createNoAppointmentStore(why: Failure): AppointmentStore {
  const refuse = ({ signal }: { readonly signal: AbortSignal }): Promise<never> => Promise.reject(signal.aborted ? abortError() : why);
  return {
    getAppointment: (_mailbox, _sought, options) => refuse(options),
    findAccount: () => Promise.resolve(undefined),
    writeLink: (_mailbox, _id, _link, options) => refuse(options),
    writeRegarding: (_mailbox, _id, _regarding, options) => refuse(options),
    forgetCarriedCopy: (_mailbox, _id, options) => refuse(options),
    signIn: refuse,
  };
}
