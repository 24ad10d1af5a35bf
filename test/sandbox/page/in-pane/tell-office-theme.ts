/**
 * `Office.context.officeTheme`, which the npm build of Office.js lacks on the web
 * (it is an April 2022 build; Mailbox 1.14 clients have it).
 */
import { officeThemes, type ThemeName } from "../office-themes.ts";

/** `theme` is asked each time: people switch it while a pane is open. */
export function tellOfficeTheme(theme: () => ThemeName): void {
  const listen = new AbortController();
  // Load events of scripts do not bubble, but they can be captured. This handler comes before any other onReady.
  const onLoad = () => {
    if (!("Office" in window)) return;
    listen.abort();
    void Office.onReady(() => {
      if (!("officeTheme" in Office.context))
        Object.defineProperty(Office.context, "officeTheme", { get: () => officeThemes[theme()], enumerable: true });
    });
  };
  document.addEventListener("load", onLoad, { capture: true, signal: listen.signal });
}
