/** Everything the pane draws from, and everything a person can ask of it. */
import type { JournalEntry } from "../check/action.ts";
import type { SharingAudit } from "../check/audit-sharing.ts";
import type { CheckReport } from "../check/report.ts";
import type { ChosenOrganization } from "../outlook/settings.ts";
import type { AppointmentRecord } from "../tracking/evidence.ts";
import type { ActionRequest, ActionState, RegardingSearch, RoleChange, WatchState } from "./acting-state.ts";
import type { Cell } from "./cell.ts";
import type { Copied } from "./copy-text.ts";

export interface OrganizationChoice {
  readonly name: string;
  readonly colour?: string;
}

export type CheckPhase =
  /** Office has not answered yet. */
  | { readonly kind: "starting" }
  /** Office never came. */
  | { readonly kind: "no-office"; readonly waitedSeconds: number }
  /** config.json is missing or wrong: says what, where and what to do. */
  | { readonly kind: "misconfigured"; readonly field: string; readonly problem: string }
  /** The add-in itself failed before it could ask anybody. `detail` holds nothing of an appointment. */
  | { readonly kind: "broken"; readonly detail: string }
  | { readonly kind: "checking"; readonly last?: CheckReport }
  | { readonly kind: "settled"; readonly report: CheckReport };

export interface PaneState {
  readonly phase: CheckPhase;
  readonly locale: string;
  readonly theme: "light" | "dark";
  readonly organizations: readonly OrganizationChoice[];
  /** What this person said of the organization that their Outlook is connected to, as kept. */
  readonly chosen?: ChosenOrganization;
  /** Outcome of the last thing asked besides checking, said politely. */
  readonly notice?: Copied | { readonly kind: "settings-not-saved" } | undefined;
  /** How often CRM's sync runs, in minutes. */
  readonly syncMinutes: number;
  /** What a click that may write is doing, or has brought home. */
  readonly action?: ActionState | undefined;
  /** Who may remove the link again; absent: not asked. */
  readonly cause?: SharingAudit | undefined;
  readonly roleChanges: readonly RoleChange[];
  readonly watch?: WatchState | undefined;
  readonly regardingSearch?: RegardingSearch | undefined;
  /** What we did to this appointment, oldest first. */
  readonly journal: readonly JournalEntry[];
  readonly safetyCopy: "on" | "off";
  /** What became of the mail that asks the owner to check; absent: none was asked for. */
  readonly checkLink?: "opened" | "failed" | undefined;
  /** Likewise of the one that asks the owner to share read-only. */
  readonly askReadOnly?: "opened" | "failed" | undefined;
}

export type PaneCell = Cell<PaneState>;

/** Functions, not methods: they are handed on to buttons as they are. */
export interface PaneActions extends ActingActions {
  readonly checkAgain: () => void;
  /** Stops a running check; the pane then says what was not asked. */
  readonly stop: () => void;
  /** From a click only: opens the sign-in popup where needed, then checks again. */
  readonly signIn: () => void;
  readonly chooseOrganization: (chosen: ChosenOrganization) => void;
  /** What became of a text of ours that was to be copied: the report, or one id from Details. */
  readonly tellCopied: (copied: Copied) => void;
  readonly openInCrm: (record: AppointmentRecord) => void;
  /** *None of these*: sets records aside for the open appointment, and checks again. */
  readonly setAside: (records: readonly AppointmentRecord[]) => void;
  readonly setSafetyCopy: (to: PaneState["safetyCopy"]) => void;
}

/** What may write. One thing at a time: a second click does nothing while the first is under way. */
export interface ActingActions {
  /** In one's own calendar the cause comes before the repair: it is held while somebody may remove the link again. */
  readonly restore: () => void;
  /** Whatever the cause; also to wait once more for CRM's sync. */
  readonly restoreAnyway: () => void;
  readonly act: (request: Exclude<ActionRequest, { readonly kind: "restore" }>) => void;
  /** Stops what may write before its next write. */
  readonly stopAction: () => void;
  /** Puts away what an action has brought home, or the question before it. */
  readonly putAway: () => void;
  /** From a click only: opens the sign-in popup that the failed action would have needed, then runs it again. */
  readonly signInAndRetry: () => void;
  readonly shareReadOnly: (permissionId: string) => void;
  readonly undoSharing: (permissionId: string) => void;
  /** From a click only: signs in for a change that needed it, then makes that change. */
  readonly signInAndShare: (permissionId: string) => void;
  /** Without a text: proposals by the attendees' addresses. */
  readonly searchRegarding: (text: string) => void;
  /** From a click only: opens a mail to the owner of the calendar, filled in and not sent. */
  readonly sendCheckLink: () => void;
  /** Likewise, and asks to share the calendar read-only. */
  readonly askReadOnly: () => void;
}

export interface PaneStore {
  readonly getState: () => PaneState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly actions: PaneActions;
}
