/** One appointment of a calendar as a scan judged it: what a list shows, and what an action needs to begin with. */
import type { OpenItem } from "../../outlook/open-item.ts";
import type { AppointmentKind, CalendarAccess } from "../../tracking/evidence.ts";
import type { Judgement } from "../../tracking/judgement.ts";
import type { CarriedCopy } from "../../tracking/safety-copy.ts";

export interface CalendarRow {
  /** The mailbox's id of it, in REST form. */
  readonly id: string;
  readonly subject: string;
  readonly start: Date;
  readonly end: Date;
  readonly kind: AppointmentKind;
  readonly judgement: Judgement;
  readonly lastModifiedBy?: string;
  readonly lastModifiedAt?: Date;
  /** The organization that the appointment is of, as far as anything names it; the name comes from it or from config.json alone. */
  readonly organization?: { readonly id?: string; readonly name?: string };
  /** What the item carries: a claim. */
  readonly carriedCopy?: CarriedCopy;
}

/** The row as if it stood open in Outlook, for the use cases of one appointment; they read it again before they write. */
export function openItemOf({ id, subject, start, end }: CalendarRow, calendar: CalendarAccess): Extract<OpenItem, { kind: "saved" }> {
  return {
    kind: "saved",
    mode: "read",
    id,
    subject,
    start,
    end,
    attendees: [],
    shared:
      calendar.kind === "delegate" ? { kind: "shared", owner: calendar.owner.address, mayEdit: calendar.mayEdit } : { kind: "not-offered" },
  };
}
