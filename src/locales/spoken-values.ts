/** The named values that catalogues build sentences from: already plain text, already in the viewer's own date style. */

/** An instant, as a person of that locale writes it. */
export interface Moment {
  /** "23 Nov", with the year only where it is not the current one. */
  readonly date: string;
  /** "09:16". */
  readonly time: string;
}

/** What is known of the last change; by somebody else it is evidence, not proof. */
export interface LastChange {
  readonly by?: string;
  readonly at?: Moment;
}

/** A reason in three short sentences. */
export interface Explanation {
  readonly what: string;
  readonly why: string;
  readonly next: string;
}

export interface Headline {
  readonly title: string;
  readonly body: string;
  /** What the person can do, or should not do. Where tracking is blocked, the button's reason says what unblocks it. */
  readonly next?: string;
}

/** Why one of several records is the one to keep. */
export type KeepReason =
  /** No other of them carries the appointment's id. */
  "only" | "theirs" | "with-regarding" | "oldest";

export interface HeadlineValues {
  /** The organization that the viewer's Outlook is connected to. */
  readonly organization?: string;
  /** The organization that keeps the appointment's record; absent: nothing that can be believed names it. */
  readonly home?: string;
  /** Only the appointment says so: whoever may edit it may have written that. */
  readonly homeIsClaim?: true;
  /** Its id, where only that is known. */
  readonly homeId?: string;
  /** Whose calendar it is, where it is not the viewer's own. */
  readonly owner?: string;
  readonly regarding?: string;
  readonly change: LastChange;
  /** When the safety copy that counts saw it tracked. */
  readonly remembered?: Moment;
  readonly copy?: "own-copy" | "carried-copy";
  /** How many live records carry this appointment. */
  readonly copies: number;
  /** Which of them to keep, and why. */
  readonly keep: KeepReason;
  /** Is the owner a user of the viewer's organization? */
  readonly ownerHere: "enabled" | "not-enabled" | "unknown";
  /** "wait", "closed" and "pick" are what blocks; "blocked" is anything else that does. */
  readonly plan: "none" | "wait" | "pick" | "owner-picks" | "closed" | "blocked" | "relink" | "create" | "confirm";
  readonly verified: boolean;
  /** Something names the organization of the appointment. */
  readonly named: boolean;
  /** The linked record has the appointment's start and subject, and is its owner's. */
  readonly agrees: boolean;
  readonly hasRecord: boolean;
  /** The record is still Open and nothing else tells of a link: a Track was broken off. */
  readonly neverLinked: boolean;
  /** The person has refused records that might have been this appointment's. */
  readonly refused: boolean;
  /** The viewer may read everybody's records. */
  readonly sees: boolean;
  /** Who tracks an invitation, as CRM names them. */
  readonly tracker?: string;
  readonly verdict: "lost" | "maybe-lost" | "unknown" | "other";
  /** The request that waits also asks for the record to be deleted. */
  readonly deletes: boolean;
  /** Why the appointment could not be read (row 1) or CRM not be asked. */
  readonly reason?: Explanation;
}

export interface BlockedValues {
  readonly organization?: string;
  readonly home?: string;
  /** Only the appointment says so: whoever may edit it may have written that. */
  readonly homeIsClaim?: true;
  /** Its id, where only that is known. */
  readonly homeId?: string;
  readonly owner?: string;
  /** Whether Outlook's own CRM ribbon may be named as a way to track a series. */
  readonly ribbon?: "may-be-named";
}

export interface SendAlertValues extends BlockedValues {
  /** How many live records carry this appointment. */
  readonly copies: number;
}

/** Who was asked, and until when they want to be left alone. */
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
  /** The safe ways out, each by itself enough. */
  readonly ways?: readonly string[];
}

/** What a line of evidence may mention. */
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
  /** A sentence: why it could not be known. */
  readonly why?: string;
}
