/**
 * *Restore all*: relinks, one after another, the appointments whose plan allows it, each by the use case for one appointment,
 * which judges it afresh before it writes. It does not wait for CRM's sync in between: first all records are touched, then one
 * look at the calendar shows which stamps came back (docs/decisions/003-checking-a-calendar.md).
 */
import type { Clock } from "../../http/clock.ts";
import type { UnknownReason } from "../../tracking/evidence.ts";
import type { Difference } from "../../tracking/compare-values.ts";
import type { Link } from "../../tracking/link.ts";
import type { ActionOptions, ActionOutcome, ActionStep, RefusalReason } from "../action.ts";
import { needsSignIn } from "../needs-sign-in.ts";
import type { CalendarRow } from "./calendar-row.ts";
import { restoreOffer } from "./restore-offer.ts";

type EntryState =
  | { readonly kind: "to-do" }
  | { readonly kind: "doing"; readonly step: ActionStep }
  /** Its record was touched, or a touch would not help (see "write-instead"); its stamp has not been seen yet. */
  | { readonly kind: "touched"; readonly link: Link }
  /** Left alone, because CRM's values would overwrite Outlook's: to be read in the appointment itself. */
  | { readonly kind: "differs"; readonly differences: readonly Difference[] }
  | { readonly kind: "linked"; readonly how: "sync" | "written" | "already" }
  | { readonly kind: "refused"; readonly why: RefusalReason }
  | {
      readonly kind: "failed";
      readonly why: UnknownReason;
      readonly detail?: string;
      readonly written: "nothing" | "not-known" | "something";
    };

export interface RestoreEntry {
  /** As judged last. */
  readonly row: CalendarRow;
  readonly state: EntryState;
}

export interface RestoreAllPorts {
  /** `restoreLink` without waiting for the stamp: see `restoreRow`. */
  readonly restore: (row: CalendarRow, options: ActionOptions) => Promise<ActionOutcome>;
  /** `writeLink`: see `writeRow`. */
  readonly write: (row: CalendarRow, link: Link, options: ActionOptions) => Promise<ActionOutcome>;
  /** Fresh rows for at least these, by a scan; rows it cannot judge are left out. @throws AbortError when aborted */
  readonly look: (rows: readonly CalendarRow[], options: { readonly signal: AbortSignal }) => Promise<readonly CalendarRow[]>;
  readonly clock: Pick<Clock, "sleep">;
}

export interface RestoreAllOptions {
  /** Aborting stops before the next write; what has started is finished. Call again to continue. */
  readonly signal: AbortSignal;
  readonly onProgress?: (entries: readonly RestoreEntry[]) => void;
}

/** "needs-sign-in": all others would fail the same way. */
export type RestoreEnd = "done" | "stopped" | "needs-sign-in";

export interface RestoreAll {
  entries(): readonly RestoreEntry[];
  /** Touches the records of the entries still to do. */
  run(options: RestoreAllOptions): Promise<RestoreEnd>;
  /** Retries what failed. */
  retry(options: RestoreAllOptions): Promise<RestoreEnd>;
  /** Checks which stamps came back: after a sync interval, and whenever the person asks. */
  look(options: RestoreAllOptions): Promise<RestoreEnd>;
  /** The person's second, explicit choice: writes the link onto the entries that were touched and are not linked yet. */
  write(options: RestoreAllOptions): Promise<RestoreEnd>;
}

/** Milliseconds to wait after being throttled, and how often one appointment may make us wait. */
const throttledWait = 30_000;
const mostWaits = 5;

