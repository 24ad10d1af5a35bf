/**
 * The ribbon's function commands and the send alert, without a pane. Outlook loads this page and unloads it afterwards.
 * Classic Outlook runs `launch-event.ts` for the alert instead. A failure before either can run (a missing interface, for
 * example) happens inside the function that Outlook calls, so it is answered.
 */
import { onFunctionCommand } from "../outlook/function-command.ts";
import { setNotice } from "../outlook/notice.ts";
import { onAppointmentSend } from "../outlook/send-event.ts";

/** In English: whatever has failed, the messages may have failed with it. */
const notChecked = "We couldn't check CRM tracking. Open the pane to see why.";

onFunctionCommand("checkTrackingStatus", async () => {
  try {
    const { checkTrackingStatus } = await import(/* webpackMode: "eager" */ "./check-tracking-status.ts");
    await checkTrackingStatus();
  } catch {
    await setNotice("error", notChecked).catch(() => undefined);
  }
});
onAppointmentSend(async () => {
  const { checkBeforeSending } = await import(/* webpackMode: "eager" */ "./check-before-sending.ts");
  return checkBeforeSending();
});
