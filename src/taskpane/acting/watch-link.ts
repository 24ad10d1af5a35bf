/** The quiet look back: a link that was restored is looked at once more when CRM's next synchronisation has passed. */
import type { CheckReport } from "../../check/report.ts";
import type { Clock } from "../../http/clock.ts";
import { eitherSignal } from "../../http/either-signal.ts";
import type { WatchState } from "../acting-state.ts";
import { isBusy } from "../busy.ts";
import type { PaneCell } from "../pane-state.ts";
import type { Watches } from "../pane-house.ts";

/** Sync does not run by the second. */
const afterSync = 1.1;
const retryMs = 1000;

export interface LinkWatcher {
  /** The appointment was linked just now: counts from here. */
  readonly linked: (report: CheckReport) => void;
  /** A verdict stands: tells of a watch that is due or was proven wrong, and goes on with one that is not. */
  readonly judged: (report: CheckReport) => void;
  readonly close: () => void;
}

interface LinkWatcherOptions {
  readonly cell: PaneCell;
  readonly watches: Watches;
  /** How often CRM's sync runs. */
  readonly syncMinutes: number;
  readonly clock: Clock;
  /** Every check ends in `judged`. */
  readonly check: () => Promise<unknown>;
}

export function createLinkWatcher({ cell, watches, syncMinutes, clock, check }: LinkWatcherOptions): LinkWatcher {
  const leaving = new AbortController();
  let counting: AbortController | undefined;

  function count(until: Date): void {
    counting?.abort();
    const controller = new AbortController();
    counting = controller;
    cell.set({ watch: { kind: "counting", until } });
    void checkAfter(until, eitherSignal(controller.signal, leaving.signal).signal);
  }

  async function checkAfter(until: Date, signal: AbortSignal): Promise<void> {
    try {
      await clock.sleep(Math.max(0, until.getTime() - clock.now()), signal);
      while (isBusy(cell.get())) await clock.sleep(retryMs, signal);
    } catch (error) {
      if (signal.aborted) return;
      throw error;
    }
    await check();
  }

  function conclude(report: CheckReport, watch: WatchState): void {
    counting?.abort();
    counting = undefined;
    // What stands here now is newer than what an action brought home.
    cell.set({ watch, ...(cell.get().action?.kind === "ended" && { action: undefined }) });
    unlessLeaving(watches.forget(report, { signal: leaving.signal }));
  }

  function unlessLeaving(work: Promise<unknown>): void {
    void work.catch((error: unknown) => {
      if (!leaving.signal.aborted) throw error;
    });
  }

  return {
    linked(report) {
      const linkedAt = new Date(clock.now());
      const recheckAt = new Date(clock.now() + syncMinutes * 60_000 * afterSync);
      count(recheckAt);
      unlessLeaving(watches.keep(report, { linkedAt, recheckAt }, { signal: leaving.signal }));
    },

    judged(report) {
      const shown = cell.get().watch;
      const is = standing(report);
      const until = shown?.kind === "counting" ? shown.until : watches.find(report)?.recheckAt;
      if (until === undefined) {
        // What was told of an earlier look must not stand beside a verdict that says otherwise.
        if (shown?.kind === "still-tracked" && is === "gone") cell.set({ watch: lostAgain(report) });
        if (shown?.kind === "lost-again" && is === "there") cell.set({ watch: undefined });
      } else if (is === "gone") conclude(report, lostAgain(report));
      else if (until.getTime() <= clock.now())
        conclude(report, { kind: is === "there" ? "still-tracked" : "unknown", at: report.checkedAt });
      else if (shown?.kind !== "counting") count(until);
    },

    close: () => leaving.abort(),
  };
}

/** What is not verified is neither here nor there. */
function standing({ judgement: { verdict, verified } }: CheckReport): "there" | "gone" | "not-known" {
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
