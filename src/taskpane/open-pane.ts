/** Everything a person can ask of the pane once the house stands. What may write is loaded after the first verdict. */
import type { CheckReport } from "../check/report.ts";
import type { Clock } from "../http/clock.ts";
import { Failure, Unreachable } from "../http/failure.ts";
import type { Acting } from "./acting/open-acting.ts";
import { isActing } from "./busy.ts";
import { keepChoices } from "./keep-choices.ts";
import { reportOf } from "./mark-root.ts";
import type { PaneHouse } from "./pane-house.ts";
import type { ActingActions, PaneActions, PaneCell } from "./pane-state.ts";
import { createCheckRunner } from "./run-check.ts";

export interface OpenPane {
  readonly actions: PaneActions;
  readonly close: () => void;
}

export function openPane(cell: PaneCell, house: PaneHouse, clock: Clock): OpenPane {
  const checks = createCheckRunner(cell, house);
  let loading: Promise<Acting> | undefined;
  let opened: Acting | undefined;
  let closed = false;

  /** @throws Unreachable where it could not be loaded; the next time asks again */
  function loadActing(): Promise<Acting> {
    loading ??= Promise.all([house.loadActing(), import(/* webpackChunkName: "actions" */ "./acting/open-acting.ts")]).then(
      ([acting, { openActing }]) => {
        opened = openActing({ cell, acting, house, clock, check: () => check() });
        if (closed) opened.close();
        return opened;
      },
      (cause: unknown) => {
        loading = undefined;
        throw cause instanceof Failure ? cause : new Unreachable("A part of this add-in could not be loaded.", { cause });
      },
    );
    return loading;
  }

  async function check(before?: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const report = await checks.check(before);
    if (report !== undefined) await judged(report);
  }

  async function judged(report: CheckReport): Promise<void> {
    try {
      const acting = await loadActing();
      // A newer verdict tells for itself.
      if (!closed && reportOf(cell.get().phase) === report) acting.judged(report);
    } catch (error) {
      // A visit that only looks goes without.
      if (!(error instanceof Failure)) throw error;
    }
  }

  /** By the click that asks for it; what could not be loaded has written nothing. */
  const act =
    <Values extends readonly unknown[]>(choose: (actions: ActingActions) => (...values: Values) => void) =>
    (...values: Values): void => {
      void loadActing().then(
        ({ actions }) => {
          if (!closed) choose(actions)(...values);
        },
        (error: unknown) => {
          if (!(error instanceof Failure)) throw error;
          const outcome = { kind: "failed", why: error.reason, detail: error.message, written: "nothing", unadvised: [] } as const;
          cell.set({ action: { kind: "ended", request: { kind: "restore" }, outcome, during: "starting" } });
        },
      );
    };

  return {
    actions: {
      ...keepChoices({ cell, house, check }),
      checkAgain() {
        // A new verdict answers what the last action left open.
        if (!isActing(cell.get())) cell.set({ action: undefined });
        void check();
      },
      stop: checks.stop,
      signIn() {
        const resource = reportOf(cell.get().phase)?.signIn?.resource;
        // A refusal is no error here: the check that follows says what it means.
        if (resource) void check((signal) => house.signIn(resource, { signal }).catch(() => signal.throwIfAborted()));
      },
      tellCopied: (notice) => cell.set({ notice }),
      openInCrm: house.openInCrm,
      setAside(records) {
        if (isActing(cell.get())) return;
        house.setAside(records.map(({ id }) => id));
        cell.set({ action: undefined });
        void check();
      },
      restore: act((actions) => actions.restore),
      restoreAnyway: act((actions) => actions.restoreAnyway),
      act: act((actions) => actions.act),
      stopAction: act((actions) => actions.stopAction),
      putAway: act((actions) => actions.putAway),
      signInAndRetry: act((actions) => actions.signInAndRetry),
      shareReadOnly: act((actions) => actions.shareReadOnly),
      undoSharing: act((actions) => actions.undoSharing),
      signInAndShare: act((actions) => actions.signInAndShare),
      searchRegarding: act((actions) => actions.searchRegarding),
      askReadOnly: act((actions) => actions.askReadOnly),
      sendCheckLink: act((actions) => actions.sendCheckLink),
    },
    close() {
      closed = true;
      checks.stop();
      opened?.close();
    },
  };
}
