/** A CRM row that may belong to an appointment, in the same shape for every version of CRM. */

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

/** Somebody named on a record (`activityparty`). */
export interface Party {
  /** `systemuserid`, where the party is a user: lower-case GUID. */
  readonly userId?: string;
  /** SMTP address, where the party carries one. */
  readonly address?: string;
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
  /** `isalldayevent`. */
  readonly allDay: boolean;
  readonly location?: string;
  readonly state: RecordState;
  /** `statuscode`: 1 Free, 2 Tentative, 3 Completed, 4 Canceled, 5 Busy, 6 Out of Office. */
  readonly status?: number;
  readonly kind: RecordKind;
  /** `originalstartdate` of a series' day. */
  readonly originalStart?: Date;
  /** The series' `recurringappointmentmaster` id, for an instance. */
  readonly seriesId?: string;
  readonly regarding?: Regarding;
  /** `ownerid`: a user's or a team's lower-case GUID, and the name as CRM shows it. */
  readonly ownerId?: string;
  readonly owner?: string;
  readonly createdById?: string;
  readonly createdBy?: string;
  readonly createdOn?: Date;
  readonly modifiedBy?: string;
  readonly modifiedOn?: Date;
  /** Absent: not asked. Asked only where owner and creator are somebody else. */
  readonly parties?: readonly Party[];
  /** Row version, for `If-Match`. CRM before 2016 has none; the instant of the last change stands in for it. Only ever compared. */
  readonly etag?: string;
}
