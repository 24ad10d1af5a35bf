/** The pane's end: answers the calendar window's questions independently of one another. Does not depend on Office. */
import { Throttled, Unexpected } from "../../http/failure.ts";
import { encodeFailure } from "./encoded-failure.ts";
import { findWindowMessage, type PaneQuestion } from "./window-message.ts";
import type { PaneMessage } from "./pane-message.ts";

export interface WindowAnswerer {
  /** Handles a message from the window; anything that is not ours is ignored. */
  onMessage(message: unknown): void;
  /** Tells the window that the pane is closing, and aborts whatever is under way. */
  leave(): void;
}

/** A scan asks only a handful of questions at once, so more than this did not come from our window. */
const mostAtOnce = 50;

/**
 * @param answer if it throws a Failure, the failure's name is sent
 * @param send throws RangeError if a message is too long for Outlook
 */
export function createWindowAnswerer({
  answer,
  send,
}: {
  readonly answer: (question: PaneQuestion, options: { readonly signal: AbortSignal }) => Promise<unknown>;
  readonly send: (message: PaneMessage) => void;
}): WindowAnswerer {
  const underWay = new Map<number, AbortController>();
  let leaving = false;

  function stopAll(): void {
    for (const controller of underWay.values()) controller.abort();
    underWay.clear();
  }

  async function reply(id: number, question: PaneQuestion, signal: AbortSignal): Promise<void> {
    let message: PaneMessage;
    try {
      message = { kind: "answered", id, value: await answer(question, { signal }) };
    } catch (error) {
      message = { kind: "failed", id, failure: encodeFailure(error) };
    }
    // The window no longer waits for this answer.
    if (signal.aborted || leaving) return;
    underWay.delete(id);
    try {
      send(message);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      send({
        kind: "failed",
        id,
        failure: encodeFailure(new Unexpected("The answer is larger than Outlook carries.", { code: "answer-too-large" })),
      });
    }
  }

  return {
    onMessage(value) {
      const message = findWindowMessage(value);
      if (message === undefined || leaving) return;
      const { id } = message;
      if (message.kind === "cancel") {
        underWay.get(id)?.abort();
        underWay.delete(id);
        return;
      }
      // A page that has just started or reloaded numbers its questions from one, and expects no earlier answers.
      if (message.question.what === "snapshot") stopAll();
      if (underWay.has(id)) return;
      send({ kind: "received", id });
      if (underWay.size >= mostAtOnce)
        return send({ kind: "failed", id, failure: encodeFailure(new Throttled("Too many questions at once.")) });
      const controller = new AbortController();
      underWay.set(id, controller);
      void reply(id, message.question, controller.signal);
    },
    leave() {
      if (leaving) return;
      leaving = true;
      send({ kind: "leaving" });
      stopAll();
    },
  };
}
