/** Asks one service in the name of several: who is told to wait makes all wait, the person is told, and then it goes on. */
import type { Clock } from "../../http/clock.ts";
import { type Failure, Throttled, TimedOut, Unexpected, Unreachable } from "../../http/failure.ts";

/** A service asked us to wait. */
export interface Wait {
  readonly service: "mailbox" | "crm";
  readonly until: Date;
}

export interface PatientService {
  /** Set once the service asked for a wait that nobody waits for by itself: until then all questions fail. */
  pausedUntil(): Date | undefined;
  /** @throws Failure that patience did not mend; AbortError when aborted */
  ask<T>(question: () => Promise<T>, signal: AbortSignal): Promise<T>;
}

/** Milliseconds; how long to wait where the server does not say. */
const firstWait = 1_000;
const longestPause = 60_000;
/** Beyond it nothing waits by itself: a person decides when to go on. */
const longestPatience = 15 * 60_000;
/** Told to wait this often for one and the same question, it fails for good. */
const mostWaits = 20;
/** Repeats after a broken connection, a late or a damaged answer. */
const mostRepeats = 2;

/** Going on while a server says to wait lengthens the wait, so all who ask it through here wait together. */
export function createPatientService({
  service,
  clock,
  onWait,
}: {
  readonly service: Wait["service"];
  readonly clock: Pick<Clock, "now" | "sleep">;
  readonly onWait: (wait: Wait) => void;
}): PatientService {
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
            if (wait > longestPatience) {
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

/** Of several, the one that all wait for: a pause asked for comes before a repeat at once. */
export function longestWait(failures: readonly Failure[]): Failure {
  const [failure] = [...failures].sort(
    (a, b) => (b.retryAfter ?? 0) - (a.retryAfter ?? 0) || Number(b instanceof Throttled) - Number(a instanceof Throttled),
  );
  return failure ?? new Unexpected("Nothing failed.");
}

/** May the same question be answered a moment later? */
export function isPassing(error: unknown): boolean {
  if (error instanceof Unexpected) return error.status === undefined || error.status < 300 || error.status >= 500;
  return error instanceof Throttled || error instanceof Unreachable || error instanceof TimedOut;
}
