/** The dialog's end: asks the pane, and knows when nobody answers any more. Knows nothing of Office. */
import { abortError } from "../../http/abort-error.ts";
import type { Clock } from "../../http/clock.ts";
import { TimedOut, Unexpected, type Failure } from "../../http/failure.ts";
import { failureCarried } from "./carried-failure.ts";
import type { DialogMessage, PaneQuestion } from "./dialog-message.ts";
import { PaneGone } from "./pane-gone.ts";
import { findPaneMessage } from "./pane-message.ts";

export interface PaneLink {
  /**
   * The answer, to be validated.
   * @param options.patience milliseconds until an answer that was promised counts as lost
   * @throws PaneGone at once where the pane has gone; TimedOut; any Failure of the pane's; AbortError when aborted
   */
  ask(question: PaneQuestion, options: { readonly signal: AbortSignal; readonly patience: number }): Promise<unknown>;
  /** For what the pane says. */
  hear(message: unknown): void;
  getState(): "here" | "gone";
  subscribe(listener: () => void): () => void;
}

interface Waiting {
  readonly heard: () => void;
  readonly settle: (how: { readonly value: unknown } | { readonly error: Error }) => void;
}

/** Milliseconds within which a pane that is there says that it has heard; it may be busy with a check of its own. */
const silence = 10_000;

/** @param tell throws where there is no pane to tell */
export function createPaneLink({
  tell,
  clock,
}: {
  readonly tell: (message: DialogMessage) => void;
  readonly clock: Pick<Clock, "sleep">;
}): PaneLink {
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<() => void>();
  let state: "here" | "gone" = "here";
  let last = 0;

  function go(): void {
    if (state === "gone") return;
    state = "gone";
    for (const { settle } of [...waiting.values()]) settle({ error: gone() });
    for (const listener of listeners) listener();
  }

  /** @returns "not-told" where there is no pane any more */
  function say(message: DialogMessage): "told" | "not-told" {
    try {
      tell(message);
      return "told";
    } catch (error) {
      if (error instanceof RangeError)
        throw new Unexpected("The question is larger than Outlook carries.", { code: "request-too-large", cause: error });
      go();
      return "not-told";
    }
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ask: (question, { signal, patience }) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) throw abortError();
        if (state === "gone") throw gone();
        const id = (last += 1);
        const over = new AbortController();
        const cancel = (): void => {
          settle({ error: abortError() });
          say({ kind: "cancel", id });
        };
        const settle: Waiting["settle"] = (how) => {
          if (!waiting.delete(id)) return;
          signal.removeEventListener("abort", cancel);
          over.abort();
          if ("value" in how) resolve(how.value);
          else reject(how.error);
        };
        /** Only the last one counts. */
        let watch = 0;
        const after = (milliseconds: number, act: () => void): void => {
          const mine = (watch += 1);
          clock.sleep(milliseconds, over.signal).then(
            () => {
              if (mine === watch) act();
            },
            () => undefined,
          );
        };
        const heard = (): void =>
          after(patience, () => {
            settle({ error: new TimedOut("Outlook's pane did not answer in time.") });
            say({ kind: "cancel", id });
          });
        waiting.set(id, { heard, settle });
        signal.addEventListener("abort", cancel);
        after(silence, go);
        try {
          say({ kind: "ask", id, question });
        } catch (error) {
          settle({ error: error as Failure });
        }
      }),
    hear(message) {
      const said = findPaneMessage(message);
      if (said === undefined || state === "gone") return;
      if (said.kind === "leaving") return go();
      const asked = waiting.get(said.id);
      if (asked === undefined) return;
      if (said.kind === "heard") asked.heard();
      else asked.settle(said.kind === "answered" ? { value: said.value } : { error: failureCarried(said.failure) });
    },
  };
}

function gone(): PaneGone {
  return new PaneGone("Outlook closed the pane that opened this window.", { code: "pane-gone" });
}
