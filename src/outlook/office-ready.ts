/** Waits for Office.js and tells what sort of place this is. */

export type OfficeReadiness =
  | { readonly kind: "outlook" }
  /** Opened in a plain browser tab, or in another Office application. */
  | { readonly kind: "not-outlook" }
  | { readonly kind: "no-answer"; readonly waitedSeconds: number };

/** A silent host counts as none: nobody looks at a page without words for ten seconds. */
const patienceSeconds = 8;

/** @param onLate a late answer is still delivered to it */
export function officeReady(onLate: () => void): Promise<OfficeReadiness> {
  return new Promise((resolve) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      resolve({ kind: "no-answer", waitedSeconds: patienceSeconds });
    }, patienceSeconds * 1_000);
    const settle = (readiness: OfficeReadiness) => {
      clearTimeout(timer);
      if (late && readiness.kind === "outlook") onLate();
      else resolve(readiness);
    };
    // office.js is loaded before our scripts; where its address could not be reached there is no `Office` at all.
    if (typeof Office === "undefined") return;
    void Office.onReady((info) => settle(info.host === Office.HostType.Outlook ? { kind: "outlook" } : { kind: "not-outlook" }));
  });
}
