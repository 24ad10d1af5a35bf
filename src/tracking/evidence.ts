/**
 * Everything a judgement rests on, gathered before anything is written.
 * Values only: no I/O, no clock. Instants are `Date`; ISO strings stay at the border.
 */
import type { AppointmentRecord, Regarding } from "./appointment-record.ts";
import type { Stamp } from "./stamp.ts";

export type { AppointmentRecord, Party, RecordKind, RecordState, Regarding } from "./appointment-record.ts";

/** What Outlook and Exchange call the item: a single meeting, a series, or one of its days. */
export type AppointmentKind = "single" | "master" | "occurrence" | "exception";

/** Why something is not known. `detail` is for Details and the report, never for the headline. */
export interface Unknown {
  readonly kind: "unknown";
  readonly why: UnknownReason;
  /** For a rule or a plug-in: CRM's own words. */
  readonly detail?: string;
  /** For "throttled": the service does not want to be asked before then. */
  readonly until?: Date;
}

/** The reasons why something could not be found out; the locales put each into words. */
export type UnknownReason =
  | "no-item"
  | "not-saved"
  | "no-item-id"
  | "not-an-appointment"
  | "not-the-item-on-screen"
  | "occurrence-not-resolved"
  | "mailbox-not-set-up"
  /** Graph's MailboxNotEnabledForRESTAPI: the mailbox is not in the cloud. */
  | "mailbox-not-in-cloud"
  | "no-sign-in"
  | "sign-in-refused"
  | "sign-in-window-blocked"
  | "sign-in-window-closed"
  | "sign-in-needs-click"
  | "forbidden"
  | "other-mailbox"
  | "other-site"
  | "not-found"
  /** 404 for CRM itself or one of its lists: there is no CRM at the address in config.json. */
  | "organization-not-found"
  | "throttled"
  | "unreachable"
  | "timed-out"
  | "unexpected-answer"
  | "not-asked"
  | "stopped"
  | "no-global-object-id"
  /** A list had no end, or arrived in part. */
  | "incomplete"
  /** The host does not say whether the series or its first day is open, and the two readings disagree. */
  | "series-or-day"
  /** Refused by a rule of CRM (duplicate detection) or a plug-in, or for want of a privilege; `detail` has CRM's words. */
  | "refused-by-rule"
  | "refused-by-plug-in"
  | "no-privilege"
  /** A bug in this add-in. */
  | "our-fault";

/** Free/busy status (Graph's `showAs`, EWS's `LegacyFreeBusyStatus`). */
export type ShowAs = "free" | "tentative" | "busy" | "oof" | "workingElsewhere";

/** The appointment as the mailbox keeps it. */
export interface AppointmentItem {
  readonly subject: string;
  /** All-day: the instant of midnight in the calendar's time zone. */
  readonly start: Date;
  readonly end: Date;
  readonly allDay: boolean;
  /** IANA name of the calendar's time zone, in which all-day dates are read. Absent: the mailbox does not report it. */
  readonly timeZone?: string;
  /** Absent: the mailbox does not report it. */
  readonly showAs?: ShowAs;
  readonly location?: string;
  /** GlobalObjectId as text: hex, or the bare UID of a meeting created outside Outlook. Absent: unknown. */
  readonly globalObjectId?: string;
  readonly kind: AppointmentKind;
  /** "owner": the calendar's owner organizes it; "somebody-else": it is an invitation. */
  readonly organizedBy: "owner" | "somebody-else" | "unknown";
  /** Only for an invitation whose organizer has an SMTP address. */
  readonly organizer?: Person;
  readonly originalStart?: Date;
  readonly lastModifiedBy?: string;
  readonly lastModifiedAt?: Date;
  /** Carries Outlook's "Tracked to Dynamics 365" category. */
  readonly hasTrackingCategory: boolean;
}

export type MayEdit = "yes" | "no" | "unknown";

/** A person, identified by SMTP address; `name` only where a service or host gave one. */
export interface Person {
  readonly address: string;
  readonly name?: string;
}

/** Whose calendar the open appointment lies in, seen from the viewer. */
export type CalendarAccess =
  | { readonly kind: "own"; readonly owner?: Person }
  | {
      readonly kind: "delegate";
      readonly owner: Person;
      readonly mayEdit: MayEdit;
      /**
       * "copy": Exchange's copy of a shared calendar in the viewer's own mailbox. Whether a write there reaches the owner's
       * item is unknown.
       */
      readonly held: "in-owners-mailbox" | "copy";
    }
  | { readonly kind: "unknown" };

export interface OrganizationIdentity {
  /** Lower-case GUID without braces, as `normaliseGuid` gives it. */
  readonly id: string;
  /** As given by the organization itself, or by config.json. */
  readonly name: string;
}

