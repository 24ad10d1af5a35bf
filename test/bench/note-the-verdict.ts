interface HostWindow extends Window {
  settledAt?: number;
}

/** In a trace: the task in which the verdict is drawn. */
export const verdictMark = "the verdict stands";

/** An expression in the host page: milliseconds from the pane's navigation until the verdict was shown; undefined before. */
export const settledAt = "window.settledAt";

/** A script to run in the host page before its own: in the task that draws the verdict, it records the pane's time, and the mark. */
export const noteTheVerdict = `(${observe.toString()})(${JSON.stringify(verdictMark)})`;

function observe(mark: string): void {
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
