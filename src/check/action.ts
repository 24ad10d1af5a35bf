/** The result of a click that may write. It claims only what was read back afterwards. */
import type { Difference } from "../tracking/compare-values.ts";
import type { AppointmentRecord, Regarding, UnknownReason } from "../tracking/evidence.ts";
import type { JournalEntry } from "../tracking/journal-entry.ts";
import type { Doubt } from "../tracking/judgement.ts";
import type { Link } from "../tracking/link.ts";
import type { Privacy } from "../tracking/record-content.ts";
import type { PartyChoice, SeveralRows } from "../tracking/record-party.ts";
import type { PeopleComparison } from "../tracking/record-update.ts";
import type { RegardingCandidate } from "../crm/crm-organization.ts";
import type { ReadContent } from "../mailbox/read-content.ts";
import type { CheckPorts } from "./check-appointment.ts";
import type { MadeRecord, UnansweredCreations } from "./made-record.ts";
import type { RegardingRequest, RegardingSet } from "./regarding-request.ts";
import type { CheckReport } from "./report.ts";
import type { TypeCodes } from "./type-codes.ts";

/** What is being done right now; the pane shows it as progress. */
export type ActionStep =
  | "judging"
  | "touching-record"
  | "waiting-for-sync"
  | "reading-content"
  | "finding-people"
  | "creating-record"
  | "setting-state"
  | "updating-record"
  | "writing-link"
  | "changing-regarding"
  | "writing-regarding"
  | "forgetting-copy"
  | "reading-back";

export interface RestoreRequest {
  /** The comparison that the person has read, from the outcome "differs". If it has changed meanwhile, it is shown again. */
  readonly read?: readonly Difference[];
}

export interface TrackRequest {
  /** The doubt that was read and confirmed, and the record named with it. */
  readonly confirmed?: Confirmed;
  readonly regarding?: RegardingCandidate;
  /** To what was asked before; what is missing and needed is asked. */
  readonly answers?: TrackAnswers;
}

/** What the person decides before a record is made. */
export type TrackQuestion =
  | { readonly about: "privacy"; readonly sensitivity: "private" | "not-known" }
  /** CRM knows these people more than once. */
  | { readonly about: "people"; readonly people: readonly SeveralRows[] };

export interface TrackAnswers {
  /** Kept, the record holds the time of the private appointment, and nothing else of it. */
  readonly privacy?: Privacy;
  readonly people?: readonly PartyChoice[];
}

export interface UpdateRequest {
  /** The comparison that the person has read, from the outcome "update-differs". If it has changed meanwhile, it is shown again. */
  readonly read?: readonly Difference[];
}

export interface Confirmed {
  readonly doubt: Doubt;
  readonly recordId?: string;
}

export type RefusalReason =
  /** The fresh judgement no longer allows it; its report shows the current state. */
  | "verdict-changed"
  /** The record's id or the organization's is not the one the judgement rests on. */
  | "identities-disagree"
  /** The doubt was not confirmed, or it is a different one by now. */
  | "doubt-not-confirmed"
  /** A closed record has the id that the new one would get: it can be reopened in CRM. */
  | "record-closed"
  /** A record that this person may not see has that id: its owner or the administrator can share it. */
  | "record-not-visible"
  /** A record that does not carry this appointment's id has that id: a case for the administrator. */
  | "place-taken"
  /** A day of a series whose original start is not known: a record created for it could never be found again. */
  | "day-not-known"
  /** Whether this person may edit the calendar is not known. */
  | "edit-right-unknown"
  /** Meanwhile somebody else changed what the record regards. */
  | "regarding-changed"
  /** The record or the appointment changed during every attempt. */
  | "changed-again-and-again";

/** What the screen must not advise after this outcome: it was refused, or would lead to a second record. */
export type Advice = "track" | "touch" | "crm-ribbon";

/** Why something failed. */
export interface Cause {
  readonly why: UnknownReason;
  readonly detail?: string;
  /** The service does not want to be asked before then. */
  readonly until?: Date;
  /** CRM's own words, as plain text: from a rule or a plug-in. */
  readonly said?: string;
}

