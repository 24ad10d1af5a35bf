/** Everything that *Check my calendar* draws from. */
import type { CalendarRow } from "../../check/calendar/calendar-row.ts";
import type { ScanGap, ScanProgress } from "../../check/calendar/scan-ledger.ts";
import type { Wait } from "../../check/calendar/patient-service.ts";
import type { CheckReport } from "../../check/report.ts";
import type { TimeSpan } from "../../mailbox/calendar-store.ts";
import type { CalendarAccess, UnknownReason } from "../../tracking/evidence.ts";
import type { Verdict } from "../../tracking/judgement.ts";
import type { RestoreState } from "./restore-state.ts";

/** A calendar that a scan can know whose it is. */
export type KnownCalendar = Exclude<CalendarAccess, { readonly kind: "unknown" }>;

export type ScanState =
  /** `wait`: a service asked us to; it goes on by itself. */
  | { readonly kind: "running"; readonly wait?: Wait }
  | { readonly kind: "done" }
  | { readonly kind: "stopped" }
  /** A service asked for more than anybody waits here: it goes on by a click. */
  | ({ readonly kind: "paused" } & Wait)
  | { readonly kind: "failed"; readonly why: UnknownReason };

export type SortOrder = "start" | "start-latest" | "verdict" | "changed-newest" | "changed-oldest";

/** What is left in the list. */
export interface Selection {
  readonly text: string;
  readonly verdict?: Verdict | undefined;
  /** As the mailbox names them. */
  readonly changedBy?: string | undefined;
  /** Its id. */
  readonly organization?: string | undefined;
  readonly order: SortOrder;
}

/** The single check of one row, opened in the list. */
export type RowCheck =
  { readonly kind: "checking" } | { readonly kind: "checked"; readonly report: CheckReport } | { readonly kind: "failed" };

export interface CalendarState {
  readonly scan: ScanState;
  readonly calendar: KnownCalendar;
  readonly range: TimeSpan;
  /** Name of the organization that was asked; absent: none was chosen. */
  readonly organization?: string | undefined;
  readonly rows: readonly CalendarRow[];
  readonly progress: ScanProgress;
  readonly gaps: readonly ScanGap[];
  readonly selection: Selection;
  readonly checks: ReadonlyMap<string, RowCheck>;
  readonly restore: RestoreState;
}

/** What the person who comes in has in front of them. */
export interface Entrance {
  /** Whose calendar the open appointment lies in. */
  readonly calendar: CalendarAccess;
  readonly organization?: string | undefined;
  /** What to begin with, where that is known already. */
  readonly shown?: { readonly calendar: KnownCalendar; readonly range: TimeSpan } | undefined;
  readonly now: Date;
}

/** Functions, not methods: they are handed on to buttons as they are. */
export interface CalendarActions {
  /** Starts a scan where none stands, or where another organization has been chosen since. */
  readonly enter: (entrance: Entrance) => void;
  /** From the beginning. */
  readonly scan: (asked: { readonly calendar: KnownCalendar; readonly range: TimeSpan }) => void;
  readonly stop: () => void;
  /** From where it was stopped; also for gaps. */
  readonly goOn: () => void;
  /** From a click only: opens the sign-in popup that the scan would have needed, then goes on. */
  readonly signIn: () => void;
  readonly select: (change: Partial<Selection>) => void;
  readonly open: (id: string) => void;
  /** Opens the single check of a row, or closes it. */
  readonly toggleCheck: (id: string) => void;
  readonly askRestore: () => void;
  readonly putRestoreAway: () => void;
  readonly tick: (ids: readonly string[], to: "in" | "out") => void;
  readonly startRestore: () => void;
  readonly goOnRestoring: () => void;
  readonly stopRestore: () => void;
  /** Those that failed. */
  readonly retryRestore: () => void;
  /** Has CRM's sync brought the links back? */
  readonly lookAgain: () => void;
  /** The second, explicit choice, instead of waiting for the sync. */
  readonly writeLinks: () => void;
  /** From a click only. */
  readonly signInToRestore: () => void;
}
