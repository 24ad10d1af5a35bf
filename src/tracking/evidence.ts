/**
 * Everything a judgement rests on, gathered before anything is written.
 * Values only: no I/O, no clock. Instants are `Date`; ISO strings stay at the border.
 */
import type { Stamp } from "./stamp.ts";
import type { Witness } from "./witness.ts";

/** What Outlook and Exchange call the item: one meeting, a series, or one of its days. */
export type AppointmentKind = "single" | "master" | "occurrence" | "exception";

/** Why something could not be known. `detail` is for Details and the report, never the headline. */
export interface Unknown {
  readonly kind: "unknown";
  readonly why: UnknownReason;
  readonly detail?: string;
}

/** The names by which the catalogue explains what could not be asked. */
export type UnknownReason =
  | "no-item"
  | "not-saved"
  | "no-item-id"
  | "not-an-appointment"
  | "not-the-item-on-screen"
  | "occurrence-not-resolved"
  | "mailbox-not-set-up"
  | "no-sign-in"
  | "sign-in-refused"
  | "sign-in-window-blocked"
  | "sign-in-window-closed"
  | "sign-in-needs-click"
  | "forbidden"
  | "other-mailbox"
  | "other-site"
  | "not-found"
  | "throttled"
  | "unreachable"
  | "timed-out"
  | "unexpected-answer"
  | "not-asked"
  | "stopped"
  | "no-global-object-id";

/** The appointment as the mailbox keeps it. */
export interface AppointmentItem {
  readonly subject: string;
  readonly start: Date;
  readonly end: Date;
  /** GlobalObjectId as text: hex, or the bare UID of a meeting born elsewhere. Absent: unknown. */
  readonly globalObjectId?: string;
  readonly kind: AppointmentKind;
  readonly originalStart?: Date;
  readonly lastModifiedBy?: string;
  readonly lastModifiedAt?: Date;
  /** Carries Outlook's "Tracked to Dynamics 365" category. */
  readonly hasTrackingCategory: boolean;
}

export type MayEdit = "yes" | "no" | "unknown";

/** A person, by SMTP address; the name only where somebody told it. */
export interface Person {
  readonly address: string;
  readonly name?: string;
}

/** Whose calendar the open appointment lies in, seen from the viewer. */
export type CalendarAccess =
  | { readonly kind: "own" }
  | { readonly kind: "delegate"; readonly owner: Person; readonly mayEdit: MayEdit }
  | { readonly kind: "unknown" };

export interface OrganizationIdentity {
  /** Lower-case GUID without braces, as `normaliseGuid` gives it. */
  readonly id: string;
  readonly name: string;
}

/** The CRM organization that this person's Outlook is connected to. */
export type ViewerOrganization =
  | ({ readonly kind: "connected" } & OrganizationIdentity)
  | { readonly kind: "not-set-up" }
  | { readonly kind: "unreachable"; readonly name: string; readonly why: UnknownReason; readonly detail?: string };

/** 0 Open, 1 Completed, 2 Canceled, 3 Scheduled (Dataverse `appointment.statecode`). */
export type RecordState = "open" | "completed" | "canceled" | "scheduled";

/** What a row is: a single appointment, a series (`recurringappointmentmaster`), or a day of one. */
export type RecordKind = "single" | "master" | "instance";

export interface Regarding {
  /** Lower-case GUID without braces. */
  readonly id: string;
  /** Logical name of the table (`account`, `contact`, …) where known. */
  readonly type?: string;
  readonly name?: string;
}

/** One CRM appointment row. */
export interface AppointmentRecord {
  /** `activityid`: lower-case GUID without braces. */
  readonly id: string;
  readonly subject: string;
  /** `globalobjectid` as stored: any case, full or clean, or a bare UID. Absent: the row has none. */
  readonly globalObjectId?: string;
  readonly start?: Date;
  readonly end?: Date;
  readonly state: RecordState;
  readonly kind: RecordKind;
  readonly originalStart?: Date;
  /** The series' `recurringappointmentmaster` id, for an instance. */
  readonly seriesId?: string;
  readonly regarding?: Regarding;
  readonly owner?: string;
  readonly createdBy?: string;
  readonly createdOn?: Date;
  readonly modifiedBy?: string;
  readonly modifiedOn?: Date;
  /** Its version, for `If-Match`; CRM before 2016 has none, and the instant of the last change stands in. Compared, never read. */
  readonly etag?: string;
}

/** What the viewer's organization answered about this appointment. */
export type Records =
  | {
      readonly kind: "answered";
      /** The row that the stamp's `crmid` names; absent: no such row is visible, or the stamp names none. */
      readonly byCrmId?: AppointmentRecord;
      /** Candidate rows by GlobalObjectId, not yet matched: see `matchRecords`. */
      readonly byGlobalObjectId: readonly AppointmentRecord[];
    }
  | Unknown;

/** Is the calendar's owner an enabled user of the viewer's organization? */
export type OwnerInOrganization = "enabled" | "not-enabled" | "unknown";

export type StampReading = { readonly kind: "read"; readonly stamp: Stamp } | Unknown;

export interface Evidence {
  readonly stamp: StampReading;
  /** Absent where the appointment could not be read. */
  readonly item?: AppointmentItem;
  readonly calendar: CalendarAccess;
  readonly organization: ViewerOrganization;
  readonly records: Records;
  readonly ownerInOrganization: OwnerInOrganization;
  readonly witness?: Witness;
  /** Where the mailbox may not be read ("other-mailbox"): who organizes the meeting, as the form shows. */
  readonly organizerOnScreen?: Person;
  /** Likewise, whether the form shows the tracking category; absent: this Outlook tells no categories. */
  readonly categoryOnScreen?: "present" | "absent";
}
