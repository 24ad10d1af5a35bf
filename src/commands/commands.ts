/**
 * The ribbon's function commands and the send alert: no pane. Outlook loads this page by itself and unloads it after.
 * Classic Outlook runs `launch-event.ts` for the alert instead.
 */
import { onFunctionCommand } from "../outlook/function-command.ts";
import { onAppointmentSend } from "../outlook/send-event.ts";
import { checkBeforeSending } from "./check-before-sending.ts";
import { checkTrackingStatus } from "./check-tracking-status.ts";

onFunctionCommand("checkTrackingStatus", checkTrackingStatus);
onAppointmentSend(checkBeforeSending);
