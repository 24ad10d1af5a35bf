/**
 * The send alert of classic Outlook for Windows: one file in a runtime without a page, without sign-in and with the
 * JavaScript of 2016. It repeats what the last check in this form found, and lets everything else go.
 */
import { onAppointmentSend } from "../outlook/send-event.ts";
import { findSessionAlert } from "../outlook/session-alert.ts";

onAppointmentSend(findSessionAlert);
