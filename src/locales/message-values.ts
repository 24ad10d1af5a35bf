/** The values that messages are built from: already plain text, with dates already formatted. */
import type { UnknownReason } from "../tracking/evidence.ts";

/** An instant in the viewer's locale. */
export interface Moment {
  /** "23 Nov", with the year only if it is not the current one. */
  readonly date: string;
  /** "09:16". */
  readonly time: string;
}

/** What is known about the last change: evidence, not proof. */
export interface LastChange {
  readonly by?: string;
  readonly at?: Moment;
}

/** Three short sentences: what happened, why, and what to do next. */
export interface Explanation extends ReasonAdvice {
  readonly what: string;
}

/** The part of an explanation that is loaded after the first verdict. */
export interface ReasonAdvice {
  readonly why: string;
  readonly next: string;
}

/** What happened; why and what to do are present once loaded. */
export type PartialExplanation = Pick<Explanation, "what"> & Partial<ReasonAdvice>;

/** Reasons why something could not be known, each with its own message. */
export type ReasonName = UnknownReason | "id-too-long" | "not-chosen" | "no-crm" | "not-visible" | "strange-link";

export interface Headline {
  readonly title: string;
  readonly body: string;
  /** What the person can do, or should not do. If tracking is blocked, the button's reason says what unblocks it. */
  readonly next?: string | undefined;
}

/** Why one of several records is the one to keep. */
export type KeepReason =
  /** It is the only one that carries the appointment's id. */
  "only" | "theirs" | "with-regarding" | "oldest";

export interface HeadlineValues {
  /** The organization that the viewer's Outlook is connected to. */
  readonly organization?: string;
  /** The organization that holds the appointment's record; absent if no trustworthy source names it. */
  readonly home?: string;
  /** Only the appointment says so, and anyone who may edit it could have written that. */
  readonly homeIsClaim?: true;
  /** Its id, if its name is not known. */
  readonly homeId?: string;
  /** The calendar's owner, if it is not the viewer. */
  readonly owner?: string;
  readonly regarding?: string;
  readonly change: LastChange;
  /** When the deciding safety copy was made. */
  readonly remembered?: Moment;
  readonly copy?: "own-copy" | "carried-copy";
  /** How many live records carry this appointment. */
  readonly copies: number;
  /** Which of them to keep, and why. */
  readonly keep: KeepReason;
  /** Is the owner a user of the viewer's organization? */
  readonly ownerHere: "enabled" | "not-enabled" | "unknown";
  /** "wait", "closed" and "pick" are particular blocks; "blocked" is any other. */
  readonly plan: "none" | "wait" | "pick" | "owner-picks" | "closed" | "blocked" | "relink" | "create" | "confirm";
  readonly verified: boolean;
  /** The appointment's organization is known by name or id. */
  readonly named: boolean;
  /** The linked record has the same start and subject as the appointment, and is theirs. */
  readonly agrees: boolean;
  readonly hasRecord: boolean;
  /** The record is still Open and there is no other sign of a link: tracking was interrupted. */
  readonly neverLinked: boolean;
  /** The person has set aside records that might have been this appointment's. */
  readonly refused: boolean;
  /** The viewer may read everybody's records. */
  readonly sees: boolean;
  /** Who tracks an invitation, as CRM names them. */
  readonly tracker?: string;
  readonly verdict: "lost" | "maybe-lost" | "unknown" | "other";
  /** The pending request also deletes the record. */
  readonly deletes: boolean;
  /** Why the appointment (row 1) or CRM could not be read. */
  readonly reason?: PartialExplanation;
}

export interface BlockedValues {
  readonly organization?: string;
  readonly home?: string;
  /** Only the appointment says so, and anyone who may edit it could have written that. */
  readonly homeIsClaim?: true;
  /** Its id, if its name is not known. */
  readonly homeId?: string;
  readonly owner?: string;
  /** Whether Outlook's own CRM ribbon may be recommended for tracking a series. */
  readonly ribbon?: "may-be-named";
}

export interface SendAlertValues extends BlockedValues {
  /** How many live records carry this appointment. */
  readonly copies: number;
}

/** Which service was asked, and until when it wants no further requests. */
export interface ReasonValues {
  readonly who: string;
  readonly until?: Moment;
}

export interface RiskValues extends BlockedValues {
  readonly calendarKnown: boolean;
}

export interface Banner {
  readonly title: string;
  readonly body: string;
  /** Remedies, any one of which is enough. */
  readonly ways?: readonly string[];
}

/** Values that a line of evidence may use. */
export interface EvidenceWords {
  readonly count: number;
  /** The viewer's organization. */
  readonly organization?: string;
  /** The appointment's organization, or the one that the safety copy names. */
  readonly home?: string;
  readonly homeId?: string;
  /** The owner of the calendar. */
  readonly owner?: string;
  readonly organizer?: string;
  readonly at?: Moment;
  readonly field?: "absent" | "blank" | "present" | "unusable";
  readonly linkState?: number;
  /** A sentence that says why it could not be known. */
  readonly why?: string;
}
