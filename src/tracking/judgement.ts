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
  | "not-tracked";

/** What a click may do. */
export type Track = "none" | "blocked" | "relink" | "create" | "confirm";

export type Risk = "own" | "unknown" | "safe-read-only" | "safe-same-org" | "at-risk";

/** The row of the verdict table that decided; tests and reports name it. */
export type VerdictRow =
  | "1"
  | "2"
  | "3"
  | "4"
  | "5a"
  | "5b"
  | "5c"
  | "5d"
  | "5e"
  | "5f"
  | "5g"
  | "6"
  | "7a"
  | "7b"
  | "7c"
  | "7d"
  | "7e"
  | "7f"
  | "7g"
  | "7h"
  | "7i";

/** Why a click may do nothing; the catalogue says it in words and what unblocks it. */
export type BlockedReason =
  | "stamp-unreadable"
  | "being-untracked"
  | "request-pending"
  | "other-organization"
  | "organization-not-set-up"
  | "organization-unreachable"
  | "duplicate-records"
  | "record-closed"
  | "record-missing-not-own-calendar"
  | "doubt-not-own-calendar"
  | "witness-other-organization"
  | "owner-not-in-organization"
  | "may-not-edit"
  | "edit-right-unknown"
  | "calendar-unknown";

/** What has to be read and confirmed before a record may be created. */
export type Doubt = "record-missing" | "copied" | "unlinked-without-record" | "lost-without-record" | "trace";

export type TrackPlan =
  | { readonly track: "none" }
  | { readonly track: "blocked"; readonly reason: BlockedReason }
  | { readonly track: "relink"; readonly record: AppointmentRecord }
  | { readonly track: "create" }
  | { readonly track: "confirm"; readonly doubt: Doubt };

export interface Judgement {
  readonly row: VerdictRow;
  readonly verdict: Verdict;
  readonly plan: TrackPlan;
  /** CRM answered and bears the verdict out. */
  readonly verified: boolean;
  readonly risk: Risk;
  /** Live rows (Open or Scheduled) that carry this appointment's id, oldest first. */
  readonly liveRecords: readonly AppointmentRecord[];
  /** Closed rows (Completed or Canceled) that carry it. */
  readonly closedRecords: readonly AppointmentRecord[];
  /** The record this appointment is, was or would be linked to, if one is found. */
  readonly record?: AppointmentRecord;
  /** Set on `copied`: what the stamp names belongs to another meeting. */
  readonly foreignRecord?: AppointmentRecord;
}
