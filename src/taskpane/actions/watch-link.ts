/** Checks a restored link once more after CRM's next sync. */
import type { Watches } from "../../app/create-app-actions.ts";
import type { CheckReport } from "../../check/report.ts";
import type { Clock } from "../../http/clock.ts";
import { eitherSignal } from "../../http/either-signal.ts";
import type { WatchState } from "./actions-state.ts";
import { isBusy, type PaneStateStore } from "../pane-state.ts";

/** Sync is not punctual to the second. */
const afterSync = 1.1;
const retryMs = 1000;

export interface LinkWatcher {
  /** The appointment was linked just now: the countdown starts. */
  readonly onLinked: (report: CheckReport) => void;
  /** Reports a watch that is due or was proven wrong by this verdict, and continues any other. */
  readonly onVerdict: (report: CheckReport) => void;
  readonly close: () => void;
}

interface LinkWatcherOptions {
  readonly store: PaneStateStore;
  readonly watches: Watches;
  /** In minutes: how often CRM's sync runs. */
  readonly syncMinutes: number;
  readonly clock: Clock;
  /** Every check ends in `onVerdict`. */
  readonly check: () => Promise<unknown>;
}

export function createLinkWatcher({ store: { getState, setState }, watches, syncMinutes, clock, check }: LinkWatcherOptions): LinkWatcher {
  const leaving = new AbortController();
  let counting: AbortController | undefined;

  function count(until: Date): void {
    counting?.abort();
    const controller = new AbortController();
    counting = controller;
    setState({ watch: { kind: "counting", until } });
    void checkAfter(until, eitherSignal(controller.signal, leaving.signal).signal);
  }

  async function checkAfter(until: Date, signal: AbortSignal): Promise<void> {
    try {
      await clock.sleep(Math.max(0, until.getTime() - clock.now()), signal);
      while (isBusy(getState())) await clock.sleep(retryMs, signal);
    } catch (error) {
      if (signal.aborted) return;
      throw error;
    }
    await check();
  }

  function conclude(report: CheckReport, watch: WatchState): void {
    counting?.abort();
    counting = undefined;
    // This verdict is newer than the last action's outcome.
    setState({ watch, ...(getState().action?.kind === "ended" && { action: undefined }) });
    unlessLeaving(watches.forget(report, { signal: leaving.signal }));
  }

  function unlessLeaving(work: Promise<unknown>): void {
    void work.catch((error: unknown) => {
      if (!leaving.signal.aborted) throw error;
    });
  }

  return {
    onLinked(report) {
      const linkedAt = new Date(clock.now());
      const recheckAt = new Date(clock.now() + syncMinutes * 60_000 * afterSync);
      count(recheckAt);
      unlessLeaving(watches.keep(report, { linkedAt, recheckAt }, { signal: leaving.signal }));
    },

    onVerdict(report) {
      const shown = getState().watch;
      const is = stateOfLink(report);
      const until = shown?.kind === "counting" ? shown.until : watches.find(report)?.recheckAt;
      if (until === undefined) {
        // The result of an earlier recheck must not stay beside a verdict that contradicts it.
        if (shown?.kind === "still-tracked" && is === "gone") setState({ watch: lostAgain(report) });
        if (shown?.kind === "lost-again" && is === "there") setState({ watch: undefined });
      } else if (is === "gone") conclude(report, lostAgain(report));
      else if (until.getTime() <= clock.now())
        conclude(report, { kind: is === "there" ? "still-tracked" : "unknown", at: report.checkedAt });
      else if (shown?.kind !== "counting") count(until);
    },

    close: () => leaving.abort(),
  };
}

/** Undefined unless verified: otherwise the link is neither confirmed nor gone. */
function stateOfLink({ judgement: { verdict, verified } }: CheckReport): "there" | "gone" | "not-known" {
  switch (verdict) {
    case "tracked":
      return verified ? "there" : "not-known";
    case "lost":
    case "unlinked":
    case "maybe-lost":
    case "not-tracked":
    case "record-missing":
      return "gone";
    case "unknown":
    case "other-org":
    case "untracking":
    case "pending":
    case "duplicate-ahead":
    case "duplicated":
    case "copied":
    case "tracked-by-other":
      return "not-known";
  }
}

function lostAgain({ evidence: { item } }: CheckReport): WatchState {
  const by = item?.lastModifiedBy;
  const at = item?.lastModifiedAt;
  return { kind: "lost-again", ...(by !== undefined && { by }), ...(at !== undefined && { at }) };
}
