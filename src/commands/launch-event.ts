/**
 * The send alert of classic Outlook for Windows: one file, in a runtime with no page, no sign-in and only the
 * JavaScript of 2016. It asks what the last check in this form has stored, and lets everything else be sent.
 */
import { onAppointmentSend } from "../outlook/send-event.ts";
import { findSessionAlert } from "../outlook/session-alert.ts";

onAppointmentSend(findSessionAlert);
