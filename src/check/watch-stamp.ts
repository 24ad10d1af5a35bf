import { Failure } from "../http/failure.ts";
import { NotTheItemOnScreen } from "../mailbox/appointment-store.ts";
import { carriesLink, type Link } from "../tracking/link.ts";
import { parseStamp } from "../tracking/parse-stamp.ts";
import type { LocatedAppointment } from "./calendar-access.ts";
import type { ActionContext } from "./perform-action.ts";

/** How long, and how often. Milliseconds. */
export interface SyncWait {
  readonly timeoutMs: number;
  readonly pollMs: number;
  /** Rejects as soon as the signal is aborted. */
  readonly sleep: (duration: number, signal: AbortSignal) => Promise<void>;
}

/**
 * Asks the mailbox, and nobody else, until the stamp carries the link, patience ends or the person stops. Says nothing
 * of how it ended: the judgement that follows does.
 */
export async function watchStamp(
  context: ActionContext,
  { mailbox, onScreen }: LocatedAppointment,
  link: Pick<Link, "crmId" | "organizationId">,
  { timeoutMs, pollMs, sleep }: SyncWait,
): Promise<void> {
  const { ports, options } = context;
  const { signal } = options;
  options.onStep("waiting-for-sync");
  const end = ports.now().getTime() + timeoutMs;
  // Counted as well as timed: a clock that stands still ends it, too.
  for (let waited = 0; waited < timeoutMs && ports.now().getTime() < end && !signal.aborted; waited += pollMs) {
    try {
      await sleep(pollMs, signal);
      const { properties } = await ports.store.getAppointment(mailbox, onScreen, { signal });
      if (carriesLink(parseStamp(properties), link)) return;
    } catch (error) {
      if (signal.aborted) return;
      // A question that failed is asked again after the next pause.
      if (!(error instanceof Failure) && !(error instanceof NotTheItemOnScreen)) throw error;
    }
  }
}
