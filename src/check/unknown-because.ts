/** Converts anything thrown to the unknown that a judgement accepts; an abort is rethrown. */
import { Failure } from "../http/failure.ts";
import { NotTheItemOnScreen } from "../mailbox/appointment-store.ts";
import { OfficeError } from "../outlook/office-call.ts";
import type { Unknown } from "../tracking/evidence.ts";
import { whereItHappened } from "./where-it-happened.ts";

/**
 * "our-fault": what neither a network nor a host can cause.
 * @param asked "crm": the organization itself or one of its lists, for which 404 means that there is no CRM
 * @throws the signal's reason if it is aborted
 */
export function unknownBecause(error: unknown, signal: AbortSignal, asked?: "crm"): Unknown {
  signal.throwIfAborted();
  if (error instanceof Failure)
    return {
      kind: "unknown",
      why: asked && error.reason === "not-found" ? "organization-not-found" : error.reason,
      detail: error.said ?? detailOf(error),
      ...(error.retryAt && { until: error.retryAt }),
    };
  if (error instanceof NotTheItemOnScreen) return { kind: "unknown", why: error.reason };
  if (error instanceof OfficeError)
    return { kind: "unknown", why: error.code === 0 ? "timed-out" : "unexpected-answer", detail: error.message };
  return { kind: "unknown", why: "our-fault", detail: whereItHappened(error) };
}

function detailOf(failure: Failure): string {
  return [failure.message, failure.status, failure.code].filter((part) => part !== undefined).join(" · ");
}
