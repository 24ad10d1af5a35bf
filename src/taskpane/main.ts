/**
 * The pane's first script. Everything that needs nothing from anybody else starts at once, side by side:
 * the configuration, the drawing code, the sign-in code, and the wait for Outlook.
 */
import { stoppedReport } from "../check/check-appointment.ts";
import { assembleHouse, type House } from "../composition/assemble-house.ts";
import { loadSignIn } from "../composition/load-sign-in.ts";
import type { Configuration } from "../configuration/configuration.ts";
import { ConfigurationError } from "../configuration/configuration-error.ts";
import { loadConfiguration } from "../configuration/load-configuration.ts";
import { createHttpClient, startPatience } from "../http/http-client.ts";
import { officeReady } from "../outlook/office-ready.ts";
import { openInBrowser } from "../outlook/open-in-browser.ts";
import { readTheme, watchTheme } from "../outlook/theme.ts";
import { readLocale } from "../outlook/viewer.ts";
import { createPaneStore, type StartablePane } from "./create-pane-store.ts";
import { detailOf } from "./detail-of.ts";
import { showBroken } from "./show-broken.ts";

const leaving = new AbortController();
const configuration = loadConfiguration({
  http: createHttpClient({ patience: startPatience }),
  page: new URL(location.href),
  signal: leaving.signal,
});
// Whoever awaits it hears of a failure; until then it must not count as nobody's.
configuration.catch(() => undefined);
// A failure here shows when the first token is asked for.
loadSignIn().catch(() => undefined);

const pane = createPaneStore({ locale: navigator.language, theme: readTheme() });
let letIn: (house: House) => void;
const houseStands = new Promise<House>((resolve) => {
  letIn = resolve;
});
const root = document.getElementById("pane") as HTMLElement;
import(/* webpackChunkName: "pane" */ "./mount-pane.tsx")
  .then(({ mountPane }) => mountPane(root, pane, async () => (await houseStands).loadCalendar()))
  .catch((error: unknown) => {
    showBroken(root);
    reportError(error);
  });
const stopWatching = watchTheme(pane.setTheme);
addEventListener("pagehide", () => {
  leaving.abort();
  stopWatching();
  pane.close();
});
void start(pane).catch(broken);

function broken(error: unknown): void {
  pane.fail({ kind: "broken", detail: detailOf(error) });
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
  let configured: Configuration;
  try {
    configured = await configuration;
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return pane.fail({ kind: "misconfigured", field: error.field, problem: error.problem });
  }
  const house = assembleHouse(configured);
  letIn(house);
  const chosen = house.findOrganization();
  pane.open(
    {
      organizations: configured.organizations.map(({ name, colour }) => ({ name, ...(colour && { colour }) })),
      ...(chosen && { chosen }),
      syncMinutes: configured.syncMinutes,
      check: house.check,
      signIn: house.signIn,
      keepOrganization: house.keepOrganization,
      findSafetyCopy: house.findSafetyCopy,
      keepSafetyCopy: house.keepSafetyCopy,
      async loadActing() {
        const actions = await house.loadActions();
        const { actingHouse } = await import(/* webpackChunkName: "actions" */ "./acting/acting-house.ts");
        return actingHouse(actions);
      },
      openInCrm(record) {
        const url = house.findRecordUrl(record);
        if (url) openInBrowser(url);
      },
      setAside: house.setAside,
      stoppedReport: () => stoppedReport(new Date()),
    },
    readLocale(),
  );
}
