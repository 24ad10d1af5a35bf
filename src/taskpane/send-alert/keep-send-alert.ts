import type { CheckReport } from "../../check/report.ts";
import { keepSessionAlert } from "../../outlook/session-alert.ts";
import { sendAlertOf } from "../../wording/send-alert-of.ts";
import { wordsFor } from "../../wording/words.ts";

/** Stores in the open form what to ask before sending. Never throws: if the host refuses, nothing is stored. */
export function keepSendAlert(report: CheckReport, locale: string): Promise<void> {
  return keepSessionAlert(sendAlertOf(report, wordsFor(locale, report.checkedAt)));
}
