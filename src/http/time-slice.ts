import { systemClock, type Clock } from "./clock.ts";

/** Milliseconds of work after which others get their turn: a frame of a screen at 60 Hz, less what it takes to draw one. */
const slice = 12;

export interface TimeSlice {
  /** To be awaited between the pieces of long work. @throws the signal's reason when aborted. */
  rest(signal: AbortSignal): Promise<void>;
}

/**
 * Long work in slices, so that the screen stays responsive. One for all who work at the same time: whatever goes on
 * without a task between runs in one, however many promises it awaits.
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

/** By a message, not by a timer: of a page that nobody looks at, browsers let one timer a second through. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}
