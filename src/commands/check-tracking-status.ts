/** *Check tracking status* from the ribbon: the same check as in the pane, with its result in one notice. */
import { createApp } from "../app/create-app.ts";
import { ConfigurationError } from "../configuration/configuration-error.ts";
import { loadConfiguration } from "../configuration/load-configuration.ts";
import { createHttpClient } from "../http/http-client.ts";
import { laterMessages, loadAllMessages } from "../locales/load-messages.ts";
import { setNotice } from "../outlook/notice.ts";
import { keepSessionAlert } from "../outlook/session-alert.ts";
import { readLocale } from "../outlook/viewer.ts";
import { sendAlertOf } from "../wording/send-alert-of.ts";
import { wordsInFullFor } from "../wording/words-in-full.ts";
import { noticeOf } from "./notice-of.ts";

/** The longest that anybody waits for a notice. */
const timeoutMs = 25_000;
/** A check that cannot even start fails sooner. */
const startTimeoutMs = 8_000;

/** Failures are shown in the notice, if the host accepts one. @throws if there are no messages to show them in */
export async function checkTrackingStatus(): Promise<void> {
  const locale = readLocale();
  await loadAllMessages(locale);
  const text = laterMessages(locale).alert.notice;
  try {
    await setNotice("informational", text.checking);
    const page = new URL(location.href);
    const configuration = await loadConfiguration({ http: createHttpClient(), page, signal: AbortSignal.timeout(startTimeoutMs) });
    const report = await createApp(configuration).check({ signal: AbortSignal.timeout(timeoutMs) });
    const words = wordsInFullFor(locale, report.checkedAt);
    const notice = noticeOf(report, words);
    await Promise.all([setNotice(notice.tone, notice.text), keepSessionAlert(sendAlertOf(report, words))]);
  } catch (error) {
    const message = error instanceof ConfigurationError ? text.misconfigured : text.notChecked;
    await setNotice("error", message).catch(() => undefined);
  }
}
