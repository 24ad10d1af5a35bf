/** The full check before a meeting is sent, in Outlooks that run add-ins in a browser. */
import { createApp } from "../app/create-app.ts";
import { loadConfiguration } from "../configuration/load-configuration.ts";
import { createHttpClient } from "../http/http-client.ts";
import { loadAllMessages } from "../locales/load-messages.ts";
import type { SendAlert } from "../outlook/session-alert.ts";
import { readLocale } from "../outlook/viewer.ts";
import { createReadOnlySafetyCopyStore } from "../outlook/read-only-safety-copy-store.ts";
import { sendAlertOf } from "../wording/send-alert-of.ts";
import { wordsFor } from "../wording/words.ts";

/** Shorter than the sender waits: see `onAppointmentSend`. */
const timeoutMs = 4_000;

/** Writes nothing, not even a safety copy, since the appointment is being sent. @throws whatever prevented the check */
export async function checkBeforeSending(): Promise<SendAlert | undefined> {
  const signal = AbortSignal.timeout(timeoutMs);
  const locale = readLocale();
  const messages = loadAllMessages(locale);
  // A failure surfaces where it is awaited.
  messages.catch(() => undefined);
  const configuration = await loadConfiguration({ http: createHttpClient(), page: new URL(location.href), signal });
  const report = await createApp(configuration, { copies: createReadOnlySafetyCopyStore() }).check({ signal });
  await messages;
  return sendAlertOf(report, wordsFor(locale, report.checkedAt));
}
