/**
 * Everything a judgement rests on, gathered before anything is written.
 * Values only: no I/O, no clock. Instants are `Date`; ISO strings stay at the border.
 */
import type { AppointmentRecord } from "./appointment-record.ts";
import type { Stamp } from "./stamp.ts";
import type { CarriedCopy, OwnCopy } from "./safety-copy.ts";

export type { AppointmentRecord, Party, RecordKind, RecordState, Regarding } from "./appointment-record.ts";

/** What Outlook and Exchange call the item: one meeting, a series, or one of its days. */
export type AppointmentKind = "single" | "master" | "occurrence" | "exception";

/** Why something could not be known. `detail` is for Details and the report, never the headline. */
export interface Unknown {
  readonly kind: "unknown";
  readonly why: UnknownReason;
  /** Of a rule or a plug-in: CRM's own words to the person. */
  readonly detail?: string;
  /** Of "throttled": until when the service wants not to be asked. */
  readonly until?: Date;
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
  /** 404 where CRM itself, or one of its lists, was asked for: nothing of CRM is at the address in config.json. */
  | "organization-not-found"
  | "throttled"
  | "unreachable"
  | "timed-out"
  | "unexpected-answer"
  | "not-asked"
  | "stopped"
  | "no-global-object-id"
  /** A list had no end, or came back in part. */
  | "incomplete"
  /** The host tells neither series nor day, and the two readings disagree. */
  | "series-or-day"
  /** A rule of CRM's (duplicate detection), a plug-in's, or a missing privilege there; `detail` has CRM's own words. */
  | "refused-by-rule"
  | "refused-by-plug-in"
  | "no-privilege"
  /** An exception in our own code. */
  | "our-fault";

/** How the time shows in the calendar (Graph's `showAs`, EWS's `LegacyFreeBusyStatus`). */
export type ShowAs = "free" | "tentative" | "busy" | "oof" | "workingElsewhere";

/** The appointment as the mailbox keeps it. */
export interface AppointmentItem {
  readonly subject: string;
  /** All-day: the instant of midnight in the calendar's time zone. */
  readonly start: Date;
  readonly end: Date;
  readonly allDay: boolean;
  /** IANA name of the calendar's time zone, in which an all-day date is taken. Absent: the mailbox does not tell. */
  readonly timeZone?: string;
  /** Absent: the mailbox does not tell. */
  readonly showAs?: ShowAs;
  readonly location?: string;
  /** GlobalObjectId as text: hex, or the bare UID of a meeting born elsewhere. Absent: unknown. */
  readonly globalObjectId?: string;
  readonly kind: AppointmentKind;
  /** "owner": the calendar's owner organizes it; "somebody-else": it is an invitation. */
  readonly organizedBy: "owner" | "somebody-else" | "unknown";
  /** Of an invitation, where the mailbox tells an SMTP address. */
  readonly organizer?: Person;
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
  | { readonly kind: "own"; readonly owner?: Person }
  | {
      readonly kind: "delegate";
      readonly owner: Person;
      readonly mayEdit: MayEdit;
      /** "copy": Exchange's copy of a shared calendar in the viewer's own mailbox. Whether what is written there reaches the owner's item is unknown. */
      readonly held: "in-owners-mailbox" | "copy";
    }
  | { readonly kind: "unknown" };

export interface OrganizationIdentity {
  /** Lower-case GUID without braces, as `normaliseGuid` gives it. */
  readonly id: string;
  /** As the organization itself tells it, or config.json. */
  readonly name: string;
}

/** The CRM organization that this person's Outlook is connected to. */
export type ViewerOrganization =
  | ({
      readonly kind: "connected";
      /** The name under which config.json lists it. */
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

/** What CRM says of one id. "absent": there is no such row; 403 is `Unknown` ("forbidden"), for it exists. */
export type RecordByKey = { readonly kind: "found"; readonly record: AppointmentRecord } | { readonly kind: "absent" } | Unknown;

/** What the viewer's organization answered about this appointment. */
export type Records =
  | {
      readonly kind: "answered";
      /** Candidate rows by GlobalObjectId, in full, not yet matched: see `matchRecords`. */
      readonly byGlobalObjectId: readonly AppointmentRecord[];
      /** By lower-case id: the stamp's usable `crmid` and the ids in copies. One that is missing was not asked. */
      readonly byKey: ReadonlyMap<string, RecordByKey>;
    }
  | Unknown;

/**
 * Live rows that carry no id and agree with the item, asked before a plan creates.
 * "not-asked": no plan needed it.
 */
export type AgreeingRecords =
  { readonly kind: "answered"; readonly records: readonly AppointmentRecord[] } | { readonly kind: "not-asked" } | Unknown;

/** Is this person an enabled user of the viewer's organization? */
export type InOrganization = "enabled" | "not-enabled" | "unknown";

/**
 * Who the calendar's owner is in the viewer's organization: in one's own calendar the user of WhoAmI, whatever else is
 * answered, and in every calendar each user, enabled or not, with the owner's address. "incomplete": of these CRM did not
 * tell, so that anybody else may be one of them.
 */
export type OwnersUsers =
  | { readonly kind: "known"; readonly ids: readonly string[] }
  | (Omit<Unknown, "kind"> & { readonly kind: "incomplete"; readonly ids: readonly string[] });

export type StampReading = { readonly kind: "read"; readonly stamp: Stamp } | Unknown;

/** What is read of the item itself. */
export interface ItemReading {
  readonly stamp: StampReading;
  /** Absent where the appointment could not be read. */
  readonly item?: AppointmentItem;
  readonly records: Records;
  /** Of a day: the usable `crmid` that the series' own stamp carries, lower-case GUID. Absent: none, not asked or not told. */
  readonly seriesCrmId?: string;
}

export interface Evidence extends ItemReading {
  /**
   * Where the host does not tell whether the series or its first day is open, `stamp`, `item`, `records` and `ownCopies` are
   * one reading and this is the other. What both lead to stands; else nothing is known.
   */
  readonly otherReading?: ItemReading & { readonly ownCopies: readonly OwnCopy[] };
  readonly calendar: CalendarAccess;
  readonly organization: ViewerOrganization;
  readonly directory: OrganizationDirectory;
  /** The calendar's owner, in somebody else's calendar. */
  readonly ownerInOrganization: InOrganization;
  readonly ownersUsers: OwnersUsers;
  /** The organizer of an invitation. Asked only where a plan would create. */
  readonly organizerInOrganization: InOrganization;
  /** May the viewer read the appointments of the whole organization? "no" where it was not asked or not answered. */
  readonly sight: "yes" | "no";
  readonly agreeing: AgreeingRecords;
  /** One's own safety copies of this appointment, one per organization; those of retired organizations included. */
  readonly ownCopies: readonly OwnCopy[];
  /** What the item carries: a claim. */
  readonly carriedCopy?: CarriedCopy;
  /** Ids of records that the person set aside by *None of these*. */
  readonly setAside: ReadonlySet<string>;
  /** The device's clock when the evidence was complete. */
  readonly gatheredAt: Date;
  /** Minutes between two rounds of CRM's sync (config.json's `syncMinutes`). */
  readonly syncMinutes: number;
  /** Where the mailbox may not be read ("other-mailbox"): who organizes the meeting, as the form shows. */
  readonly organizerOnScreen?: Person;
  /** Likewise, whether the form shows the tracking category; absent: this Outlook tells no categories. */
  readonly categoryOnScreen?: "present" | "absent";
}
