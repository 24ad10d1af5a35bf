import type { CheckReport } from "../../check/report.ts";
import { nextTask } from "../../http/next-task.ts";
import { detailsChunk } from "../chunks.ts";
import type { PaneStateStore } from "../pane-state.ts";

/**
 * After every verdict, stores in the open form what to ask before sending, since classic Outlook's send alert cannot
 * find that out itself. @returns a function that stops it
 */
export function rememberForSend(pane: PaneStateStore): () => void {
  let remembered: CheckReport | undefined;
  const remember = (): void => {
    const { phase, locale } = pane.getState();
    if (phase.kind !== "settled" || phase.report === remembered) return;
    const { report } = phase;
    remembered = report;
    // The verdict is drawn first. If it cannot be loaded, classic Outlook asks nothing.
    void nextTask()
      .then(detailsChunk.load)
      .then(
        ({ keepSendAlert }) => (remembered === report ? keepSendAlert(report, locale) : undefined),
        () => undefined,
      );
  };
  // The first verdict may have arrived before this code was loaded.
  remember();
  return pane.subscribe(remember);
}
