/** Everything the pane draws from, and everything a person can ask of it. */
import type { CheckReport } from "../check/report.ts";
import type { AppointmentRecord } from "../tracking/evidence.ts";

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
  | { readonly kind: "checking"; readonly last?: CheckReport }
  | { readonly kind: "settled"; readonly report: CheckReport };

export interface PaneState {
  readonly phase: CheckPhase;
  readonly locale: string;
  readonly theme: "light" | "dark";
  readonly organizations: readonly OrganizationChoice[];
  /** Name of the organization this person's Outlook is connected to, as chosen and kept. */
  readonly chosenOrganization?: string;
  /** Outcome of the last thing asked besides checking, said politely. */
  readonly notice?: { readonly kind: "copied" | "copy-failed" | "settings-not-saved" } | undefined;
}

/** Functions, not methods: they are handed on to buttons as they are. */
export interface PaneActions {
  readonly checkAgain: () => void;
  /** Stops a running check; the pane then says what was not asked. */
  readonly stop: () => void;
  /** From a click only: opens the sign-in popup where needed, then checks again. */
  readonly signIn: () => void;
  readonly chooseOrganization: (name: string) => void;
  /** Copies any text of ours: the report, or one id from Details. */
  readonly copyReport: (text: string) => void;
  readonly openInCrm: (record: AppointmentRecord) => void;
}

export interface PaneStore {
  readonly getState: () => PaneState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly actions: PaneActions;
}
