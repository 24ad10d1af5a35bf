/** A mail that an add-in has filled in: Outlook shows it, and a person sends it or not. */

export type AskedMail =
  | { readonly kind: "new"; readonly to: readonly string[]; readonly subject: string; readonly htmlBody: string }
  /** To the organizer of what is open. */
  | { readonly kind: "reply"; readonly htmlBody: string };

/** Dispatch ids of `displayNewMessageForm` and `displayReplyForm`, and of the same with a callback. */
const newMessage = new Set([44, 178]);
const reply = new Set([10, 183]);

/** Undefined: the call asks for no mail. */
export function findAskedMail(dispatchId: number, parameters: unknown): AskedMail | undefined {
  const { toRecipients, subject, htmlBody } = (parameters ?? {}) as {
    readonly toRecipients?: readonly string[];
    readonly subject?: string;
    readonly htmlBody?: string;
  };
  if (newMessage.has(dispatchId)) return { kind: "new", to: toRecipients ?? [], subject: subject ?? "", htmlBody: htmlBody ?? "" };
  return reply.has(dispatchId) ? { kind: "reply", htmlBody: htmlBody ?? "" } : undefined;
}
