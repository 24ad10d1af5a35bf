/** One appointment of a calendar as a scan judged it: what a list shows, and what an action starts from. */
import type { SavedItem } from "../../outlook/open-item.ts";
import type { AppointmentKind, CalendarAccess, CarriedCopy } from "../../tracking/evidence.ts";
import type { Judgement } from "../../tracking/judgement.ts";

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
  /** The appointment's organization, as far as it is known; its name comes only from the organization itself or from config.json. */
  readonly organization?: { readonly id?: string; readonly name?: string };
  /** What the item carries: a claim. */
  readonly carriedCopy?: CarriedCopy;
}

/** The row as an open item, for the use cases of one appointment; they read it again before they write. */
export function openItemOf({ id, subject, start, end }: CalendarRow, calendar: CalendarAccess): SavedItem {
  return {
    kind: "saved",
    mode: "read",
    id,
    subject,
    start,
    end,
    shared:
      calendar.kind === "delegate" ? { kind: "shared", owner: calendar.owner.address, mayEdit: calendar.mayEdit } : { kind: "not-offered" },
  };
}
