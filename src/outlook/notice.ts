/** One notice on the open item, for the command that works without a pane. Not available on mobile. */
import { officeCall } from "./office-call.ts";

const key = "tracking-status";
/** Outlook throws for longer texts. */
const longestText = 150;

export type NoticeTone = "informational" | "error";

/**
 * Sets, or replaces, the one notice.
 * @throws OfficeError; AbortError when aborted
 */
export async function setNotice(tone: NoticeTone, text: string, options: { readonly signal?: AbortSignal } = {}): Promise<void> {
  const message = text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
  const { ItemNotificationMessageType } = Office.MailboxEnums;
  const details: Office.NotificationMessageDetails =
    tone === "error"
      ? { type: ItemNotificationMessageType.ErrorMessage, message }
      : // `persistent` and `icon` are allowed for informational messages only; the icon is the manifest's resource id.
        { type: ItemNotificationMessageType.InformationalMessage, message, icon: "Icon.16", persistent: false };
  const item = Office.context.mailbox.item;
  if (!item) return;
  await officeCall<void>(
    "notificationMessages.replaceAsync",
    (done) => item.notificationMessages.replaceAsync(key, details, done),
    options,
  );
}
