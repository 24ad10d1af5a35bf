/** Puts the sign-in part together: real Office.js, real msal, the real address. */
import { ConfigurationError } from "../../configuration/configuration-error.ts";
import { loadConfiguration } from "../../configuration/load-configuration.ts";
import { createHttpClient, startPatience } from "../../http/http-client.ts";
import { signInCatalogueFor } from "../../locales/sign-in-catalogue.ts";
import { noteOpener, openerWasLost } from "../../outlook/dialog-opener.ts";
import { tellParent } from "../../outlook/dialog-parent.ts";
import { loadOffice } from "../../outlook/load-office.ts";
import { officeReady } from "../../outlook/office-ready.ts";
import { readLocale } from "../../outlook/viewer.ts";
import { runSignIn } from "./run-sign-in.ts";
import { createSignInScreen } from "./sign-in-screen.ts";

export async function openSignIn(root: HTMLElement): Promise<void> {
  const leaving = new AbortController();
  addEventListener("pagehide", () => leaving.abort());
  const page = new URL(location.pathname, location.origin);
  const configured = loadConfiguration({ http: createHttpClient({ patience: startPatience }), page, signal: leaving.signal });
  const loaded = import(/* webpackChunkName: "msal" */ "../../identity/standard-client.ts");
  // Whoever awaits them hears of a failure.
  for (const promise of [configured, loaded]) promise.catch(() => undefined);

  const screen = createSignInScreen(root, signInCatalogueFor(navigator.language));
  screen.working();
  // Of no use without the pane, Office.js would close this window before the token is there. msal knows whether it was this
  // window that asked, and keeps the token where the pane looks.
  const parted = openerWasLost();
  try {
    if (!parted) {
      await loadOffice();
      const readiness = await officeReady(() => location.reload());
      // In a tab of its own there is nobody to sign in for.
      if (readiness.kind !== "outlook") return screen.failed(readiness.kind === "not-outlook" ? "no-pane" : "unreachable", {});
      screen.speak(signInCatalogueFor(readLocale()));
      noteOpener();
    }
    const [configuration, msal] = await Promise.all([configured, loaded]);
    await runSignIn({
      configuration,
      fragment: () => location.hash,
      createClient: (authority) => msal.createStandardClient(authority, page),
      nameFailure: (error) => msal.nameFailure(error, "by-popup"),
      screen,
      tell(answer) {
        if (parted) return "not-told";
        tellParent(answer);
        return "told";
      },
    });
  } catch (error) {
    if (leaving.signal.aborted) return;
    screen.failed(error instanceof ConfigurationError ? "misconfigured" : "unreachable", { again: () => location.reload() });
  }
}
