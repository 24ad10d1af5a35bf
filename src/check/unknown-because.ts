/** Turns a failure into the unknown that a judgement can take; an abort and a mistake of ours go on as they are. */
import { Failure } from "../http/failure.ts";
import { NotTheItemOnScreen } from "../mailbox/appointment-store.ts";
import { OfficeError } from "../outlook/office-call.ts";
import type { Unknown } from "../tracking/evidence.ts";

/** @throws the error itself where it is not one that a network or a host can cause */
export function unknownBecause(error: unknown, signal: AbortSignal): Unknown {
  signal.throwIfAborted();
  if (error instanceof Failure) return { kind: "unknown", why: error.reason, detail: detailOf(error) };
  if (error instanceof NotTheItemOnScreen) return { kind: "unknown", why: error.reason };
  if (error instanceof OfficeError)
    return { kind: "unknown", why: error.code === 0 ? "timed-out" : "unexpected-answer", detail: error.message };
  throw error;
}

function detailOf(failure: Failure): string {
  return [failure.message, failure.status, failure.code].filter((part) => part !== undefined).join(" · ");
}
