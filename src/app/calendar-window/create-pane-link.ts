/** The window's end: sends questions to the pane, and notices when the pane no longer answers. Does not depend on Office. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { abortError } from "../../http/abort-error.ts";
import type { Clock } from "../../http/clock.ts";
import { TimedOut, Unexpected, Unreachable, type Failure } from "../../http/failure.ts";
import { decodeFailure } from "./encoded-failure.ts";
import { findPaneMessage } from "./pane-message.ts";
import type { PaneQuestion, WindowMessage } from "./window-message.ts";

/** Outlook has closed the pane that opened this window, or the pane no longer answers. */
export class PaneGone extends Unreachable {}

/** A pane that has gone does not come back. */
type PanePresence = "here" | "gone";

export interface PaneLink {
  /**
   * Resolves to the answer, not yet validated.
   * @param options.timeoutMs how long to wait for the answer once the pane has confirmed the question
   * @throws PaneGone at once if the pane has gone; TimedOut; any Failure that the pane reports; AbortError when aborted
   */
  ask(question: PaneQuestion, options: { readonly signal: AbortSignal; readonly timeoutMs: number }): Promise<unknown>;
  /** Handles a message from the pane; anything that is not ours is ignored. */
  onMessage(message: unknown): void;
  readonly presence: Omit<StoreApi<PanePresence>, "setState">;
}

interface Pending {
  readonly onReceived: () => void;
  readonly settle: (how: { readonly value: unknown } | { readonly error: Error }) => void;
}

/** A pane that is still open confirms a question within this time, even while it is busy with a check. */
const silenceMs = 10_000;

/** @param send throws RangeError if a message is too long for Outlook, and anything else if there is no pane */
export function createPaneLink({
  send,
  clock,
}: {
  readonly send: (message: WindowMessage) => void;
  readonly clock: Pick<Clock, "sleep">;
}): PaneLink {
  const pending = new Map<number, Pending>();
  const presence = createStore<PanePresence>()(() => "here");
  let last = 0;

  function onGone(): void {
    if (presence.getState() === "gone") return;
    presence.setState("gone", true);
    for (const { settle } of [...pending.values()]) settle({ error: paneGone() });
  }

  function sendOrGone(message: WindowMessage): void {
    try {
      send(message);
    } catch (error) {
      if (error instanceof RangeError)
        throw new Unexpected("The question is larger than Outlook carries.", { code: "request-too-large", cause: error });
      onGone();
    }
  }

  return {
    presence,
    ask: (question, { signal, timeoutMs }) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) throw abortError();
        if (presence.getState() === "gone") throw paneGone();
        const id = (last += 1);
        const settled = new AbortController();
        const cancel = (): void => {
          settle({ error: abortError() });
          sendOrGone({ kind: "cancel", id });
        };
        const settle: Pending["settle"] = (how) => {
          if (!pending.delete(id)) return;
          signal.removeEventListener("abort", cancel);
          settled.abort();
          if ("value" in how) resolve(how.value);
          else reject(how.error);
        };
        /** Starting a timer cancels the one before it. */
        let timer = 0;
        const after = (milliseconds: number, act: () => void): void => {
          const own = (timer += 1);
          clock.sleep(milliseconds, settled.signal).then(
            () => {
              if (own === timer) act();
            },
            () => undefined,
          );
        };
        const onReceived = (): void =>
          after(timeoutMs, () => {
            settle({ error: new TimedOut("Outlook's pane did not answer in time.") });
            sendOrGone({ kind: "cancel", id });
          });
        pending.set(id, { onReceived, settle });
        signal.addEventListener("abort", cancel);
        after(silenceMs, onGone);
        try {
          sendOrGone({ kind: "ask", id, question });
        } catch (error) {
          settle({ error: error as Failure });
        }
      }),
    onMessage(value) {
      const message = findPaneMessage(value);
      if (message === undefined || presence.getState() === "gone") return;
      if (message.kind === "leaving") return onGone();
      const asked = pending.get(message.id);
      if (asked === undefined) return;
      if (message.kind === "received") asked.onReceived();
      else asked.settle(message.kind === "answered" ? { value: message.value } : { error: decodeFailure(message.failure) });
    },
  };
}

function paneGone(): PaneGone {
  return new PaneGone("Outlook closed the pane that opened this window.", { code: "pane-gone" });
}
