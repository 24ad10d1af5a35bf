import type { Clock } from "../../../../src/http/clock.ts";

export interface ManualClock extends Clock {
  /** Lets `duration` milliseconds pass, and whatever they wake run. */
  advance(duration: number): Promise<void>;
}

/** A clock whose sleepers sleep until the test lets the time go on. */
export function createManualClock(start = Date.parse("2026-11-23T10:00:00Z")): ManualClock {
  let now = start;
  let sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  return {
    now: () => now,
    timeout: () => new AbortController().signal,
    sleep: (duration, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason as Error);
        signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
        sleepers.push({ at: now + duration, wake: resolve });
      }),
    async advance(duration) {
      now += duration;
      const woken = sleepers.filter(({ at }) => at <= now);
      sleepers = sleepers.filter(({ at }) => at > now);
      for (const { wake } of woken) wake();
      await settle();
    },
  };
}

/** Until everything that waits for nothing but promises has run. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}
