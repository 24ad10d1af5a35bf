/** Answers to `window.external.Execute`. */
import { safeArray, type SafeArray } from "./win32-external.ts";

/** Of the appointment on screen. It would grow with every other one, and Office.js refuses an answer whose number is above its own (9030). */
export const itemNumber = 1;

/** An answer of the mailbox: JSON, error code, and what concerns every call; the name and text of an error where the mailbox gave them. */
export function mailboxAnswer(answer: object): SafeArray {
  const { error, errorCode } = answer as { readonly error?: boolean; readonly errorCode?: number };
  return safeArray(JSON.stringify(answer), error === true ? errorCode : 0, JSON.stringify({ itemNumber }));
}

/** "InternalError": Outlook itself failed. */
export function failedAnswer(): SafeArray {
  return safeArray("5001");
}

/** For the calls of Office.js below Outlook's own: status and payload. */
export function statusAnswer(status: number): SafeArray {
  return safeArray(status);
}
