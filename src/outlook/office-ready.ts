/** Waits for Office.js, and determines where the page is running. */

export type OfficeReadiness =
  | { readonly kind: "outlook" }
  /** Opened in a plain browser tab, or in another Office application. */
  | { readonly kind: "not-outlook" }
  | { readonly kind: "no-answer"; readonly waitedSeconds: number };

/** A silent host counts as none: nobody looks at an empty page for ten seconds. */
const timeoutSeconds = 8;

/**
 * @param onLate called if the host answers later after all
 * @param loaded where the page itself loads Office.js (`loadOffice`): waited for as part of the same time
 */
export function officeReady(onLate: () => void, loaded?: Promise<void>): Promise<OfficeReadiness> {
  return new Promise((resolve, reject) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      resolve({ kind: "no-answer", waitedSeconds: timeoutSeconds });
    }, timeoutSeconds * 1_000);
    const settle = (readiness: OfficeReadiness) => {
      clearTimeout(timer);
      if (late && readiness.kind === "outlook") onLate();
      else resolve(readiness);
    };
    const ask = () => {
      // office.js loads before our scripts; if its URL was unreachable, there is no `Office` at all.
      if (typeof Office === "undefined") return;
      void Office.onReady((info) => settle(info.host === Office.HostType.Outlook ? { kind: "outlook" } : { kind: "not-outlook" }));
    };
    if (loaded) loaded.then(ask).catch(reject);
    else ask();
  });
}
