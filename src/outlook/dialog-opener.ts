/**
 * A sign-in page that sends Cross-Origin-Opener-Policy detaches its window from the pane. Office.js for the web closes such a
 * window as soon as it loads there, so the page has to know beforehand when it comes back.
 */
const key = "dialog-opener";

/** To be called before this window navigates away. */
export function noteOpener(): void {
  try {
    sessionStorage.setItem(key, String(hasOpener()));
  } catch {
    // Then it cannot be known later, and Office.js decides.
  }
}

/** Windows of classic Outlook never have an opener, and cannot lose one. */
export function openerWasLost(): boolean {
  try {
    return !hasOpener() && sessionStorage.getItem(key) === "true";
  } catch {
    return false;
  }
}

function hasOpener(): boolean {
  return (window.opener as Window | null) !== null;
}