export type ActionOutcome =
  /** Read back: the appointment is linked to the one record. "already": it was before anything was written. */
  | {
      readonly kind: "linked";
      readonly how: "sync" | "written" | "already";
      readonly report: CheckReport;
      /** Absent: the record was there before this click. */
      readonly made?: MadeRecord;
      readonly stateNotSet?: StateNotSet;
      /** "may-not-follow": the link was written onto a copy of a shared calendar, and the owner's own item may stay unchanged. */
      readonly ownersItem?: "may-not-follow";
    }
  /** Nothing was written: the person decides first. */
  | { readonly kind: "asks"; readonly question: TrackQuestion; readonly report: CheckReport }
  /** The record was touched, but the stamp is not back yet. The person may wait, or have `link` written. */
  | { readonly kind: "waiting"; readonly link: Link; readonly report: CheckReport }
  /** Nothing was touched, because that would not bring the stamp back. The person may have `link` written. */
  | {
      readonly kind: "write-instead";
      /**
       * "request-pending": a touch does not cancel a request to track. "day-of-series": a day of a series in CRM. "over": sync
       * writes nothing into appointments that are over.
       */
      readonly why: "request-pending" | "day-of-series" | "over";
      readonly link: Link;
      readonly report: CheckReport;
    }
  /** Nothing was touched, because CRM's values would overwrite Outlook's. The person reads them first, or has `link` written. */
  | {
      readonly kind: "differs";
      readonly record: AppointmentRecord;
      readonly differences: readonly Difference[];
      readonly link: Link;
      readonly report: CheckReport;
    }
  /** Read back: the record regards this, or nothing. `undo`: the request that takes it back, where that can be written. */
  | {
      readonly kind: "regarding";
      readonly how: "changed" | "already";
      readonly regarding?: Regarding;
      readonly stamp: RegardingStamp;
      readonly undo?: RegardingRequest;
      readonly report: CheckReport;
      readonly ownersItem?: "may-not-follow";
    }
  /** Nothing was written yet: the person reads what would be. */
  | {
      readonly kind: "update-differs";
      readonly record: AppointmentRecord;
      readonly differences: readonly Difference[];
      readonly people: PeopleComparison;
      readonly report: CheckReport;
    }
  /** Read back: the record has the appointment's subject, times and place. "already": it had them before. */
  | {
      readonly kind: "updated";
      readonly how: "written" | "already";
      readonly record: AppointmentRecord;
      readonly people: PeopleComparison;
      readonly report: CheckReport;
    }
  /** About a safety copy. "ignored": it could not be removed and is ignored in this pane. */
  | { readonly kind: "forgotten"; readonly how: "removed" | "ignored"; readonly report: CheckReport }
  | {
      readonly kind: "refused";
      readonly why: RefusalReason;
      /** What a step before the refusal did: a record was touched or created, or a link was written that did not stay. */
      readonly written: "nothing" | "not-known" | "something";
      /** Its judgement does not mention the ribbon. */
      readonly report: CheckReport;
      readonly unadvised: readonly Advice[];
      readonly made?: MadeRecord;
      readonly stateNotSet?: StateNotSet;
      readonly regardingSet?: RegardingSet;
    }
  /** "not-known": a response was lost, so something may have been written; trying again is safe. */
  | ({
      readonly kind: "failed";
      readonly written: "nothing" | "not-known" | "something";
      readonly report?: CheckReport;
      readonly unadvised: readonly Advice[];
      readonly made?: MadeRecord;
      readonly stateNotSet?: StateNotSet;
      readonly regardingSet?: RegardingSet;
      readonly refusal?: CrmRefusal;
    } & Cause);

/** After a rule or a plug-in of CRM refused to create a record. */
export interface CrmRefusal {
  /** CRM's own form for it, filled in. */
  readonly form?: URL;
  /** For a duplicate rule: the records of the same start and subject. */
  readonly alike: readonly AppointmentRecord[];
}
/** Whether the appointment says what its record regards; "left": it stays as it was, and the pane says so. */
export type RegardingStamp =
  | { readonly kind: "agrees" }
  | { readonly kind: "left"; readonly why: "may-not-edit" | "type-code-not-known" }
  | ({ readonly kind: "left-by-failure" } & Cause);

/**
 * A new record exists but is still Open, unlike how the appointment shows; sync would make the appointment show as free.
 * "show-as-not-told": the mailbox does not say how the appointment shows.
 */
export type StateNotSet = Cause | { readonly why: "show-as-not-told" };

/** The ports of a check, plus the journal, which gets an entry for every write once its result is known, or known to be unknown. */
export interface ActionPorts extends CheckPorts {
  readonly onJournal: (entry: JournalEntry) => void;
  readonly typeCodes?: TypeCodes;
  /** Of this pane; absent: an action knows its own alone. */
  readonly unanswered?: UnansweredCreations;
}

export interface TrackPorts extends ActionPorts {
  readonly readContent: ReadContent;
  /** The person's setting *Take the text along*. */
  readonly text: "taken" | "left-out";
}

/** For actions that ask what the appointment holds besides subject and times. */
export interface UpdatingPorts extends ActionPorts {
  readonly readContent: ReadContent;
}

export interface ForgettingPorts extends ActionPorts {
  /** From now on this pane ignores the copy of this name: see `ownCopyName` and `carriedCopyName`. */
  readonly ignoreCopy: (name: string) => void;
}

export interface RegardingPorts extends ActionPorts {
  /** Logical names of the tables whose rows can be written as the regarding record. */
  readonly regardingTypes: readonly string[];
}

export interface ActionOptions {
  /** Aborting stops before the next write; a write in progress is waited for or reported as not known. */
  readonly signal: AbortSignal;
  readonly onStep: (step: ActionStep) => void;
}

export type { JournalEntry } from "../tracking/journal-entry.ts";
export type { RegardingRequest } from "./regarding-request.ts";
export type { Difference } from "../tracking/compare-values.ts";
