/**
 * A sign-in page that sends Cross-Origin-Opener-Policy takes the pane away from the window that it is shown in. Office.js for the web
 * closes such a window as soon as it is loaded there, so whoever comes back has to know before.
 */
const key = "dialog-opener";

/** Before this window is led away. */
export function noteOpener(): void {
  try {
    sessionStorage.setItem(key, String(hasOpener()));
  } catch {
    // Then nobody can tell later, and Office.js decides.
  }
}

/** Classic Outlook's windows never have one, and lose nothing. */
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
