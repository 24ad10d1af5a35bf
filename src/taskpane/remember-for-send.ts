import type { CheckReport } from "../check/report.ts";
import type { PaneStore } from "./pane-state.ts";

/**
 * After every verdict, leaves in the open form what should be asked before sending: classic Outlook's send alert can
 * find out nothing by itself. @returns how to stop
 */
export function rememberForSend(pane: Pick<PaneStore, "getState" | "subscribe">): () => void {
  let remembered: CheckReport | undefined;
  const remember = (): void => {
    const { phase, locale } = pane.getState();
    if (phase.kind !== "settled" || phase.report === remembered) return;
    const { report } = phase;
    remembered = report;
    // Where it cannot be loaded, classic Outlook asks nothing.
    void import(/* webpackChunkName: "told" */ "./keep-send-alert.ts").then(
      ({ keepSendAlert }) => (remembered === report ? keepSendAlert(report, locale) : undefined),
      () => undefined,
    );
  };
  // The verdict may have come before the drawing code.
  remember();
  return pane.subscribe(remember);
}
