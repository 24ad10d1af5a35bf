import type { ActionOutcome, Advice } from "../../check/action.ts";
import { whereItHappened } from "../../check/where-it-happened.ts";
import { Failure } from "../../http/failure.ts";

interface Options {
  readonly written: "nothing" | "not-known";
  readonly signal: AbortSignal;
}

/** A use case returns its failures as outcomes; anything that it throws is a bug of ours, unless it was aborted or a service failed. */
export function failedOutcome(
  error: unknown,
  { written, signal }: Options,
): { readonly outcome: ActionOutcome; readonly mistake?: unknown } {
  const unadvised: readonly Advice[] = ["crm-ribbon"];
  if (signal.aborted) return { outcome: { kind: "failed", why: "stopped", written, unadvised } };
  if (error instanceof Failure)
    return {
      outcome: {
        kind: "failed",
        why: error.reason,
        detail: error.message,
        ...(error.retryAt && { until: error.retryAt }),
        ...(error.said !== undefined && { said: error.said }),
        written,
        unadvised,
      },
    };
  return { outcome: { kind: "failed", why: "our-fault", detail: whereItHappened(error), written, unadvised }, mistake: error };
}
