/** A call by dispatch id, the same whatever carried it here. */
import { findAskedMail } from "./asked-mail.ts";
import type { HostBackend, HostObserver } from "./outlook-host.ts";

const closeContainer = 42;
/** `displayAppointmentForm`, and the same with a callback. */
const displayAppointment = new Set([9, 180]);
/** Telemetry of Office.js itself; it expects no answer. */
const telemetry = new Set([163, 193, 400, 401, 402]);
const done = { error: false, errorCode: 0, wasSuccessful: true };

export interface MailboxCallOptions {
  readonly backend: Pick<HostBackend, "call">;
  readonly observer: Pick<HostObserver, "closes" | "opensItem" | "opensMail">;
}

export async function answerMailboxCall(id: number, parameters: unknown, { backend, observer }: MailboxCallOptions): Promise<unknown> {
  if (telemetry.has(id)) return done;
  if (id === closeContainer) observer.closes();
  if (displayAppointment.has(id)) {
    observer.opensItem?.(String((parameters as { readonly itemId?: unknown }).itemId));
    return done;
  }
  const mail = findAskedMail(id, parameters);
  if (mail && observer.opensMail) {
    observer.opensMail(mail);
    return done;
  }
  return backend.call(id, parameters);
}
