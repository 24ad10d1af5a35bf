/**
 * The pane's first script. Everything that depends on nothing else starts at once, in parallel:
 * the configuration, the UI code, the sign-in code, and the wait for Outlook.
 */
import { createApp } from "../app/create-app.ts";
import { prepareSignIn } from "../app/create-tokens.ts";
import { whereItHappened } from "../check/where-it-happened.ts";
import type { Configuration } from "../configuration/configuration.ts";
import { ConfigurationError } from "../configuration/configuration-error.ts";
import { loadConfiguration } from "../configuration/load-configuration.ts";
import { createHttpClient, startLimits } from "../http/http-client.ts";
import { loadMessages } from "../locales/load-messages.ts";
import { officeReady } from "../outlook/office-ready.ts";
import { readTheme, watchTheme } from "../outlook/theme.ts";
import { readLocale } from "../outlook/viewer.ts";
import { createPaneStore, type StartablePane } from "./create-pane-store.ts";
import { showBroken } from "./show-broken.ts";

const leaving = new AbortController();
const configuration = loadConfiguration({
  http: createHttpClient({ limits: startLimits }),
  page: new URL(location.href),
  signal: leaving.signal,
});
// A failure surfaces where it is awaited; until then it must not count as unhandled.
configuration.catch(() => undefined);

const pane = createPaneStore({ locale: navigator.language, theme: readTheme() });
const root = document.getElementById("pane") as HTMLElement;
// Outlook's own language is known only once Outlook is there, and mostly is the browser's.
Promise.all([import(/* webpackChunkName: "pane" */ "./mount-pane.tsx"), loadMessages("first", navigator.language)])
  .then(([{ mountPane }]) => mountPane(root, pane))
  .catch((error: unknown) => {
    showBroken(root);
    reportError(error);
  })
  // Needed once Outlook is ready: until then the bandwidth belongs to Office.js and to what draws.
  .finally(prepareSignIn);
const stopWatching = watchTheme(pane.setTheme);
addEventListener("pagehide", () => {
  leaving.abort();
  stopWatching();
  pane.close();
});
void start(pane).catch(broken);

function broken(error: unknown): void {
  pane.fail({ kind: "broken", detail: whereItHappened(error) });
  reportError(error);
}

async function start(pane: StartablePane): Promise<void> {
  const readiness = await officeReady(() => void openPane(pane).catch(broken));
  switch (readiness.kind) {
    case "outlook":
      return openPane(pane);
    case "not-outlook":
      return pane.fail({ kind: "no-office", waitedSeconds: 0 });
    case "no-answer":
      return pane.fail({ kind: "no-office", waitedSeconds: readiness.waitedSeconds });
  }
}

async function openPane(pane: StartablePane): Promise<void> {
  pane.setTheme(readTheme());
  const speaking = speak(pane, readLocale());
  // A failure surfaces where it is awaited.
  speaking.catch(() => undefined);
  let configured: Configuration;
  try {
    configured = await configuration;
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    await speaking;
    return pane.fail({ kind: "misconfigured", field: error.field, problem: error.problem });
  }
  pane.open(createApp(configured), speaking);
}

/** Outlook's language, once its messages are there; until then the pane speaks the browser's. */
async function speak(pane: StartablePane, locale: string): Promise<void> {
  await loadMessages("first", locale);
  pane.speak(locale);
}
