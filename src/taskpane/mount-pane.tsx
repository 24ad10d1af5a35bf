import { createRoot } from "react-dom/client";
import { announcerBeside } from "./announcer.ts";
import { Pane } from "./pane.tsx";
import type { PaneStore } from "./pane-state.ts";
import { rememberForSend } from "./remember-for-send.ts";
import { showBroken } from "./show-broken.ts";
import type { LoadCalendar } from "./view-parts.ts";

/** Draws the pane in place of the static skeleton and keeps it true to the store. */
export function mountPane(element: HTMLElement, store: PaneStore, loadCalendar: LoadCalendar): void {
  rememberForSend(store);
  // Without a boundary React takes everything away when drawing fails.
  const onUncaughtError = (error: unknown): void => {
    showBroken(element);
    reportError(error);
  };
  createRoot(element, { onUncaughtError }).render(
    <Pane
      store={store}
      root={element}
      loadCalendar={loadCalendar}
      announce={announcerBeside(element, "said")}
      announceActed={announcerBeside(element, "acted")}
    />,
  );
}
