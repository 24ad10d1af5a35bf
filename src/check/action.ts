/** What a click that may write brings home. Nothing here claims more than was read again afterwards. */
import type { Difference } from "../tracking/compare-values.ts";
import type { AppointmentRecord, UnknownReason } from "../tracking/evidence.ts";
import type { JournalEntry } from "../tracking/journal-entry.ts";
import type { Doubt } from "../tracking/judgement.ts";
import type { Link } from "../tracking/link.ts";
import type { RegardingCandidate } from "../crm/crm-organization.ts";
import type { CheckPorts } from "./check-appointment.ts";
import type { CheckReport } from "./report.ts";

/** What is being done right now; the pane draws it as progress. */
export type ActionStep =
  | "judging"
  | "touching-record"
  | "waiting-for-sync"
  | "creating-record"
  | "setting-state"
  | "writing-link"
  | "forgetting-copy"
  | "reading-back";

export interface RestoreRequest {
  /** The comparison that the person has read: of the outcome "differs". Another one by now is shown again. */
  readonly read?: readonly Difference[];
}

export interface TrackRequest {
  /** The doubt that was read and confirmed, and the record that the plan named with it. */
  readonly confirmed?: Confirmed;
  readonly regarding?: RegardingCandidate;
}

export interface Confirmed {
  readonly doubt: Doubt;
  readonly recordId?: string;
}

export type RefusalReason =
  /** The fresh judgement allows no such thing any more; its report says what is the matter now. */
  | "judged-anew"
  /** The record's id, or the organization's, is not the one that the judgement rests on. */
  | "identities-disagree"
  /** The doubt was not read and confirmed, or it is another one by now. */
  | "doubt-not-confirmed"
  /** The record's place in CRM is held by a closed record: it can be reopened there. */
  | "record-closed"
  /** Somebody holds the record's place in CRM, but this person may not see it: its owner or the administrator can share it. */
  | "record-not-visible"
  /** The record's place in CRM is held by a record that does not carry this appointment's id: for the administrator. */
  | "place-taken"
  /** A day of a series of which nobody tells the original start: nothing that is created could be found again. */
  | "day-not-known"
  /** The record or the appointment changed under every attempt. */
  | "changed-again-and-again";

/** What the screen must not advise after this outcome: it is what was refused, or leads around it to a second record. */
export type Advice = "track" | "touch" | "crm-ribbon";

/** Why something could not be done. */
export interface Cause {
  readonly why: UnknownReason;
  readonly detail?: string;
  /** Before then the service wants no question. */
  readonly until?: Date;
  /** What CRM itself says of it, as plain text: a rule's words, or a plug-in's. */
  readonly said?: string;
}

export type ActionOutcome =
  /** Read again: the appointment is linked to the one record. "already": it was before anything was written. */
  | {
      readonly kind: "linked";
      readonly how: "sync" | "written" | "already";
      readonly report: CheckReport;
      readonly stateNotSet?: StateNotSet;
      /** "may-not-follow": it was written onto a copy of a shared calendar, and the owner's own item may stay as it is. */
      readonly ownersItem?: "may-not-follow";
    }
  /** The record was touched, the stamp is not back yet; the person may wait, or have `link` written. */
  | { readonly kind: "waiting"; readonly link: Link; readonly report: CheckReport }
  /** Nothing was touched, since it would not bring the stamp back; the person may have `link` written. */
  | {
      readonly kind: "write-instead";
      /**
       * "request-pending": no touch takes back a request to track. "day-of-series": a series' day in CRM. "over": the
       * appointment is over, and sync pushes nothing into the past.
       */
      readonly why: "request-pending" | "day-of-series" | "over";
      readonly link: Link;
      readonly report: CheckReport;
    }
  /** Nothing was touched: CRM's values would come to Outlook. To be read first; or the person may have `link` written. */
  | {
      readonly kind: "differs";
      readonly record: AppointmentRecord;
      readonly differences: readonly Difference[];
      readonly link: Link;
      readonly report: CheckReport;
    }
  /** Of a safety copy. "ignored": it could not be removed, and counts for nothing in this pane. */
  | { readonly kind: "forgotten"; readonly how: "removed" | "ignored"; readonly report: CheckReport }
  | {
      readonly kind: "refused";
      readonly why: RefusalReason;
      /** What a step before the refusal did: a record touched or made, a link written that did not stay. */
      readonly written: "nothing" | "not-known" | "something";
      /** Its judgement names no ribbon. */
      readonly report: CheckReport;
      readonly unadvised: readonly Advice[];
      readonly stateNotSet?: StateNotSet;
    }
  /** "not-known": an answer was lost, so something may have been written; trying again is safe. */
  | ({
      readonly kind: "failed";
      readonly written: "nothing" | "not-known" | "something";
      readonly report?: CheckReport;
      readonly unadvised: readonly Advice[];
      readonly stateNotSet?: StateNotSet;
    } & Cause);

/**
 * A new record stands, but it is Open and not as the appointment shows: sync would show the appointment as free.
 * "show-as-not-told": the mailbox does not say how it shows.
 */
export type StateNotSet = Cause | { readonly why: "show-as-not-told" };

/** A check's ports, and the journal: it hears of every write as soon as its result is known, or known to be unknown. */
export interface ActionPorts extends CheckPorts {
  readonly onJournal: (entry: JournalEntry) => void;
}

export interface ForgettingPorts extends ActionPorts {
  /** From now on this pane passes over the copy of this name (ignored-copy.ts). */
  readonly ignoreCopy: (name: string) => void;
}

export interface ActionOptions {
  /** Aborting stops before the next write; what is on its way is waited for or reported as not known. */
  readonly signal: AbortSignal;
  readonly onStep: (step: ActionStep) => void;
}

export type { JournalEntry } from "../tracking/journal-entry.ts";
export type { Difference } from "../tracking/compare-values.ts";
