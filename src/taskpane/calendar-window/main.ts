/** The page of the calendar window: the same view as in the pane, with more room. What only the pane has is asked of the pane. */
import { createPaneLink } from "../../app/calendar-window/create-pane-link.ts";
import { askSnapshot, watchPane } from "../../app/calendar-window/through-pane.ts";
import { ConfigurationError } from "../../configuration/configuration-error.ts";
import { loadConfiguration } from "../../configuration/load-configuration.ts";
import { systemClock } from "../../http/clock.ts";
import { Failure } from "../../http/failure.ts";
import { createHttpClient, startLimits } from "../../http/http-client.ts";
import { loadAllMessages } from "../../locales/load-messages.ts";
import { listenToParent, tellParent } from "../../outlook/dialog-parent.ts";
import { OfficeError } from "../../outlook/office-call.ts";
import { officeReady } from "../../outlook/office-ready.ts";
import { readTheme, watchTheme } from "../../outlook/theme.ts";
import { showBroken } from "../show-broken.ts";

const leaving = new AbortController();
addEventListener("pagehide", () => leaving.abort());
const { signal } = leaving;
const page = new URL(location.pathname, location.origin);
const configuring = loadConfiguration({ http: createHttpClient({ limits: startLimits }), page, signal });
const mounting = import(/* webpackChunkName: "large-calendar" */ "./mount-calendar-window.tsx");
const creating = import(/* webpackChunkName: "large-calendar-app" */ "../../app/calendar-window/create-window-calendar.ts");
// A failure surfaces where they are awaited; until then it must not count as unhandled.
for (const each of [configuring, mounting, creating]) each.catch(() => undefined);
const pane = document.getElementById("pane") as HTMLElement;
void start(pane).catch((error: unknown) => {
  if (signal.aborted) return;
  showBroken(pane);
  reportError(error);
});

async function start(root: HTMLElement): Promise<void> {
  const readiness = await officeReady(() => location.reload());
  const { language: locale } = navigator;
  const [{ mountCalendarWindow, mountTrouble }] = await Promise.all([mounting, loadAllMessages(locale)]);
  // Opened directly in a browser tab, it has no pane.
  if (readiness.kind !== "outlook") return mountTrouble(root, { locale, theme: readTheme(), trouble: { kind: "no-pane" } });
  const link = createPaneLink({ send: tellParent, clock: systemClock });
  try {
    await listenToParent(link.onMessage, { signal });
    const [snapshot, configuration, { createWindowCalendar }] = await Promise.all([askSnapshot(link, { signal }), configuring, creating]);
    await loadAllMessages(snapshot.locale);
    mountCalendarWindow(root, {
      snapshot,
      presence: link.presence,
      watchTheme,
      createCalendar: (onNotOpened) => createWindowCalendar({ configuration, snapshot, link, onNotOpened }),
    });
    await watchPane(link, { signal, clock: systemClock });
  } catch (error) {
    if (signal.aborted) return;
    if (error instanceof ConfigurationError)
      return mountTrouble(root, {
        locale,
        theme: readTheme(),
        trouble: { kind: "misconfigured", field: error.field, problem: error.problem },
      });
    const ofPane = error instanceof Failure || error instanceof OfficeError;
    mountTrouble(root, { locale, theme: readTheme(), trouble: { kind: ofPane ? "no-pane" : "broken" } });
    if (!ofPane) reportError(error);
  }
}
