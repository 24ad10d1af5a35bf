/** The ribbon's function commands: no pane, one notice on the item. Outlook loads this page by itself and unloads it after. */
import { checkTrackingStatus } from "./check-tracking-status.ts";

void Office.onReady(() => {
  Office.actions.associate("checkTrackingStatus", (event: Office.AddinCommands.Event) => {
    void checkTrackingStatus().finally(() => {
      event.completed();
    });
  });
});
