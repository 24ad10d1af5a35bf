/**
 * Provides `Office.context.officeTheme`, which the npm build of Office.js lacks on the web
 * (it is an April 2022 build; Mailbox 1.14 clients have it).
 */
import { officeThemes, type ThemeName } from "../office-themes.ts";

/** `theme` is called on every read, because people switch it while a pane is open. */
export function provideOfficeTheme(theme: () => ThemeName): void {
  const listen = new AbortController();
  // Scripts' load events do not bubble but can be captured. This runs before any other onReady handler.
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
