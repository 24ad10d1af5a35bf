/** The state of *Check my calendar*, and its actions. */
import type { StoreApi } from "zustand/vanilla";
import type { SharingAudit } from "../../check/audit-sharing.ts";
import type { CalendarRow } from "../../check/calendar/calendar-row.ts";
import type { Wait } from "../../check/calendar/retrying-service.ts";
import type { RestoreEnd, RestoreEntry } from "../../check/calendar/restore-all.ts";
import type { ScanGap, ScanProgress } from "../../check/calendar/scan-ledger.ts";
import type { CheckReport } from "../../check/report.ts";
import type { TimeSpan } from "../../mailbox/calendar-reader.ts";
import type { CalendarAccess, UnknownReason } from "../../tracking/evidence.ts";
import type { Verdict } from "../../tracking/judgement.ts";

/** A calendar whose owner is known, as a scan requires. */
export type KnownCalendar = Exclude<CalendarAccess, { readonly kind: "unknown" }>;

export type ScanState =
  /** `wait`: a service asked the scan to wait; it resumes by itself. */
  | { readonly kind: "running"; readonly wait?: Wait }
  | { readonly kind: "done" }
  | { readonly kind: "stopped" }
  /** A service asked for a long wait, so the scan has ended; a click resumes it. */
  | ({ readonly kind: "paused" } & Wait)
  | { readonly kind: "failed"; readonly why: UnknownReason };

export type SortOrder =
  "start" | "start-latest" | "verdict" | "verdict-least" | "changed-newest" | "changed-oldest" | "subject" | "subject-last";

/** Which rows the list shows, in which order. */
export interface Selection {
  readonly text: string;
  readonly verdict?: Verdict | undefined;
  /** The name that the mailbox gives. */
  readonly changedBy?: string | undefined;
  /** The organization's id. */
  readonly organization?: string | undefined;
  readonly order: SortOrder;
}

/** The single check of one row, opened in the list. */
export type RowCheck =
  { readonly kind: "checking" } | { readonly kind: "checked"; readonly report: CheckReport } | { readonly kind: "failed" };

export type RestoreWork = "touching" | "looking" | "writing";

/** *Restore all*: contains only rows that the plan allows to relink without doubt. */
export type RestorePhase =
  | { readonly kind: "closed" }
  /** The person reviews the list. `cause`: who could remove the links again, once known. */
  | { readonly kind: "choosing"; readonly rows: readonly CalendarRow[]; readonly out: ReadonlySet<string>; readonly cause?: SharingAudit }
  | { readonly kind: "running"; readonly work: RestoreWork; readonly stopping: boolean; readonly entries: readonly RestoreEntry[] }
  /** Nothing is running; some may be left. */
  | { readonly kind: "ended"; readonly end: RestoreEnd; readonly entries: readonly RestoreEntry[] };

export interface CalendarState {
  readonly scan: ScanState;
  readonly calendar: KnownCalendar;
  readonly range: TimeSpan;
  /** Name of the organization that was scanned; absent if none was chosen. */
  readonly organization?: string | undefined;
  readonly rows: readonly CalendarRow[];
  readonly progress: ScanProgress;
  readonly gaps: readonly ScanGap[];
  readonly selection: Selection;
  readonly checks: ReadonlyMap<string, RowCheck>;
  readonly restore: RestorePhase;
}

/** What is known when the view opens. */
export interface EnterRequest {
  /** The calendar of the open appointment. */
  readonly calendar: CalendarAccess;
  readonly organization?: string | undefined;
  /** The calendar and range to start with, if known. */
  readonly shown?: { readonly calendar: KnownCalendar; readonly range: TimeSpan } | undefined;
  readonly now: Date;
}

/** Functions, not methods, so that buttons can take them without `this`. */
export interface CalendarActions {
  /** Starts a scan if there is none, or if another organization has been chosen since. */
  readonly enter: (request: EnterRequest) => void;
  /** From the beginning. */
  readonly scan: (asked: { readonly calendar: KnownCalendar; readonly range: TimeSpan }) => void;
  readonly stop: () => void;
  /** Continues a stopped scan; also retries gaps. */
  readonly resume: () => void;
  /** From a click only: opens the sign-in window that the scan needs, then resumes. */
  readonly signIn: () => void;
  readonly select: (change: Partial<Selection>) => void;
  readonly open: (id: string) => void;
  /** Opens or closes the single check of a row. */
  readonly toggleCheck: (id: string) => void;
  readonly openRestore: () => void;
  readonly dismissRestore: () => void;
  /** Exactly these are to be restored. */
  readonly tick: (ids: ReadonlySet<string>) => void;
  readonly startRestore: () => void;
  readonly resumeRestore: () => void;
  readonly stopRestore: () => void;
  /** Retries those that failed. */
  readonly retryRestore: () => void;
  /** Checks whether CRM's sync has restored the links. */
  readonly lookAgain: () => void;
  /** Writes the links directly instead of waiting for the sync: a second, explicit choice. */
  readonly writeLinks: () => void;
  /** From a click only. */
  readonly signInToRestore: () => void;
}

export interface CalendarViewStore extends Pick<StoreApi<CalendarState>, "getState" | "getInitialState" | "subscribe"> {
  readonly actions: CalendarActions;
}