/** The CRM organization that this person's Outlook is connected to. */
export type ViewerOrganization =
  | ({
      readonly kind: "connected";
      /** The name it has in config.json. */
      readonly configuredName: string;
    } & OrganizationIdentity)
  | { readonly kind: "not-set-up" }
  /** The person said that their Outlook has no CRM client. */
  | { readonly kind: "no-crm" }
  | { readonly kind: "unreachable"; readonly name: string; readonly why: UnknownReason; readonly detail?: string; readonly until?: Date };

/** What config.json says of organizations. */
export interface OrganizationDirectory {
  readonly configured: readonly { readonly name: string; readonly id?: string }[];
  /** Ids of organizations that are no more; `successor` is the name of a configured one. */
  readonly retired: readonly { readonly id: string; readonly successor?: string }[];
}

/** What CRM answered for one id. "absent": there is no such row; 403 is `Unknown` ("forbidden"), because the row exists. */
export type RecordByKey = { readonly kind: "found"; readonly record: AppointmentRecord } | { readonly kind: "absent" } | Unknown;

/** What the viewer's organization answered about this appointment. */
export type Records =
  | {
      readonly kind: "answered";
      /** All candidate rows by GlobalObjectId, not yet matched: see `matchRecords`. */
      readonly byGlobalObjectId: readonly AppointmentRecord[];
      /** By lower-case id: the stamp's usable `crmid` and the ids in copies. A missing id was not asked for. */
      readonly byKey: ReadonlyMap<string, RecordByKey>;
    }
  | Unknown;

/** Live rows that carry no id and agree with the item; looked up before a plan creates a record. "not-asked": no plan needed it. */
export type AgreeingRecords =
  { readonly kind: "answered"; readonly records: readonly AppointmentRecord[] } | { readonly kind: "not-asked" } | Unknown;

/** Is this person an enabled user of the viewer's organization? */
export type InOrganization = "enabled" | "not-enabled" | "unknown";

/**
 * The users the calendar's owner has in the viewer's organization: in one's own calendar the WhoAmI user, always; in any
 * calendar every user, enabled or not, with the owner's address. "incomplete": CRM did not list them, so any other user might
 * be one of them.
 */
export type OwnersUsers =
  | { readonly kind: "known"; readonly ids: readonly string[] }
  | (Omit<Unknown, "kind"> & { readonly kind: "incomplete"; readonly ids: readonly string[] });

export type StampReading = { readonly kind: "read"; readonly stamp: Stamp } | Unknown;

/** One's own, one per appointment and organization. */
export interface OwnCopy {
  /** Lower-case GUID without braces. */
  readonly crmId: string;
  readonly organization: { readonly id: string; readonly name: string };
  readonly regarding?: Regarding;
  readonly seenAt: Date;
}

/** What the item carries: nothing that a reader of the calendar should not know. */
export interface CarriedCopy {
  readonly crmId: string;
  readonly organizationId: string;
  readonly seenAt: Date;
}

/** What is read from the item itself. */
export interface ItemReading {
  readonly stamp: StampReading;
  /** Absent where the appointment could not be read. */
  readonly item?: AppointmentItem;
  readonly records: Records;
  /** For a day: the usable `crmid` on the series' own stamp, lower-case GUID. Absent: none, not asked for, or not answered. */
  readonly seriesCrmId?: string;
}

export interface Evidence extends ItemReading {
  /**
   * Set where the host does not say whether the series or its first day is open: `stamp`, `item`, `records` and `ownCopies`
   * are one reading, this is the other. A conclusion stands only if both lead to it.
   */
  readonly otherReading?: ItemReading & { readonly ownCopies: readonly OwnCopy[] };
  readonly calendar: CalendarAccess;
  readonly organization: ViewerOrganization;
  readonly directory: OrganizationDirectory;
  /** Whether the calendar's owner is a user; only in somebody else's calendar. */
  readonly ownerInOrganization: InOrganization;
  readonly ownersUsers: OwnersUsers;
  /** Whether the organizer of an invitation is a user. Asked only before a record would be created. */
  readonly organizerInOrganization: InOrganization;
  /** May the viewer read the appointments of the whole organization? "no" also where this was not asked or not answered. */
  readonly sight: "yes" | "no";
  readonly agreeing: AgreeingRecords;
  /** One's own safety copies of this appointment, one per organization; those of retired organizations included. */
  readonly ownCopies: readonly OwnCopy[];
  /** What the item carries: a claim. */
  readonly carriedCopy?: CarriedCopy;
  /** Ids of the records that the person set aside with *None of these*. */
  readonly setAside: ReadonlySet<string>;
  /** The device's clock once the evidence was complete. */
  readonly gatheredAt: Date;
  /** Minutes between two runs of CRM's sync (`syncMinutes` in config.json). */
  readonly syncMinutes: number;
  /** Where the mailbox may not be read ("other-mailbox"): the organizer shown in the form. */
  readonly organizerOnScreen?: Person;
  /** Likewise, whether the form shows the tracking category; absent: this Outlook does not report categories. */
  readonly categoryOnScreen?: "present" | "absent";
}
