/**
 * What the last check in this form would say before sending, for classic Outlook's runtime, which cannot reach any service.
 * Stored in the form's session data (Mailbox 1.11), which Outlook discards when the form closes: neither on the appointment
 * nor in the mailbox.
 */
import { officeCall, OfficeError } from "./office-call.ts";

export interface SendAlert {
  /** One sentence, at most 500 characters. */
  readonly sentence: string;
  /** Label of the button that opens the pane, at most 20 characters. */
  readonly button: string;
}

const name = "send-alert";
const version = 1;
export const longestSentence = 500;
export const longestButton = 20;

/** Undefined: nothing to prompt for. Never throws: if the host refuses, nothing is stored. */
export async function keepSessionAlert(alert: SendAlert | undefined): Promise<void> {
  const data = findSessionData();
  if (!data) return;
  const text = JSON.stringify({ version, alert });
  try {
    await officeCall<void>("sessionData.setAsync", (done) => data.setAsync(name, text, done));
  } catch {
    // Office.js throws if the manifest only has ReadItem; classic Outlook then prompts for nothing.
  }
}

/** Undefined if there is nothing to prompt for, nothing was stored, or the host does not say. */
export async function findSessionAlert(): Promise<SendAlert | undefined> {
  const data = findSessionData();
  if (!data) return undefined;
  try {
    return decode(await officeCall<string>("sessionData.getAsync", (done) => data.getAsync(name, done)));
  } catch (error) {
    // A name that was never set is also an error.
    if (error instanceof OfficeError) return undefined;
    throw error;
  }
}

/** Only compose forms have it. */
function findSessionData(): Office.SessionData | undefined {
  const item = Office.context.mailbox.item as { readonly sessionData?: Office.SessionData } | null | undefined;
  return item ? item.sessionData : undefined;
}

function decode(text: unknown): SendAlert | undefined {
  if (typeof text !== "string") return undefined;
  let kept: { version?: unknown; alert?: { sentence?: unknown; button?: unknown } | null } | null;
  try {
    kept = JSON.parse(text) as typeof kept;
  } catch {
    return undefined;
  }
  const { sentence, button } = (kept && kept.version === version && kept.alert) || {};
  if (typeof sentence !== "string" || sentence === "" || sentence.length > longestSentence) return undefined;
  return typeof button === "string" && button !== "" && button.length <= longestButton ? { sentence, button } : undefined;
}
