/** Checks, one at a time: a newer check aborts the older one, so a late answer never paints over it. */
import type { CheckReport } from "../check/report.ts";
import { isActing } from "./busy.ts";
import { detailOf } from "./detail-of.ts";
import { reportOf } from "./mark-root.ts";
import type { PaneCell } from "./pane-state.ts";
import type { PaneHouse } from "./pane-house.ts";

export interface CheckRunner {
  /**
   * Does nothing while something that may write is under way.
   * @param before what has to happen first, under the same signal
   * @returns the report, where this check was not overtaken or stopped
   */
  readonly check: (before?: (signal: AbortSignal) => Promise<void>) => Promise<CheckReport | undefined>;
  readonly stop: () => void;
}

export function createCheckRunner(cell: PaneCell, house: PaneHouse): CheckRunner {
  let running: AbortController | undefined;
  return {
    async check(before) {
      if (isActing(cell.get())) return undefined;
      running?.abort();
      const controller = new AbortController();
      running = controller;
      const last = reportOf(cell.get().phase);
      cell.set({ phase: { kind: "checking", ...(last && { last }) }, notice: undefined });
      try {
        await before?.(controller.signal);
        const report = await house.check({ signal: controller.signal });
        if (running !== controller) return undefined;
        cell.set({ phase: { kind: "settled", report } });
        return report;
      } catch (error) {
        if (running !== controller) return undefined;
        if (controller.signal.aborted) {
          cell.set({ phase: { kind: "settled", report: last ?? house.stoppedReport() } });
          return undefined;
        }
        // Nobody stopped it: it is a mistake of ours, and must not look like an answer.
        cell.set({ phase: { kind: "broken", detail: detailOf(error) } });
        throw error;
      }
    },
    stop: () => running?.abort(),
  };
}
