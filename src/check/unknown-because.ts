/** Converts anything thrown to the unknown that a judgement accepts; an abort is rethrown. */
import { Failure } from "../http/failure.ts";
import { NotTheItemOnScreen } from "../mailbox/appointment-store.ts";
import { OfficeError } from "../outlook/office-call.ts";
import type { Unknown } from "../tracking/evidence.ts";

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

const longestDetail = 400;
const mostFrames = 4;

/** The kind of error and which of our functions it came from, without addresses or anything from an appointment. */
function whereItHappened(error: unknown): string {
  if (!(error instanceof Error)) return "no error";
  const frames = (error.stack ?? "")
    .split("\n")
    .flatMap((line) => /(?<at>[\w$.-]+\.[jt]sx?:\d+(?::\d+)?)/.exec(line)?.groups?.["at"] ?? []);
  return [error.name, ...frames.slice(0, mostFrames)].join(" · ").slice(0, longestDetail);
}

function detailOf(failure: Failure): string {
  return [failure.message, failure.status, failure.code].filter((part) => part !== undefined).join(" · ");
}
