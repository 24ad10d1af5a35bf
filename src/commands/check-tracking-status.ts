/** *Check tracking status* from the ribbon: the same check as the pane's, told in one notice. */
import { assembleHouse } from "../composition/assemble-house.ts";
import { ConfigurationError } from "../configuration/configuration-error.ts";
import { loadConfiguration } from "../configuration/load-configuration.ts";
import { createHttpClient } from "../http/http-client.ts";
import { alertCatalogueFor } from "../locales/alert-catalogue.ts";
import { setNotice } from "../outlook/notice.ts";
import { keepSessionAlert } from "../outlook/session-alert.ts";
import { readLocale } from "../outlook/viewer.ts";
import { sendAlertOf } from "../wording/send-alert-of.ts";
import { wordsFor } from "../wording/words.ts";
import { noticeOf } from "./notice-of.ts";

/** Nobody waits longer for a notice. */
const patienceMs = 25_000;
/** What cannot even start says so sooner. */
const startPatienceMs = 8_000;

/** Never throws: what goes wrong is said in the notice, as far as the host takes one. */
export async function checkTrackingStatus(): Promise<void> {
  let text = alertCatalogueFor("en").notice;
  try {
    const locale = readLocale();
    text = alertCatalogueFor(locale).notice;
    await setNotice("informational", text.checking);
    const page = new URL(location.href);
    const configuration = await loadConfiguration({ http: createHttpClient(), page, signal: AbortSignal.timeout(startPatienceMs) });
    const report = await assembleHouse(configuration).check({ signal: AbortSignal.timeout(patienceMs) });
    const words = wordsFor(locale, report.checkedAt);
    const notice = noticeOf(report, words);
    await Promise.all([setNotice(notice.tone, notice.text), keepSessionAlert(sendAlertOf(report, words))]);
  } catch (error) {
    const said = error instanceof ConfigurationError ? text.misconfigured : text.notChecked;
    await setNotice("error", said).catch(() => undefined);
  }
}
