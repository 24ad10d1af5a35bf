/** The host page. */
export interface HostWindow extends Window {
  /** Milliseconds from the pane's navigation. */
  settledAt?: number;
}

/** In a trace: the task in which the verdict is drawn. */
export const verdictMark = "the verdict stands";

/** For a page that runs text. */
export const noteTheVerdictText = () => `(${noteTheVerdict.toString()})(${JSON.stringify(verdictMark)})`;

/** Runs in the host page: observes the pane, and records the time by the pane's clock, and the mark, in the task that drew the verdict. */
export function noteTheVerdict(mark: string): void {
  if (window.parent !== window) return;
  // No named functions in here: tsx would wrap them in a helper that does not exist in the browser.
  const looking = setInterval(() => {
    const shown = document.querySelector<HTMLIFrameElement>("#pane iframe")?.contentWindow;
    const root = shown?.document.querySelector("#pane");
    if (!shown || !root) return;
    clearInterval(looking);
    new MutationObserver((_, observer) => {
      if (!root.matches("[data-verdict][aria-busy=false]")) return;
      observer.disconnect();
      (window as HostWindow).settledAt = shown.performance.now();
      performance.mark(mark);
    }).observe(root, { attributes: true });
  }, 4);
}
