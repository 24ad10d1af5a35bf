/** Answers to `window.external.Execute`. */
import { safeArray, type SafeArray } from "./win32-external.ts";

/** Number of the appointment on screen. Outlook increases it for each further one; Office.js rejects an answer with a higher number than its own (9030). */
export const itemNumber = 1;

/** A mailbox's answer: JSON, error code, and the data that accompanies every call. */
export function mailboxAnswer(answer: object): SafeArray {
  const { error, errorCode } = answer as { readonly error?: boolean; readonly errorCode?: number };
  return safeArray(JSON.stringify(answer), error === true ? errorCode : 0, JSON.stringify({ itemNumber }));
}

/** "InternalError": Outlook itself failed. */
export function failedAnswer(): SafeArray {
  return safeArray("5001");
}

/** For the methods common to all Office hosts: status and payload. */
export function statusAnswer(status: number): SafeArray {
  return safeArray(status);
}
