import type { CheckReport } from "../check/report.ts";
import { keepSessionAlert } from "../outlook/session-alert.ts";
import { sendAlertOf } from "../wording/send-alert-of.ts";
import { wordsFor } from "../wording/words.ts";

/** Leaves in the open form what should be asked before sending. Never throws: what the host refuses is left undone. */
export function keepSendAlert(report: CheckReport, locale: string): Promise<void> {
  return keepSessionAlert(sendAlertOf(report, wordsFor(locale, report.checkedAt)));
}
