/** The page of the calendar's dialog: the same view as in the pane, with room. What only the pane has, it is asked for. */
import { createPaneLink } from "../../composition/calendar-dialog/ask-pane.ts";
import { askSnapshot, watchPane } from "../../composition/calendar-dialog/through-pane.ts";
import { ConfigurationError } from "../../configuration/configuration-error.ts";
import { loadConfiguration } from "../../configuration/load-configuration.ts";
import { systemClock } from "../../http/clock.ts";
import { Failure } from "../../http/failure.ts";
import { createHttpClient, startPatience } from "../../http/http-client.ts";
import { listenToParent, tellParent } from "../../outlook/dialog-parent.ts";
import { OfficeError } from "../../outlook/office-call.ts";
import { officeReady } from "../../outlook/office-ready.ts";
import { readTheme, watchTheme } from "../../outlook/theme.ts";
import { showBroken } from "../show-broken.ts";

const leaving = new AbortController();
addEventListener("pagehide", () => leaving.abort());
const { signal } = leaving;
const page = new URL(location.pathname, location.origin);
const configuring = loadConfiguration({ http: createHttpClient({ patience: startPatience }), page, signal });
const drawing = import(/* webpackChunkName: "large-calendar" */ "./mount-large-calendar.tsx");
const housing = import(/* webpackChunkName: "large-calendar-house" */ "../../composition/calendar-dialog/assemble-dialog-calendar.ts");
// Whoever awaits them hears of a failure; until then it must not count as nobody's.
for (const each of [configuring, drawing, housing]) each.catch(() => undefined);
const pane = document.getElementById("pane") as HTMLElement;
void start(pane).catch((error: unknown) => {
  if (signal.aborted) return;
  showBroken(pane);
  reportError(error);
});

async function start(root: HTMLElement): Promise<void> {
  const readiness = await officeReady(() => location.reload());
  const { mountLargeCalendar, mountTrouble } = await drawing;
  const { language: locale } = navigator;
  // In a tab of its own there is no pane.
  if (readiness.kind !== "outlook") return mountTrouble(root, { locale, theme: readTheme(), trouble: { kind: "no-pane" } });
  const link = createPaneLink({ tell: tellParent, clock: systemClock });
  try {
    await listenToParent(link.hear, { signal });
    const [snapshot, configuration, { assembleDialogCalendar }] = await Promise.all([askSnapshot(link, { signal }), configuring, housing]);
    mountLargeCalendar(root, {
      snapshot,
      link,
      watchTheme,
      assemble: (onNotOpened) => assembleDialogCalendar({ configuration, snapshot, link, onNotOpened }),
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
