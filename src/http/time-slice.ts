import { systemClock, type Clock } from "./clock.ts";
import { nextTask } from "./next-task.ts";

/** Milliseconds of work before others get their turn: one frame at 60 Hz, minus the time to draw it. */
const slice = 12;

export interface TimeSlice {
  /** To be awaited between the parts of long work. @throws the signal's reason when aborted. */
  rest(signal: AbortSignal): Promise<void>;
}

/**
 * Splits long work into slices, so that the screen stays responsive. Share one between everything that runs at the same time:
 * code that only awaits promises runs in a single task, however many it awaits.
 */
export function createTimeSlice(clock: Pick<Clock, "now"> = systemClock, next: () => Promise<void> = nextTask): TimeSlice {
  let began = clock.now();
  return {
    async rest(signal) {
      if (clock.now() - began < slice) return;
      await next();
      signal.throwIfAborted();
      began = clock.now();
    },
  };
}
