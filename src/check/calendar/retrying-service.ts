/**
 * Sends questions to one service for several callers: when the service asks to wait, all callers wait, the person is told, and
 * then it continues.
 */
import type { Clock } from "../../http/clock.ts";
import { type Failure, Throttled, TimedOut, Unexpected, Unreachable } from "../../http/failure.ts";

/** A service asked us to wait. */
export interface Wait {
  readonly service: "mailbox" | "crm";
  readonly until: Date;
}

export interface RetryingService {
  /** Set once the service asked for a wait longer than anyone waits automatically; until then all questions fail. */
  pausedUntil(): Date | undefined;
  /** @throws Failure if retrying did not help; AbortError when aborted */
  ask<T>(question: () => Promise<T>, signal: AbortSignal): Promise<T>;
}

/** Milliseconds; the wait if the server does not name one. */
const firstWait = 1_000;
const longestPause = 60_000;
/** Longer waits are left to the person. */
const longestAutomaticWait = 15 * 60_000;
/** After this many waits one and the same question fails for good. */
const mostWaits = 20;
/** Repeats after a broken connection, a late or a damaged response. */
const mostRepeats = 2;

/** Going on while a server asks to wait prolongs the wait, so all callers wait together. */
export function createRetryingService({
  service,
  clock,
  onWait,
}: {
  readonly service: Wait["service"];
  readonly clock: Pick<Clock, "now" | "sleep">;
  readonly onWait: (wait: Wait) => void;
}): RetryingService {
  let closedUntil = 0;
  let paused: Throttled | undefined;

  function close(until: number): void {
    if (until <= closedUntil) return;
    closedUntil = until;
    onWait({ service, until: new Date(until) });
  }

  async function untilOpen(signal: AbortSignal): Promise<void> {
    for (let left = closedUntil - clock.now(); left > 0; left = closedUntil - clock.now()) await clock.sleep(left, signal);
  }

  function isPaused(): boolean {
    return paused?.retryAt !== undefined && paused.retryAt.getTime() > clock.now();
  }

  return {
    pausedUntil: () => (isPaused() ? paused?.retryAt : undefined),
    async ask(question, signal) {
      let waits = 0;
      let repeats = 0;
      for (;;) {
        await untilOpen(signal);
        signal.throwIfAborted();
        if (paused && isPaused()) throw paused;
        try {
          return await question();
        } catch (error) {
          if (error instanceof Throttled && waits < mostWaits) {
            const wait = error.retryAfter === undefined ? Math.min(firstWait * 2 ** waits, longestPause) : error.retryAfter * 1000;
            if (wait > longestAutomaticWait) {
              paused = error.retryAt ? error : pausedBy(error, clock.now() + wait);
              throw paused;
            }
            waits += 1;
            close(clock.now() + wait);
          } else if (isPassing(error) && repeats < mostRepeats) {
            await clock.sleep(firstWait * 2 ** repeats, signal);
            repeats += 1;
          } else throw error;
        }
      }
    },
  };
}

function pausedBy({ message, status, code, retryAfter }: Throttled, until: number): Throttled {
  return new Throttled(message, {
    retryAt: new Date(until),
    ...(status !== undefined && { status }),
    ...(code !== undefined && { code }),
    ...(retryAfter !== undefined && { retryAfter }),
  });
}

/** The failure that requires the longest wait: a requested pause comes before an immediate repeat. */
export function longestWait(failures: readonly Failure[]): Failure {
  const [failure] = [...failures].sort(
    (a, b) => (b.retryAfter ?? 0) - (a.retryAfter ?? 0) || Number(b instanceof Throttled) - Number(a instanceof Throttled),
  );
  return failure ?? new Unexpected("Nothing failed.");
}

/** Might the same question be answered a moment later? */
export function isPassing(error: unknown): boolean {
  if (error instanceof Unexpected) return error.status === undefined || error.status < 300 || error.status >= 500;
  return error instanceof Throttled || error instanceof Unreachable || error instanceof TimedOut;
}
