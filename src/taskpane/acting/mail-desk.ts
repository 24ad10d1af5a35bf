/** What the pane asks of Outlook to fill in a mail about the open appointment. */
import { findAppointmentLink } from "../../outlook/appointment-link.ts";
import { openMailForm } from "../../outlook/mail-form.ts";
import { OfficeError } from "../../outlook/office-call.ts";
import { readOpenItem } from "../../outlook/read-open-item.ts";
import type { MailDesk } from "../pane-house.ts";

export function createMailDesk(): MailDesk {
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
        // Office.js throws at once, with errors of no common kind, on what it or its host refuses.
        return false;
      }
    },
  };
}
