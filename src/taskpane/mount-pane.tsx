import { createRoot } from "react-dom/client";
import { announcerBeside } from "./announcer.ts";
import { Pane } from "./pane.tsx";
import type { PaneStore } from "./pane-state.ts";
import { rememberForSend } from "./send-alert/remember-for-send.ts";
import { showBroken } from "./show-broken.ts";

/** Draws the pane in place of the static skeleton. */
export function mountPane(element: HTMLElement, store: PaneStore): void {
  rememberForSend(store);
  // Without an error boundary, React unmounts everything when rendering fails.
  const onUncaughtError = (error: unknown): void => {
    showBroken(element);
    reportError(error);
  };
  createRoot(element, { onUncaughtError }).render(
    <Pane store={store} root={element} announce={announcerBeside(element, "said")} announceAction={announcerBeside(element, "acted")} />,
  );
}
