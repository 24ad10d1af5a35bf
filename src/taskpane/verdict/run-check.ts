/** Runs one check at a time: a new check aborts the one before it, so a late answer never overwrites a newer one. */
import type { App } from "../../app/create-app.ts";
import { stoppedReport } from "../../check/check-appointment.ts";
import type { CheckReport } from "../../check/report.ts";
import { whereItHappened } from "../../check/where-it-happened.ts";
import { isActionRunning, reportOf, type PaneState, type PaneStateStore } from "../pane-state.ts";

/**
 * After so many milliseconds a first check is drawn as under way, with what the last one found. A quick check is done by then: what stood
 * there only for a moment could not be read, and drawing it would keep the check waiting.
 */
const undrawnMs = 600;

export interface CheckRunner {
  /**
   * Does nothing while an action is running.
   * @param before runs first, with the same signal
   * @returns the report; undefined if this check was overtaken or stopped
   */
  readonly check: (before?: (signal: AbortSignal) => Promise<void>) => Promise<CheckReport | undefined>;
  readonly stop: () => void;
}

export function createCheckRunner({ getState, setState }: PaneStateStore, app: Pick<App, "check">): CheckRunner {
  let running: AbortController | undefined;
  /** What the verdict on screen was found with. */
  let foundWith: PaneState["chosen"];

  return {
    async check(before) {
      if (isActionRunning(getState())) return undefined;
      running?.abort();
      const controller = new AbortController();
      const { signal } = controller;
      running = controller;
      const last = reportOf(getState());
      const isFirst = getState().phase.kind === "starting";
      setState({ notice: undefined, lastCheck: undefined, ...(!isFirst && { phase: { kind: "checking", ...(last && { last }) } }) });
      const drawing = setTimeout(() => {
        if (running === controller && getState().phase.kind === "starting") setState({ phase: { kind: "checking" } });
      }, undrawnMs);
      try {
        if (before) await before(signal);
        const report = await app.check({
          signal,
          onLastCheck(lastCheck) {
            if (running === controller && getState().phase.kind !== "settled") setState({ lastCheck });
          },
        });
        if (running !== controller) return undefined;
        foundWith = getState().chosen;
        setState({ phase: { kind: "settled", report } });
        return report;
      } catch (error) {
        if (running !== controller) return undefined;
        if (signal.aborted) {
          // What was found in another organization says nothing about the one that is asked from now on.
          const standing = getState().chosen === foundWith ? last : undefined;
          setState({ phase: { kind: "settled", report: standing ?? stoppedReport(new Date()) } });
          return undefined;
        }
        // Not aborted, so it is a bug of ours, and must not look like an answer.
        setState({ phase: { kind: "broken", detail: whereItHappened(error) } });
        throw error;
      } finally {
        clearTimeout(drawing);
      }
    },
    stop: () => running?.abort(),
  };
}
