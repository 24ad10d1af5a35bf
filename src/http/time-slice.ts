import { systemClock, type Clock } from "./clock.ts";

/** Milliseconds of work after which others get their turn: a frame of a screen at 60 Hz, less what it takes to draw one. */
const slice = 12;

export interface TimeSlice {
  /** To be awaited between the pieces of long work. @throws the signal's reason when aborted. */
  rest(signal: AbortSignal): Promise<void>;
}

/**
 * Long work in slices, so that the screen stays responsive. One for all who work at the same time: whatever goes on
 * without a timer between runs in one task, however many promises it awaits.
 */
export function createTimeSlice(clock: Pick<Clock, "now" | "sleep"> = systemClock): TimeSlice {
  let began = clock.now();
  return {
    async rest(signal) {
      if (clock.now() - began < slice) return;
      await clock.sleep(0, signal);
      began = clock.now();
    },
  };
}
