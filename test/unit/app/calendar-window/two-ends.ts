/** Pane and window in one place, without Office: what one sends, the other gets as JSON. */
import { createPaneLink } from "../../../../src/app/calendar-window/create-pane-link.ts";
import { createWindowAnswerer } from "../../../../src/app/calendar-window/create-window-answerer.ts";
import type { PaneQuestion } from "../../../../src/app/calendar-window/window-message.ts";

type Answer = (question: PaneQuestion, options: { readonly signal: AbortSignal }) => unknown;

/** Moved on by hand. */
function handClock() {
  let now = 0;
  const sleepers = new Set<{ readonly until: number; readonly wake: () => void }>();
  return {
    sleep: (duration: number, signal: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason as Error);
        const sleeper = { until: now + duration, wake: resolve };
        sleepers.add(sleeper);
        signal.addEventListener("abort", () => {
          sleepers.delete(sleeper);
          reject(signal.reason as Error);
        });
      }),
    async pass(duration: number) {
      now += duration;
      for (const sleeper of sleepers) {
        if (sleeper.until > now) continue;
        sleepers.delete(sleeper);
        sleeper.wake();
      }
      await settle();
    },
  };
}

export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
};

const carried = (message: unknown): unknown => JSON.parse(JSON.stringify(message));

/** @param wire "cut": nothing arrives; "broken": there is no pane any more */
export function setup({
  answer = () => null,
  wire = "whole",
}: { readonly answer?: Answer; readonly wire?: "whole" | "cut" | "broken" } = {}) {
  const clock = handClock();
  const questions: PaneQuestion[] = [];
  const said: unknown[] = [];
  const signals: AbortSignal[] = [];
  const state = { wire };
  const link = createPaneLink({
    clock,
    send(message) {
      if (state.wire === "broken") throw new TypeError("There is no opener.");
      if (state.wire === "whole") answerer.onMessage(carried(message));
    },
  });
  const answerer = createWindowAnswerer({
    answer(question, options) {
      questions.push(question);
      signals.push(options.signal);
      return Promise.resolve(answer(question, options));
    },
    send(message) {
      said.push(message);
      if (state.wire === "whole") link.onMessage(carried(message));
    },
  });
  return { clock, link, answerer, questions, signals, said, state, signal: new AbortController().signal };
}
