import type { Clock } from "../../../src/http/clock.ts";

export interface FakeClock extends Clock {
  /** Lets `duration` milliseconds pass: the time-outs that fall due abort. */
  advance(duration: number): void;
  /** Every sleep asked for, in milliseconds; a sleep passes at once. */
  readonly slept: readonly number[];
}

export function createFakeClock(start = Date.parse("2026-11-24T08:00:00Z")): FakeClock {
  let now = start;
  const slept: number[] = [];
  const timeouts: { readonly at: number; readonly controller: AbortController }[] = [];
  const advance = (duration: number): void => {
    now += duration;
    for (const { at, controller } of timeouts) {
      if (at <= now) controller.abort(new DOMException("The time is up.", "TimeoutError"));
    }
  };
  return {
    slept,
    advance,
    now: () => now,
    timeout(duration) {
      const controller = new AbortController();
      timeouts.push({ at: now + duration, controller });
      return controller.signal;
    },
    sleep(duration, signal) {
      if (signal.aborted) return Promise.reject(signal.reason as Error);
      slept.push(duration);
      advance(duration);
      return Promise.resolve();
    },
  };
}
