/** A mail that an add-in has filled in: Outlook shows it, and the person decides whether to send it. */

export type MailDraft =
  | { readonly kind: "new"; readonly to: readonly string[]; readonly subject: string; readonly htmlBody: string }
  /** To the organizer of the open appointment. */
  | { readonly kind: "reply"; readonly htmlBody: string };

/** Dispatch ids of `displayNewMessageForm` and `displayReplyForm`, and of the same with a callback. */
const newMessage = new Set([44, 178]);
const reply = new Set([10, 183]);

/** Undefined if the call does not open a mail. */
export function findMailDraft(dispatchId: number, parameters: unknown): MailDraft | undefined {
  const { toRecipients, subject, htmlBody } = (parameters ?? {}) as {
    readonly toRecipients?: readonly string[];
    readonly subject?: string;
    readonly htmlBody?: string;
  };
  if (newMessage.has(dispatchId)) return { kind: "new", to: toRecipients ?? [], subject: subject ?? "", htmlBody: htmlBody ?? "" };
  return reply.has(dispatchId) ? { kind: "reply", htmlBody: htmlBody ?? "" } : undefined;
}
