/**
 * `Office.context.officeTheme`, which the npm build of Office.js lacks on the web
 * (it is an April 2022 build; Mailbox 1.14 clients have it).
 */

const themes = {
  light: { bodyBackgroundColor: "#ffffff", bodyForegroundColor: "#242424", controlBackgroundColor: "#ffffff", controlForegroundColor: "#242424" },
  dark: { bodyBackgroundColor: "#292929", bodyForegroundColor: "#ffffff", controlBackgroundColor: "#1f1f1f", controlForegroundColor: "#ffffff" },
};

export function tellOfficeTheme(theme: keyof typeof themes): void {
  const listen = new AbortController();
  // Load events of scripts do not bubble, but they can be captured. This handler comes before any other onReady.
  const onLoad = () => {
    if (!("Office" in window)) return;
    listen.abort();
    void Office.onReady(() => {
      if (!("officeTheme" in Office.context)) Object.defineProperty(Office.context, "officeTheme", { value: themes[theme], enumerable: true });
    });
  };
  document.addEventListener("load", onLoad, { capture: true, signal: listen.signal });
}
