/** The state of the pane, and its actions. */
import type { StoreApi } from "zustand/vanilla";
import type { App } from "../app/create-app.ts";
import type { JournalEntry } from "../check/action.ts";
import type { SharingAudit } from "../check/audit-sharing.ts";
import type { CheckReport } from "../check/report.ts";
import type { LastCheck } from "../tracking/last-check.ts";
import type { ChosenOrganization } from "../outlook/settings.ts";
import type { AppointmentRecord } from "../tracking/evidence.ts";
import type { ActionRequest, ActionState, PeopleSearch, RegardingSearch, WatchState } from "./actions/actions-state.ts";
import type { Copied } from "./copy-text.ts";
import type { RoleChange } from "./sharing/role-change.ts";

type CheckPhase =
  /** Office has not answered yet, or the first check has only just begun. */
  | { readonly kind: "starting" }
  /** Office did not load. */
  | { readonly kind: "no-office"; readonly waitedSeconds: number }
  /** config.json is missing or invalid. */
  | { readonly kind: "misconfigured"; readonly field: string; readonly problem: string }
  /** The add-in failed before it could call any service. `detail` contains nothing from an appointment. */
  | { readonly kind: "broken"; readonly detail: string }
  | { readonly kind: "checking"; readonly last?: CheckReport }
  | { readonly kind: "settled"; readonly report: CheckReport };

export interface PaneState {
  readonly phase: CheckPhase;
  /** What the check before this one found, in another pane perhaps: shown until there is a verdict, and never as one. */
  readonly lastCheck?: LastCheck | undefined;
  readonly locale: string;
  readonly theme: "light" | "dark";
  readonly organizations: App["organizations"];
  /** The organization that the person's Outlook is connected to, as they answered. */
  readonly chosen?: ChosenOrganization;
  /** The person is changing that answer. */
  readonly changingOrganization?: boolean;
  /** The introduction on screen; absent: this person has seen it. */
  readonly firstRun?: "asking" | "answered" | undefined;
  /** The outcome of copying or saving a setting, announced politely. */
  readonly notice?: Copied | { readonly kind: "settings-not-saved" } | undefined;
  /** How often CRM's sync runs, in minutes. */
  readonly syncMinutes: number;
  /** The running action, or its outcome. */
  readonly action?: ActionState | undefined;
  /** CRM's form for a new record was opened, and no record has been found since: coming back from it checks anew. */
  readonly formOpened?: boolean;
  /** Who could remove the link again; absent if not asked. */
  readonly cause?: SharingAudit | undefined;
  readonly roleChanges: readonly RoleChange[];
  readonly watch?: WatchState | undefined;
  /** The organizations' own tables in which regarding records are looked for. */
  readonly tables: App["tables"];
  /** Whom people may ask for help, as config.json says. */
  readonly helpAddress?: string;
  readonly regardingSearch?: RegardingSearch | undefined;
  readonly peopleSearch?: PeopleSearch | undefined;
  /** What the add-in did to this appointment, oldest first. */
  readonly journal: readonly JournalEntry[];
  readonly safetyCopy: "on" | "off";
  /** *Take the text along*. */
  readonly textChoice: "taken" | "left-out";
  /** Whether the mail that asks the owner to check was opened; absent if it was not requested. */
  readonly checkLink?: "opened" | "failed" | undefined;
  /** Likewise for the mail that asks the owner to share read-only. */
  readonly askReadOnly?: "opened" | "failed" | undefined;
}

/** The report on screen: the current one, or the last one during a new check. */
export function reportOf({ phase }: Pick<PaneState, "phase">): CheckReport | undefined {
  switch (phase.kind) {
    case "settled":
      return phase.report;
    case "checking":
      return phase.last;
    case "starting":
    case "no-office":
    case "misconfigured":
    case "broken":
      return undefined;
  }
}

/** While an action or a change of sharing is running, nothing may change what it is based on. */
export function isActionRunning({ action, roleChanges }: Pick<PaneState, "action" | "roleChanges">): boolean {
  return action?.kind === "running" || roleChanges.some(({ state }) => state.kind === "under-way");
}

/** An action can start only when no check and no other action is running. */
export function isBusy(state: Pick<PaneState, "phase" | "action" | "roleChanges">): boolean {
  return state.phase.kind !== "settled" || isActionRunning(state);
}

/** Whether the organization question is shown: it has not been answered, or the answer is being changed. */
export function isOrganizationAsked({ organizations, chosen, changingOrganization = false }: PaneState): boolean {
  return organizations.length > 0 && (chosen === undefined || changingOrganization);
}

/** Functions, not methods, so that buttons can take them without `this`. Those that may write run one at a time: a second click does nothing. */
export interface PaneActions {
  readonly checkAgain: () => void;
  /** Stops a running check; whatever it did not reach is reported as not asked. */
  readonly stop: () => void;
  /** From a click only: opens the sign-in dialog if needed, then checks again. */
  readonly signIn: () => void;
  /** Shows the question, or hides it unanswered. */
  readonly askOrganization: (asked: boolean) => void;
  readonly chooseOrganization: (chosen: ChosenOrganization) => void;
  /** Takes the introduction off the screen for good; a question that is not answered yet stays. */
  readonly closeFirstRun: () => void;
  /** Shows whether the report, or an id from Details, was copied. */
  readonly showCopied: (copied: Copied) => void;
  readonly openInCrm: (record: AppointmentRecord) => void;
  /** *None of these*: sets records aside for the open appointment, and checks again. */
  readonly setAside: (records: readonly AppointmentRecord[]) => void;
  readonly setSafetyCopy: (to: PaneState["safetyCopy"]) => void;
  readonly setTextChoice: (to: PaneState["textChoice"]) => void;
  /** In the viewer's own calendar, the action is held if somebody could remove the link again. */
  readonly restore: () => void;
  /** Restores without asking for the cause; also used to keep waiting for CRM's sync. */
  readonly restoreAnyway: () => void;
  readonly act: (request: Exclude<ActionRequest, { readonly kind: "restore" }>) => void;
  /** Stops the running action before its next write. */
  readonly stopAction: () => void;
  /** Dismisses the outcome of an action, or the question before it. */
  readonly dismiss: () => void;
  /** From a click only: opens the sign-in dialog that the failed action needed, then runs it again. */
  readonly signInAndRetry: () => void;
  readonly shareReadOnly: (permissionId: string) => void;
  readonly undoSharing: (permissionId: string) => void;
  /** From a click only: signs in, then retries a change that failed for lack of it. */
  readonly signInAndShare: (permissionId: string) => void;
  /** An empty text proposes records by the attendees' addresses. */
  readonly searchRegarding: (text: string) => void;
  /** *Who is in CRM?* */
  readonly findPeople: () => void;
  /** Opens CRM's form for a new record, filled in. */
  readonly openForm: (form: URL) => void;
  /** From a click only: opens a mail to the owner of the calendar, filled in and not sent. */
  readonly sendCheckLink: () => void;
  /** The same for a mail that asks to share the calendar read-only. */
  readonly askReadOnly: () => void;
}

export type PaneStateStore = StoreApi<PaneState>;

export interface PaneStore extends PaneStateStore {
  /** Available once the pane is open; what is drawn before cannot be clicked. */
  readonly actions: PaneActions;
  /** Absent if only the open appointment is shown. */
  readonly loadCalendar?: App["loadCalendar"];
  /** For the report. */
  readonly readSurroundings?: App["readSurroundings"];
}
