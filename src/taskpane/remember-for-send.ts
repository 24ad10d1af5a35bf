import type { CheckReport } from "../check/report.ts";
import { keepSessionAlert } from "../outlook/session-alert.ts";
import { sendAlertOf } from "../wording/send-alert-of.ts";
import { wordsFor } from "../wording/words.ts";
import type { PaneStore } from "./pane-state.ts";

/**
 * After every verdict, leaves in the open form what should be asked before sending: classic Outlook's send alert can
 * find out nothing by itself. Office must be ready. @returns how to stop
 */
export function rememberForSend(pane: Pick<PaneStore, "getState" | "subscribe">): () => void {
  let remembered: CheckReport | undefined;
  return pane.subscribe(() => {
    const { phase, locale } = pane.getState();
    if (phase.kind !== "settled" || phase.report === remembered) return;
    const { report } = phase;
    remembered = report;
    void keepSessionAlert(sendAlertOf(report, wordsFor(locale, report.checkedAt)));
  });
}
