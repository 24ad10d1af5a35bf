import { findAppointmentLink } from "../outlook/appointment-link.ts";
import { openMailForm, type MailDraft } from "../outlook/mail-form.ts";
import { OfficeError } from "../outlook/office-call.ts";
import { readOpenItem } from "../outlook/read-open-item.ts";

/** A mail about the open appointment, never sent from here. */
export interface MailForm {
  /** Undefined if the open form does not reveal it. @throws AbortError when aborted */
  readonly findAppointment: (options: { readonly signal: AbortSignal }) => Promise<AppointmentShown | undefined>;
  /** @returns whether a form was opened */
  readonly openForm: (draft: MailDraft) => boolean;
}

/** What the open form shows. */
export interface AppointmentShown {
  /** Absent if Outlook does not reveal it. */
  readonly subject?: string | undefined;
  readonly start?: Date | undefined;
  /** To the appointment in Outlook on the web; absent if it cannot be derived. */
  readonly link?: URL;
}

export function createMailForm(): MailForm {
  return {
    async findAppointment(options) {
      try {
        const open = await readOpenItem(options);
        if (open.kind === "no-id") return open.shown;
        if (open.kind !== "saved") return undefined;
        const link = findAppointmentLink(open.id);
        return { subject: open.subject, start: open.start, ...(link && { link }) };
      } catch (error) {
        if (error instanceof OfficeError) return undefined;
        throw error;
      }
    },
    openForm(draft) {
      try {
        openMailForm(draft);
        return true;
      } catch {
        // Office.js throws synchronously, with unrelated error types, when it or its host refuses.
        return false;
      }
    },
  };
}
