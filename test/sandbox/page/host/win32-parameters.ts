/**
 * Converts parameters of `window.external.Execute` to the web's ApiParams. Older calls pass them by position; all others,
 * and data that accompanies every call, in one JSON text at the end.
 * Source: convertToOutlookNativeParameters and AdditionalGlobalParameters in outlook-win32-16.02.js.
 */

const html = ["htmlBody", "attachments"];
const content = ["data", "coercionType"];
const notice = ["key", "type", "persistent", "message", "icon"];
const newMessage = ["toRecipients", "ccRecipients", "bccRecipients", "subject", "htmlBody", "attachments"];
const newAppointment = ["requiredAttendees", "optionalAttendees", "start", "end", "location", "resources", "subject", "body"];
const recipients = ["recipientField", "recipientArray"];

const mailFields: ReadonlySet<string> = new Set(newMessage.slice(0, 3));

/** Dispatch id to the names of the parameters by position. */
const positions: Readonly<Record<number, readonly string[]>> = {
  4: ["customProperties"],
  5: ["body"],
  7: newAppointment,
  8: ["itemId"],
  9: ["itemId"],
  10: ["htmlBody"],
  11: ["htmlBody"],
  13: content,
  15: ["recipientField"],
  16: ["uri", "name", "isInline"],
  17: ["subject"],
  19: ["itemId", "name"],
  20: ["attachmentIndex"],
  21: recipients,
  22: recipients,
  23: content,
  24: ["TimeProperty"],
  25: ["TimeProperty", "time"],
  27: ["location"],
  28: ["coercionType"],
  29: content,
  30: html,
  31: html,
  33: notice,
  35: notice,
  36: ["key"],
  37: ["coercionType"],
  38: content,
  40: ["extensionId", "consentState"],
  43: ["ewsIdOrEmail"],
  44: newMessage,
  45: ["module", "queryString"],
  148: ["base64String", "name", "isInline"],
  177: newAppointment,
  178: newMessage,
  179: ["itemId"],
  180: ["itemId"],
  181: html,
  182: html,
  183: ["htmlBody"],
  184: ["htmlBody"],
};

const addNotice = 33;
const replaceNotice = 35;

/** Undefined for a call without parameters. */
export function apiParameters(dispatchId: number, sent: readonly unknown[] | null): Readonly<Record<string, unknown>> | undefined {
  const names = positions[dispatchId] ?? [];
  const byPosition = names.map((name, position) => [name, webValue(name, sent?.[position])] as const);
  const { itemNumber: _item, actions, ...blob } = blobAt(sent, names.length);
  const ofNotice = dispatchId === addNotice || dispatchId === replaceNotice;
  // Office.js keeps the actions of one notice and sends them along with every later call.
  const all = { ...Object.fromEntries(byPosition), ...blob, ...(ofNotice && actions !== undefined && { actions }) };
  return Object.keys(all).length === 0 ? undefined : all;
}

function blobAt(sent: readonly unknown[] | null, position: number): Readonly<Record<string, unknown>> {
  const text = sent?.[position];
  if (text === undefined) return {};
  if (typeof text !== "string") throw new Error(`A JSON text was expected at position ${position}`);
  return JSON.parse(text) as Record<string, unknown>;
}

function webValue(name: string, value: unknown): unknown {
  if (name === "customProperties" && typeof value === "string") return JSON.parse(value) as unknown;
  // Several in one text; none is an empty text.
  if (mailFields.has(name) && typeof value === "string") return value === "" ? [] : value.split(";");
  if (name === "recipientArray" && Array.isArray(value))
    return (value as [string, string][]).map(([address, display]) => ({ address, name: display }));
  return value;
}
