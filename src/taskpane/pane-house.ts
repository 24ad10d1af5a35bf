/** What stands behind the pane once Outlook is ready: everything it may ask, as plain functions. */
import type { ActionOptions, ActionOutcome, JournalEntry } from "../check/action.ts";
import type { SharingAudit } from "../check/audit-sharing.ts";
import type { SharingChange, SharingOutcome } from "../check/change-sharing.ts";
import type { CheckReport } from "../check/report.ts";
import type { SignInPurpose } from "../composition/assemble-house.ts";
import type { RegardingCandidate } from "../crm/crm-organization.ts";
import type { MailDraft } from "../outlook/mail-form.ts";
import type { ChosenOrganization } from "../outlook/settings.ts";
import type { Watch } from "../outlook/watch-store.ts";
import type { AppointmentRecord } from "../tracking/evidence.ts";
import type { AppointmentShown } from "./acting/check-link.ts";
import type { ActionRequest, RoleChange } from "./acting-state.ts";
import type { OrganizationChoice, PaneState } from "./pane-state.ts";

interface Options {
  readonly signal: AbortSignal;
}

export interface PaneHouse {
  readonly organizations: readonly OrganizationChoice[];
  readonly chosen?: ChosenOrganization;
  /** How often CRM's sync runs, in minutes. */
  readonly syncMinutes: number;
  readonly check: (options: Options) => Promise<CheckReport>;
  readonly signIn: (purpose: SignInPurpose, options: Options) => Promise<void>;
  readonly keepOrganization: (chosen: ChosenOrganization, options: Options) => Promise<void>;
  readonly findSafetyCopy: () => PaneState["safetyCopy"];
  readonly keepSafetyCopy: (to: PaneState["safetyCopy"], options: Options) => Promise<void>;
  readonly openInCrm: (record: AppointmentRecord) => void;
  /** Holds for the open appointment, while the pane stands. */
  readonly setAside: (ids: readonly string[]) => void;
  readonly stoppedReport: () => CheckReport;
  /** Everything that may write: asked for after the first verdict. @throws Unreachable where it could not be loaded */
  readonly loadActing: () => Promise<ActingHouse>;
}

/** What may write, and what has to be known for it. The report is that of the appointment in question. */
export interface ActingHouse {
  readonly act: (request: ActionRequest, report: CheckReport, options: ActionOptions) => Promise<ActionOutcome>;
  /** In one's own calendar. What cannot be asked is said; throws AbortError alone. */
  readonly auditSharing: (options: Options) => Promise<SharingAudit>;
  /** From a confirmed click only. What a network can cause is an outcome; throws AbortError alone. */
  readonly changeSharing: (change: SharingChange, way: RoleChange["way"], report: CheckReport, options: Options) => Promise<SharingOutcome>;
  /** Without a text: proposals by the attendees' addresses. @throws Failure; AbortError when aborted */
  readonly findRegarding: (text: string, options: Options) => Promise<readonly RegardingCandidate[]>;
  readonly findJournal: (report: CheckReport) => readonly JournalEntry[];
  readonly watches: Watches;
  readonly mail: MailDesk;
}

/** A mail about the open appointment. Nothing here sends. */
export interface MailDesk {
  /** Undefined where the form does not tell. @throws AbortError when aborted */
  readonly findAppointment: (options: Options) => Promise<AppointmentShown | undefined>;
  /** @returns whether a form was opened */
  readonly openForm: (draft: MailDraft) => boolean;
}

/** Remembers, across visits, that an appointment is to be looked at once more. */
export interface Watches {
  readonly find: (report: CheckReport) => Watch | undefined;
  readonly keep: (report: CheckReport, times: Pick<Watch, "linkedAt" | "recheckAt">, options: Options) => Promise<unknown>;
  readonly forget: (report: CheckReport, options: Options) => Promise<unknown>;
}
