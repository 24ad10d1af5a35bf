/** Opens a mail form filled in for the person; nothing here sends. */
import type { Person } from "../tracking/evidence.ts";
import { htmlBody, plainBody, type MailParagraph } from "./mail-body.ts";
import { openInBrowser } from "./open-in-browser.ts";

export interface MailDraft {
  readonly to: Person;
  readonly subject: string;
  readonly paragraphs: readonly MailParagraph[];
}

/** Browsers and mail programs accept about 2,000 characters of such a URL. */
const longestAddress = 1_800;
/** Exchange's limit for a subject. */
const longestSubject = 255;

/**
 * Opens the best form that this Outlook offers, filled in.
 * @throws whatever Office.js throws synchronously for arguments it refuses
 */
export function openMailForm(draft: MailDraft): void {
  const { mailbox, requirements } = Office.context;
  const subject = draft.subject.slice(0, longestSubject);
  if (requirements.isSetSupported("Mailbox", "1.6")) {
    mailbox.displayNewMessageForm({ toRecipients: [draft.to.address], subject, htmlBody: htmlBody(draft.paragraphs) });
    return;
  }
  const replyForm = findReplyFormTo(draft.to);
  if (replyForm) replyForm.displayReplyForm(htmlBody(draft.paragraphs));
  else openInBrowser(mailAddress({ ...draft, subject }));
}

/** A reply goes only to the organizer, with a subject that Outlook chooses; compose forms have none. */
function findReplyFormTo({ address }: Person): Pick<Office.AppointmentRead, "displayReplyForm"> | undefined {
  const item = Office.context.mailbox.item as Partial<Pick<Office.AppointmentRead, "displayReplyForm" | "organizer">> | null | undefined;
  const { displayReplyForm, organizer } = item ?? {};
  const toOrganizer = organizer?.emailAddress?.toLowerCase() === address.toLowerCase();
  return typeof displayReplyForm === "function" && toOrganizer ? (item as Pick<Office.AppointmentRead, "displayReplyForm">) : undefined;
}

/** RFC 6068, at most `longestAddress` characters: what does not fit is left out, starting with the last paragraph. */
export function mailAddress({ to, subject, paragraphs }: MailDraft): URL {
  const at = to.address.lastIndexOf("@");
  const recipient = [to.address.slice(0, at), to.address.slice(at + 1)].map(encodeURIComponent).join("@");
  const texts = plainBody(paragraphs);
  const withTexts = (count: number) => {
    const fields = { subject, body: texts.slice(0, count).join("\r\n\r\n") };
    return new URL(
      `mailto:${recipient}?${Object.entries(fields)
        .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
        .join("&")}`,
    );
  };
  let count = texts.length;
  while (count > 0 && withTexts(count).href.length > longestAddress) count -= 1;
  return withTexts(count);
}
