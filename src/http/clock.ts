import { settleOrAbort } from "./settle-or-abort.ts";

/** The maximum of a browser's timer; a longer one fires at once. */
const longestTimer = 2 ** 31 - 1;

/** The passage of time, for everything that waits. All durations are in milliseconds. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** At most 24 days. @throws the signal's reason when aborted. */
  sleep(duration: number, signal: AbortSignal): Promise<void>;
  /** A signal that is aborted after `duration`. */
  timeout(duration: number): AbortSignal;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (duration, signal) => settleOrAbort(new Promise<void>((resolve) => setTimeout(resolve, Math.min(duration, longestTimer))), signal),
  timeout: (duration) => AbortSignal.timeout(duration),
};
