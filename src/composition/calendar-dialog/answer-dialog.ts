/** The pane's end: answers what the dialog asks, each question by itself. Knows nothing of Office. */
import { Throttled, Unexpected } from "../../http/failure.ts";
import { carryFailure } from "./carried-failure.ts";
import { findDialogMessage, type PaneQuestion } from "./dialog-message.ts";
import type { PaneMessage } from "./pane-message.ts";

export interface DialogAnswerer {
  /** For what the dialog says. What is no message of ours is passed over. */
  hear(message: unknown): void;
  /** The pane goes away: says so, and stops whatever is under way. */
  leave(): void;
}

/** A scan asks a handful at once; more is no dialog of ours. */
const mostAtOnce = 50;

/**
 * @param answer what is told; its failures are told by name
 * @param send throws RangeError for what is too long to be carried
 */
export function createDialogAnswerer({
  answer,
  send,
}: {
  readonly answer: (question: PaneQuestion, options: { readonly signal: AbortSignal }) => Promise<unknown>;
  readonly send: (message: PaneMessage) => void;
}): DialogAnswerer {
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
      message = { kind: "failed", id, failure: carryFailure(error) };
    }
    // Nobody waits for it any more.
    if (signal.aborted || leaving) return;
    underWay.delete(id);
    try {
      send(message);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      send({
        kind: "failed",
        id,
        failure: carryFailure(new Unexpected("The answer is larger than Outlook carries.", { code: "answer-too-large" })),
      });
    }
  }

  return {
    hear(heard) {
      const message = findDialogMessage(heard);
      if (message === undefined || leaving) return;
      const { id } = message;
      if (message.kind === "cancel") {
        underWay.get(id)?.abort();
        underWay.delete(id);
        return;
      }
      // A page that begins, or begins anew, counts from one, and waits for nothing that was asked before.
      if (message.question.what === "snapshot") stopAll();
      if (underWay.has(id)) return;
      send({ kind: "heard", id });
      if (underWay.size >= mostAtOnce)
        return send({ kind: "failed", id, failure: carryFailure(new Throttled("Too many questions at once.")) });
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
