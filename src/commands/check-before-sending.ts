/** The full check before a meeting is sent, in Outlooks that run add-ins in a browser. */
import { assembleHouse } from "../composition/assemble-house.ts";
import { loadConfiguration } from "../configuration/load-configuration.ts";
import { createHttpClient } from "../http/http-client.ts";
import type { SendAlert } from "../outlook/session-alert.ts";
import { readLocale } from "../outlook/viewer.ts";
import { createReadOnlySafetyCopyStore } from "../outlook/safety-copy-store.ts";
import { sendAlertOf } from "../wording/send-alert-of.ts";
import { wordsFor } from "../wording/words.ts";

/** No longer than the sender waits: see `onAppointmentSend`. */
const patienceMs = 4_000;

/** Writes nothing, not even a safety copy: the appointment is on its way. @throws whatever kept it from being checked */
export async function checkBeforeSending(): Promise<SendAlert | undefined> {
  const signal = AbortSignal.timeout(patienceMs);
  const configuration = await loadConfiguration({ http: createHttpClient(), page: new URL(location.href), signal });
  const report = await assembleHouse(configuration, { copies: createReadOnlySafetyCopyStore() }).check({ signal });
  return sendAlertOf(report, wordsFor(readLocale(), report.checkedAt));
}
