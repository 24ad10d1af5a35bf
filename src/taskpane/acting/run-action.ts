/** Runs what may write: one at a time, stoppable, and whatever ends it is said. */
import type { ActionOutcome, Advice } from "../../check/action.ts";
import { Failure } from "../../http/failure.ts";
import type { ActionRequest, Doing } from "../acting-state.ts";
import { isBusy } from "../busy.ts";
import { detailOf } from "../detail-of.ts";
import { reportOf } from "../mark-root.ts";
import type { PaneCell } from "../pane-state.ts";
import type { ActingHouse } from "../pane-house.ts";

export interface ActionRunner {
  /** Does nothing while something else is under way: a second click is no second action. */
  readonly run: (request: ActionRequest, before?: BeforeAction) => Promise<void>;
  /** Stops before the next write; the outcome says what was written. */
  readonly stop: () => void;
  /** The pane goes away: stops, and paints nothing any more. */
  readonly close: () => void;
}

/** What has to be known first: "held" leaves the next step to the person. */
export type BeforeAction = (options: { readonly signal: AbortSignal; readonly show: (doing: Doing) => void }) => Promise<"go-on" | "held">;

interface ActionRunnerOptions {
  readonly cell: PaneCell;
  readonly acting: ActingHouse;
  /** Told once the outcome is drawn. */
  readonly onEnded: (outcome: ActionOutcome) => void;
}

export function createActionRunner({ cell, acting, onEnded }: ActionRunnerOptions): ActionRunner {
  let running: AbortController | undefined;

  async function run(request: ActionRequest, before?: BeforeAction): Promise<void> {
    const judged = reportOf(cell.get().phase);
    if (judged === undefined || isBusy(cell.get())) return;
    const controller = new AbortController();
    running = controller;
    const { signal } = controller;
    let doing: Doing = "starting";
    const show = (next: Doing): void => {
      doing = next;
      if (running === controller) cell.set({ action: { kind: "running", request, doing, stopping: signal.aborted } });
    };
    show(doing);

    let ended: Ended;
    let begun = false;
    try {
      if ((await before?.({ signal, show })) === "held") {
        if (running !== controller) return;
        running = undefined;
        cell.set({ action: { kind: "held" } });
        return;
      }
      signal.throwIfAborted();
      begun = true;
      ended = { outcome: await acting.act(request, judged, { signal, onStep: show }) };
    } catch (error) {
      ended = endedBy(error, { written: begun ? "not-known" : "nothing", signal });
    }
    if (running !== controller) return;
    running = undefined;
    const { outcome } = ended;
    const { report } = outcome;
    cell.set({ action: { kind: "ended", request, outcome, during: doing }, ...(report && { phase: { kind: "settled", report } }) });
    onEnded(outcome);
    if ("mistake" in ended) throw ended.mistake;
  }

  return {
    run,
    stop() {
      running?.abort();
      const { action } = cell.get();
      if (action?.kind === "running") cell.set({ action: { ...action, stopping: true } });
    },
    close() {
      const controller = running;
      running = undefined;
      controller?.abort();
    },
  };
}

type Ended = { readonly outcome: ActionOutcome } | { readonly outcome: ActionOutcome; readonly mistake: unknown };

/** A use case reports what it has written; what escapes it is a mistake of ours. */
function endedBy(error: unknown, { written, signal }: { readonly written: "nothing" | "not-known"; readonly signal: AbortSignal }): Ended {
  const unadvised: readonly Advice[] = ["crm-ribbon"];
  if (signal.aborted) return { outcome: { kind: "failed", why: "stopped", written, unadvised } };
  if (error instanceof Failure)
    return {
      outcome: {
        kind: "failed",
        why: error.reason,
        detail: error.message,
        ...(error.retryAt && { until: error.retryAt }),
        ...(error.said !== undefined && { said: error.said }),
        written,
        unadvised,
      },
    };
  return { outcome: { kind: "failed", why: "our-fault", detail: detailOf(error), written, unadvised }, mistake: error };
}
