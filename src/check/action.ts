/** What a click that may write brings home. Nothing here claims more than was read again afterwards. */
import type { UnknownReason } from "../tracking/evidence.ts";
import type { JournalEntry } from "../tracking/journal-entry.ts";
import type { Link } from "../tracking/link.ts";
import type { CheckPorts } from "./check-appointment.ts";
import type { CheckReport } from "./report.ts";

/** What is being done right now; the pane draws it as progress. */
export type ActionStep = "judging" | "touching-record" | "waiting-for-sync" | "creating-record" | "writing-link" | "reading-back";

export type RefusalReason =
  /** The fresh judgement allows no such thing any more; its report says what is the matter now. */
  | "judged-anew"
  /** The record's id, or the organization's, is not the one that the judgement rests on. */
  | "identities-disagree"
  /** The doubt was not read and confirmed, or it is another one by now. */
  | "doubt-not-confirmed"
  | "record-closed"
  /** Somebody holds the record's place in CRM, but this person may not see it. */
  | "record-not-visible"
  /** The record or the appointment changed under every attempt. */
  | "changed-again-and-again";

export type ActionOutcome =
  /** Read again: the appointment is linked to the one record. "already": it was before anything was written. */
  | { readonly kind: "linked"; readonly how: "sync" | "written" | "already"; readonly report: CheckReport }
  /** The record was touched, the stamp is not back yet; the person may wait, or have `link` written. */
  | { readonly kind: "waiting"; readonly link: Link; readonly report: CheckReport }
  | { readonly kind: "refused"; readonly why: RefusalReason; readonly report: CheckReport }
  /** "not-known": an answer was lost, so something may have been written; trying again is safe. */
  | {
      readonly kind: "failed";
      readonly why: UnknownReason;
      readonly detail?: string;
      readonly written: "nothing" | "not-known" | "something";
      readonly report?: CheckReport;
    };

/** A check's ports, and the journal: it hears of every write as soon as its result is known, or known to be unknown. */
export interface ActionPorts extends CheckPorts {
  readonly onJournal: (entry: JournalEntry) => void;
}

export interface ActionOptions {
  /** Aborting stops before the next write; what is on its way is waited for or reported as not known. */
  readonly signal: AbortSignal;
  readonly onStep: (step: ActionStep) => void;
}

export type { JournalEntry } from "../tracking/journal-entry.ts";
