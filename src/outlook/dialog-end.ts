/** Why a dialog is not, or no longer, on screen. Codes: learn.microsoft.com, "Handle errors and events in the Office dialog box". */

export type DialogEnd =
  /** 12006 */
  | { readonly kind: "by-person" }
  | { readonly kind: "by-us" }
  | { readonly kind: "not-opened"; readonly why: WhyNotOpened; readonly code: number }
  /** It opened but its page did not load: no connection, or it navigated to a URL without https. It is closed then. */
  | { readonly kind: "broken"; readonly why: "page-missing" | "not-https" | "other"; readonly code: number };

/** `ignored`: the person was asked whether a window may open. `minimized`: Outlook is. */
export type WhyNotOpened = "already-open" | "blocked" | "ignored" | "foreign-domain" | "not-https" | "minimized" | "no-answer" | "other";

const notOpened: Readonly<Record<number, WhyNotOpened>> = {
  0: "no-answer",
  12004: "foreign-domain",
  12005: "not-https",
  12007: "already-open",
  12009: "ignored",
  // Office.js says "cross zone" whenever the browser returned no window, usually because of a pop-up blocker.
  12011: "blocked",
  12014: "minimized",
};

export function endBeforeOpening(code: number): DialogEnd {
  return { kind: "not-opened", why: notOpened[code] ?? "other", code };
}

/** @param code of Office's DialogEventReceived */
export function endAfterOpening(code: number): DialogEnd {
  if (code === 12006) return { kind: "by-person" };
  return { kind: "broken", why: code === 12002 ? "page-missing" : code === 12003 ? "not-https" : "other", code };
}
