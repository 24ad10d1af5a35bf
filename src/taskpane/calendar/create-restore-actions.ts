/** *Restore all*: a list to review, then one row at a time; after a stop it can be resumed. */
import type { CalendarRow } from "../../check/calendar/calendar-row.ts";
import { restoreOffer } from "../../check/calendar/restore-offer.ts";
import type { RestoreAll, RestoreAllOptions, RestoreEnd } from "../../check/calendar/restore-all.ts";
import type { AppCalendar } from "../../app/calendar/create-app-calendar.ts";
import type { Clock } from "../../http/clock.ts";
import type { CalendarActions, CalendarState, RestoreWork } from "./calendar-state.ts";

interface RestoreActionsOptions {
  readonly get: () => CalendarState;
  readonly set: (change: Pick<CalendarState, "restore">) => void;
  readonly app: Pick<AppCalendar, "auditSharing" | "createRestoreAll" | "signIn">;
  readonly clock: Pick<Clock, "sleep">;
  /** Updates the list with rejudged rows. */
  readonly onRejudged: (rows: readonly CalendarRow[]) => void;
}

type RestoreActions = Pick<
  CalendarActions,
  | "openRestore"
  | "dismissRestore"
  | "tick"
  | "startRestore"
  | "resumeRestore"
  | "stopRestore"
  | "retryRestore"
  | "lookAgain"
  | "writeLinks"
  | "signInToRestore"
>;

/** Delays before each look for links that CRM's sync has restored; after the last one, the person can look again. */
const looksAfterMs = [0, 5_000, 20_000];

export function createRestoreActions({ get, set, app, clock, onRejudged }: RestoreActionsOptions): RestoreActions {
  let all: RestoreAll | undefined;
  let running: AbortController | undefined;

  async function run(
    steps: readonly (readonly [RestoreWork, (all: RestoreAll, options: RestoreAllOptions) => Promise<RestoreEnd>])[],
    before?: (signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    const current = all;
    if (current === undefined || running !== undefined) return;
    const controller = new AbortController();
    const { signal } = controller;
    running = controller;
    let end: RestoreEnd = "stopped";
    const show = (work: RestoreWork) => (): void =>
      set({ restore: { kind: "running", work, stopping: signal.aborted, entries: current.entries() } });
    try {
      show(steps[0]?.[0] ?? "looking")();
      if (before) await before(signal);
      for (const [work, step] of steps) {
        show(work)();
        end = await step(current, { signal, onProgress: show(work) });
        if (end !== "done") break;
      }
    } catch (error) {
      if (!signal.aborted) throw error;
      end = "stopped";
    } finally {
      running = undefined;
      set({ restore: { kind: "ended", end, entries: current.entries() } });
    }
  }

  /** Looks several times, since CRM's sync takes a while. */
  async function lookForLinks(current: RestoreAll, options: RestoreAllOptions): Promise<RestoreEnd> {
    for (const wait of looksAfterMs) {
      if (!current.entries().some(({ state }) => state.kind === "touched")) break;
      await clock.sleep(wait, options.signal);
      const end = await current.look(options);
      if (end !== "done") return end;
    }
    return "done";
  }

  /** Who could remove the links again; only the owner of a calendar can see who shares it. */
  async function askCause(): Promise<void> {
    const asked = get().restore;
    const cause = await app.auditSharing({ signal: new AbortController().signal });
    const { restore } = get();
    if (restore.kind === "choosing" && asked.kind === "choosing" && restore.rows === asked.rows) set({ restore: { ...restore, cause } });
  }

  const touch = ["touching", (current: RestoreAll, options: RestoreAllOptions) => current.run(options)] as const;
  const look = ["looking", lookForLinks] as const;

  return {
    openRestore() {
      const { restore, rows, calendar } = get();
      if (restore.kind === "running") return;
      all = undefined;
      const offered = rows.filter((row) => restoreOffer(row) !== "none").sort((a, b) => a.start.getTime() - b.start.getTime());
      const unticked = offered.filter((row) => restoreOffer(row) === "unticked").map(({ id }) => id);
      set({ restore: { kind: "choosing", rows: offered, out: new Set(unticked) } });
      if (calendar.kind === "own") void askCause();
    },
    dismissRestore() {
      if (get().restore.kind !== "running") set({ restore: { kind: "closed" } });
    },
    tick(ids) {
      const { restore } = get();
      if (restore.kind !== "choosing") return;
      set({ restore: { ...restore, out: new Set(restore.rows.map(({ id }) => id).filter((id) => !ids.has(id))) } });
    },
    startRestore() {
      const { restore, calendar } = get();
      if (restore.kind !== "choosing") return;
      const ticked = restore.rows.filter(({ id }) => !restore.out.has(id));
      all = app.createRestoreAll(ticked, calendar, { onRows: onRejudged });
      void run([touch, look]);
    },
    resumeRestore: () => void run([touch, look]),
    stopRestore() {
      running?.abort();
      const { restore } = get();
      if (restore.kind === "running") set({ restore: { ...restore, stopping: true } });
    },
    retryRestore: () => void run([["touching", (current, options) => current.retry(options)], look]),
    lookAgain: () => void run([["looking", (current, options) => current.look(options)]]),
    writeLinks: () => void run([["writing", (current, options) => current.write(options)]]),
    signInToRestore() {
      const signIn = async (signal: AbortSignal): Promise<void> => {
        // If sign-in is refused, what follows reports it.
        for (const resource of ["mailbox", "crm"] as const) await app.signIn(resource, { signal }).catch(() => signal.throwIfAborted());
      };
      void run([["touching", (current, options) => current.retry(options)], look], signIn);
    },
  };
}
