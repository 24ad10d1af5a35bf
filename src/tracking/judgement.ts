/** The conclusions from the evidence, as unions. */
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
  /** An invitation that its organizer, or somebody else, tracks: the viewer's item needs no link. */
  | "tracked-by-other";

/** What a click may do. */
export type Track = "none" | "blocked" | "relink" | "create" | "confirm";

export type Risk = "own" | "unknown" | "safe-read-only" | "safe-no-crm" | "safe-same-org" | "at-risk";

/**
 * The row of the verdict table that decided; tests and reports show it. "over-1": the item's id is not known. "series-or-day":
 * the item's two readings lead to different results.
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

/** Why a click may do nothing. The locales say it in words, and what to do about it. */
export type BlockedReason =
  /** Rows 1, 2, 4. */
  | "stamp-unreadable"
  | "link-state-unknown"
  | "being-untracked"
  | "request-pending"
  /** The stamp, or one's own copy, names another organization: connect to it, or have it listed as retired. */
  | "other-organization"
  | "organization-not-set-up"
  | "no-crm-here"
  | "organization-unreachable"
  /** A row that matters exists but may not be read (403): ask its owner or the administrator. */
  | "record-not-visible"
  /** All its records are closed: reopen one in CRM. */
  | "record-closed"
  /** The person has to choose; `pick` lists the candidates. */
  | "pick"
  /** Over-rule 3 in somebody else's calendar: there is a row that agrees, or an unclear one. */
  | "candidates-ask-owner"
  /** "confirm own" in somebody else's calendar. */
  | "doubt-not-own-calendar"
  | "copy-names-other-organization"
  /** There is nothing but the category, and it is fresh: CRM may be about to track the appointment. */
  | "category-only"
  | "owner-not-in-organization"
  /** Over-rule 1. */
  | "id-not-told"
  | "id-too-long"
  /** Over-rule 2: open a day and track that; `Judgement.ribbon` says whether Outlook's CRM ribbon may be mentioned. */
  | "series"
  /** Over-rule 3, without sight in somebody else's calendar. */
  | "no-sight-ask-owner"
  /** CRM could not be asked for rows that would agree. */
  | "candidates-not-known"
  | "series-or-day"
  | "may-not-edit"
  | "edit-right-unknown"
  | "calendar-unknown";

/** What the person has to read and confirm before a record is created or linked. */
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
  /** The person said *None of these*. */
  | "set-aside";

/** How a row relates to the item's id. "unclear": the two may or may not be about the same day (section 2, The day). */
export type Carries = "this" | "none" | "another" | "unclear";

/** A record that the person may pick, and how it compares with the item. */
export interface Candidate {
  readonly record: AppointmentRecord;
  readonly carries: Carries;
  readonly theirs: boolean;
  readonly live: boolean;
  /** "unknown" if either side has no value. */
  readonly agrees: Readonly<Record<"subject" | "start" | "allDay", "yes" | "no" | "unknown">>;
}

interface Pick {
  /** The record to keep comes first: theirs before others', then with regarding, then the oldest. */
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
  /** Links to `record` if it names one, otherwise creates a record. */
  | { readonly track: "confirm"; readonly doubt: Doubt; readonly record?: AppointmentRecord };

/** The organization of the appointment, and where its name comes from (section 2). */
export interface NamedOrganization {
  /** Lower-case GUID; absent: config.json lists the successor of a retired one without an id. */
  readonly id?: string;
  /** As listed in config.json, if it is. */
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
  /** Absent: nothing names one, or what does names a retired id without a successor. */
  readonly organization?: NamedOrganization;
  /** Live rows (Open or Scheduled) that carry this appointment's id; the one to keep comes first. */
  readonly liveRecords: readonly AppointmentRecord[];
  /** Closed rows (Completed or Canceled) that carry it. */
  readonly closedRecords: readonly AppointmentRecord[];
  /** Rows that may or may not stand for this day. */
  readonly unclearRecords: readonly AppointmentRecord[];
  /** The record this appointment is, was or would be linked to, if there is one. */
  readonly record?: AppointmentRecord;
  /** Set for `copied`: the record that the stamp names, which belongs to another meeting. */
  readonly foreignRecord?: AppointmentRecord;
  /** 7e, if the viewer may edit: *Link this appointment to this record* is offered next to the verdict. */
  readonly linkable?: AppointmentRecord;
  /** Over-rule 2: Outlook's own CRM ribbon may be mentioned as a way to track the series. */
  readonly ribbon?: "may-be-named";
  /** The copy that was decisive; *Forget the safety copy* is offered for it. */
  readonly decidedBy?: "own-copy" | "carried-copy";
}