/** Rows that are not offered (restore-offer.ts) are left to the person and do not become entries. */
export function createRestoreAll(ports: RestoreAllPorts, rows: readonly CalendarRow[]): RestoreAll {
  const entries: { row: CalendarRow; state: EntryState }[] = rows
    .filter((row) => restoreOffer(row) !== "none")
    .map((row) => ({ row, state: { kind: "to-do" } }));
  /** Days of one series share a record: one touch makes CRM's sync look at all of them. */
  const touched = new Map<string, Link>();

  async function each(
    which: EntryState["kind"],
    act: (entry: (typeof entries)[number], options: ActionOptions) => Promise<EntryState>,
    options: RestoreAllOptions,
  ): Promise<RestoreEnd> {
    const { signal, onProgress = () => undefined } = options;
    for (const entry of entries.filter(({ state }) => state.kind === which)) {
      if (signal.aborted) return "stopped";
      const before = entry.state;
      const show = (state: EntryState): void => {
        entry.state = state;
        onProgress([...entries]);
      };
      const after = await patiently(
        () =>
          act(entry, {
            signal,
            onStep: (step) => {
              show({ kind: "doing", step });
            },
          }),
        signal,
      ).catch((error: unknown) => {
        entry.state = before;
        throw error;
      });
      // Stopped before anything was written: back to its previous state.
      show(after.kind === "failed" && after.why === "stopped" && after.written === "nothing" ? before : after);
      if (after.kind === "failed" && needsSignIn(after.why)) return "needs-sign-in";
    }
    return signal.aborted ? "stopped" : "done";
  }

  async function patiently(act: () => Promise<EntryState>, signal: AbortSignal): Promise<EntryState> {
    for (let waits = 0; ; waits += 1) {
      const state = await act();
      if (state.kind !== "failed" || state.why !== "throttled" || waits === mostWaits) return state;
      try {
        await ports.clock.sleep(throttledWait, signal);
      } catch (error) {
        if (signal.aborted) return state;
        throw error;
      }
    }
  }

  function keep(entry: (typeof entries)[number], outcome: ActionOutcome): EntryState {
    if (outcome.report) entry.row = { ...entry.row, judgement: outcome.report.judgement };
    return stateAfter(outcome);
  }

  const touch = async (entry: (typeof entries)[number], options: ActionOptions): Promise<EntryState> => {
    const { row } = entry;
    const shared = touched.get(recordOf(row));
    if (shared) return { kind: "touched", link: shared };
    const outcome = await ports.restore(row, options);
    if (outcome.kind === "waiting") touched.set(outcome.link.crmId, outcome.link);
    return keep(entry, outcome);
  };

  return {
    entries: () => [...entries],
    run: (options) => each("to-do", touch, options),
    retry(options) {
      for (const entry of entries) if (entry.state.kind === "failed") entry.state = { kind: "to-do" };
      return each("to-do", touch, options);
    },
    async look({ signal, onProgress }) {
      const waiting = entries.filter(({ state }) => state.kind === "touched");
      if (waiting.length === 0) return "done";
      try {
        const fresh = new Map(
          (
            await ports.look(
              waiting.map(({ row }) => row),
              { signal },
            )
          ).map((row) => [row.id, row]),
        );
        for (const entry of waiting) {
          entry.row = fresh.get(entry.row.id) ?? entry.row;
          const { verdict, verified } = entry.row.judgement;
          if (verdict === "tracked" && verified) entry.state = { kind: "linked", how: "sync" };
        }
      } catch (error) {
        if (signal.aborted) return "stopped";
        throw error;
      }
      onProgress?.([...entries]);
      return "done";
    },
    write: (options) =>
      each(
        "touched",
        async (entry, more) =>
          entry.state.kind === "touched" ? keep(entry, await ports.write(entry.row, entry.state.link, more)) : entry.state,
        options,
      ),
  };
}

function stateAfter(outcome: ActionOutcome): EntryState {
  switch (outcome.kind) {
    case "linked":
      return { kind: "linked", how: outcome.how };
    case "waiting":
    case "write-instead":
      return { kind: "touched", link: outcome.link };
    case "differs":
      return { kind: "differs", differences: outcome.differences };
    // No row asks for these.
    case "forgotten":
    case "asks":
    case "regarding":
    case "update-differs":
    case "updated":
      return { kind: "to-do" };
    case "refused":
      return { kind: "refused", why: outcome.why };
    case "failed":
      return {
        kind: "failed",
        why: outcome.why,
        written: outcome.written,
        ...(outcome.detail !== undefined && { detail: outcome.detail }),
      };
  }
}

function recordOf({ judgement }: CalendarRow): string {
  return judgement.plan.track === "relink" ? judgement.plan.record.id : "";
}
