/** What the house concludes from the evidence: the words of the contract, in unions. */
import type { AppointmentRecord } from "./evidence.ts";

export type Verdict =
  | "unknown"
  | "untracking"
  | "duplicate-ahead"
  | "pending"
  | "other-org"
  | "tracked"
  | "duplicated"
  | "copied"
  | "record-missing"
  | "unlinked"
  | "lost"
  | "maybe-lost"
  | "not-tracked"
  /** An invitation that its organizer, or somebody else, tracks: the viewer's copy needs no link. */
  | "tracked-by-other";

/** What a click may do. */
export type Track = "none" | "blocked" | "relink" | "create" | "confirm";

export type Risk = "own" | "unknown" | "safe-read-only" | "safe-no-crm" | "safe-same-org" | "at-risk";

/**
 * The row of the verdict table that decided; tests and reports name it. "over-1": the item's id is not known.
 * "series-or-day": the two readings of the item disagree.
 */
export type VerdictRow =
  | "over-1"
  | "series-or-day"
  | "1"
  | "2"
  | "3"
  | "4"
  | `5${"a" | "b" | "c" | "d" | "e" | "f" | "g" | "h"}`
  | `6${"a" | "b" | "c" | "d" | "e" | "f" | "g"}`
  | `7${"a" | "b" | "c" | "d" | "e" | "f" | "g" | "h" | "i" | "j" | "k"}`;

/** Why a click may do nothing; the catalogue says it in words and what unblocks it. */
export type BlockedReason =
  /** Rows 1, 2, 4. */
  | "stamp-unreadable"
  | "link-state-unknown"
  | "being-untracked"
  | "request-pending"
  /** The stamp, or one's own copy, names another organization: connect to that one, or have it listed as retired. */
  | "other-organization"
  | "organization-not-set-up"
  | "no-crm-here"
  | "organization-unreachable"
  /** A row that matters exists and may not be seen (403): ask its owner or the administrator. */
  | "record-not-visible"
  /** Only closed records: reopen one in CRM. */
  | "record-closed"
  /** `pick` has the candidates. */
  | "pick"
  /** Over-rule 3 in somebody else's calendar: a row that agrees, or an unclear one, is there. */
  | "candidates-ask-owner"
  /** "confirm own" in somebody else's calendar. */
  | "doubt-not-own-calendar"
  | "copy-names-other-organization"
  /** Nothing but the category, and that is fresh: CRM may be about to track it. */
  | "category-only"
  | "owner-not-in-organization"
  /** Over-rule 1. */
  | "id-not-told"
  | "id-too-long"
  /** Over-rule 2: open a day and track that; `Judgement.ribbon` says whether Outlook's CRM ribbon may be named. */
  | "series"
  /** Over-rule 3, without sight in somebody else's calendar. */
  | "no-sight-ask-owner"
  /** Rows that would agree could not be asked for. */
  | "candidates-not-known"
  | "series-or-day"
  | "may-not-edit"
  | "edit-right-unknown"
  | "calendar-unknown";

/** What has to be read and confirmed before a record may be created or linked to. */
export type Doubt =
  | "being-untracked"
  | "request-pending"
  | "copied"
  | "record-missing"
  | "unlinked-without-record"
  /** 7c: a claim names another organization. */
  | "claimed-elsewhere"
  | "lost-without-record"
  | "trace"
  /** Over-rule 3: the organizer is a user of the organization and may track it there. */
  | "invitation"
  /** *None of these* was said of candidates. */
  | "set-aside";

/** How a row stands to the item. "unclear": the days may or may not be the same (section 2, The day). */
export type Carries = "this" | "none" | "another" | "unclear";

/** A record that the person may pick, with what to hold against the item. */
export interface Candidate {
  readonly record: AppointmentRecord;
  readonly carries: Carries;
  readonly theirs: boolean;
  readonly live: boolean;
  /** Point by point; "unknown" where a side does not tell. */
  readonly agrees: Readonly<Record<"subject" | "start" | "allDay", "yes" | "no" | "unknown">>;
}

interface Pick {
  /** Those to keep first: theirs before others', then with regarding, then the oldest. */
  readonly candidates: readonly Candidate[];
  /** *None of these* is offered: no candidate carries this id. */
  readonly mayRefuse: boolean;
}

export type TrackPlan =
  | { readonly track: "none" }
  | { readonly track: "blocked"; readonly reason: Exclude<BlockedReason, "pick"> }
  | { readonly track: "blocked"; readonly reason: "pick"; readonly pick: Pick }
  | { readonly track: "relink"; readonly record: AppointmentRecord }
  | { readonly track: "create" }
  /** Links to `record` where it names one, else creates. */
  | { readonly track: "confirm"; readonly doubt: Doubt; readonly record?: AppointmentRecord };

/** The organization of the appointment, and what names it (section 2). */
export interface NamedOrganization {
  /** Lower-case GUID; absent: config.json lists the successor of a retired one without an id. */
  readonly id?: string;
  /** As config.json lists it, where it does. */
  readonly configuredName?: string;
  readonly namedBy: "own-copy" | "stamp" | "configuration";
}

export interface Judgement {
  readonly row: VerdictRow;
  readonly verdict: Verdict;
  readonly plan: TrackPlan;
  /** Section 3, `verified`. */
  readonly verified: boolean;
  readonly risk: Risk;
  /** Absent: nothing names it, or a retired id without successor does. */
  readonly organization?: NamedOrganization;
  /** Live rows (Open or Scheduled) that carry this appointment's id, the one to keep first. */
  readonly liveRecords: readonly AppointmentRecord[];
  /** Closed rows (Completed or Canceled) that carry it. */
  readonly closedRecords: readonly AppointmentRecord[];
  /** Rows of which it is unclear whether they stand for this day. */
  readonly unclearRecords: readonly AppointmentRecord[];
  /** The record this appointment is, was or would be linked to, if one is found. */
  readonly record?: AppointmentRecord;
  /** Set on `copied`: what the stamp names belongs to another meeting. */
  readonly foreignRecord?: AppointmentRecord;
  /** 7e, for who may edit: *Link this appointment to this record* is offered beside the verdict. */
  readonly linkable?: AppointmentRecord;
  /** Over-rule 2: whether Outlook's own CRM ribbon may be named as a way to track the series. */
  readonly ribbon?: "may-be-named";
  /** The copy that decided, for *Forget the safety copy*: present wherever one does. */
  readonly decidedBy?: "own-copy" | "carried-copy";
}
