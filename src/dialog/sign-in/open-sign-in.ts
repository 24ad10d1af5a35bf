/** Creates the sign-in page with Office.js, msal and the page's address. */
import { ConfigurationError } from "../../configuration/configuration-error.ts";
import { loadConfiguration } from "../../configuration/load-configuration.ts";
import { Failure } from "../../http/failure.ts";
import { createHttpClient, startLimits } from "../../http/http-client.ts";
import { loadChunk } from "../../http/load-chunk.ts";
import { loadDialogMessages } from "../../locales/load-dialog-messages.ts";
import { setPageLanguage } from "../../locales/set-page-language.ts";
import { noteOpener, openerWasLost } from "../../outlook/dialog-opener.ts";
import { tellParent } from "../../outlook/dialog-parent.ts";
import { loadOffice } from "../../outlook/load-office.ts";
import { OfficeError } from "../../outlook/office-call.ts";
import { officeReady } from "../../outlook/office-ready.ts";
import { readLocale } from "../../outlook/viewer.ts";
import { runSignIn } from "./run-sign-in.ts";
import { createSignInScreen, type SignInTrouble } from "./sign-in-screen.ts";

export async function openSignIn(root: HTMLElement): Promise<void> {
  const leaving = new AbortController();
  addEventListener("pagehide", () => leaving.abort());
  const page = new URL(location.pathname, location.origin);
  const configured = loadConfiguration({ http: createHttpClient({ limits: startLimits }), page, signal: leaving.signal });
  const again = () => location.reload();
  const loaded = loadChunk(import(/* webpackChunkName: "msal" */ "../../identity/standard-client.ts"));
  // A failure surfaces where they are awaited; until then it must not count as unhandled.
  for (const promise of [configured, loaded]) promise.catch(() => undefined);

  setPageLanguage(document, navigator.language);
  const screen = createSignInScreen(root, (await loadDialogMessages(navigator.language)).signIn);
  screen.working();
  // Without the pane, Office.js is of no use, and would close this window before the token arrives. msal knows whether this
  // window asked for the token, and stores it where the pane looks.
  const parted = openerWasLost();
  try {
    if (!parted) {
      const readiness = await officeReady(again, loadOffice());
      // Opened directly in a browser tab, there is no pane to sign in for.
      if (readiness.kind === "not-outlook") return screen.failed("no-pane", {});
      if (readiness.kind === "no-answer") return screen.failed("no-office", { again });
      const locale = readLocale();
      setPageLanguage(document, locale);
      screen.setWords((await loadDialogMessages(locale)).signIn);
      noteOpener();
    }
    const [configuration, msal] = await Promise.all([configured, loaded]);
    await runSignIn({
      configuration,
      fragment: () => location.hash,
      createClient: (authority) => msal.createStandardClient(authority, page),
      nameFailure: (error) => msal.nameFailure(error, "by-popup"),
      screen,
      send(answer) {
        if (parted) return "not-sent";
        tellParent(answer);
        return "sent";
      },
    });
  } catch (error) {
    if (leaving.signal.aborted) return;
    screen.failed(troubleOf(error), { again });
    if (troubleOf(error) === "broken") reportError(error);
  }
}

function troubleOf(error: unknown): SignInTrouble {
  if (error instanceof ConfigurationError) return "misconfigured";
  if (error instanceof OfficeError) return "no-office";
  return error instanceof Failure ? "part-missing" : "broken";
}
