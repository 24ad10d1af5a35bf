/** Answers a call by dispatch id, for every host. */
import { findMailDraft } from "./mail-draft.ts";
import type { HostBackend, HostObserver } from "./add-in-host.ts";

const closeContainer = 42;
/** `displayAppointmentForm`, and the same with a callback. */
const displayAppointment = new Set([9, 180]);
/** Telemetry of Office.js itself; it expects no answer. */
const telemetry = new Set([163, 193, 400, 401, 402]);
const done = { error: false, errorCode: 0, wasSuccessful: true };

export interface MailboxCallOptions {
  readonly backend: Pick<HostBackend, "call">;
  readonly observer: Pick<HostObserver, "onClose" | "onOpenItem" | "onOpenMail">;
}

export async function answerMailboxCall(id: number, parameters: unknown, { backend, observer }: MailboxCallOptions): Promise<unknown> {
  if (telemetry.has(id)) return done;
  if (id === closeContainer) observer.onClose();
  if (displayAppointment.has(id)) {
    observer.onOpenItem?.(String((parameters as { readonly itemId?: unknown }).itemId));
    return done;
  }
  const mail = findMailDraft(id, parameters);
  if (mail && observer.onOpenMail) {
    observer.onOpenMail(mail);
    return done;
  }
  return backend.call(id, parameters);
}
