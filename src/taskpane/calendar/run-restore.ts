/** *Restore all*: a list to look through first, then one by one; a stop leaves the rest for later. */
import type { CalendarRow } from "../../check/calendar/calendar-row.ts";
import { restoreOffer } from "../../check/calendar/restore-offer.ts";
import type { RestoreAll, RestoreAllOptions, RestoreEnd } from "../../check/calendar/restore-all.ts";
import type { HouseCalendar } from "../../composition/assemble-calendar.ts";
import type { Clock } from "../../http/clock.ts";
import type { CalendarActions, CalendarState } from "./calendar-state.ts";
import type { RestoreWork } from "./restore-state.ts";

interface RestoreRunnerOptions {
  readonly get: () => CalendarState;
  readonly set: (change: Pick<CalendarState, "restore">) => void;
  readonly house: Pick<HouseCalendar, "auditSharing" | "createRestoreAll" | "signIn">;
  readonly clock: Pick<Clock, "sleep">;
  /** What became of a row is what a person sees of it from then on. */
  readonly judged: (rows: readonly CalendarRow[]) => void;
}

type RestoreActions = Pick<
  CalendarActions,
  | "askRestore"
  | "putRestoreAway"
  | "tick"
  | "startRestore"
  | "goOnRestoring"
  | "stopRestore"
  | "retryRestore"
  | "lookAgain"
  | "writeLinks"
  | "signInToRestore"
>;

/** When to look for the links that CRM's sync brings back, in milliseconds after the last look; later ones are the person's. */
const looksAfterMs = [0, 5_000, 20_000];

export function createRestoreRunner({ get, set, house, clock, judged }: RestoreRunnerOptions): RestoreActions {
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

  /** Not once and for all: CRM's sync takes its time. */
  async function lookForLinks(current: RestoreAll, options: RestoreAllOptions): Promise<RestoreEnd> {
    for (const wait of looksAfterMs) {
      if (!current.entries().some(({ state }) => state.kind === "touched")) break;
      await clock.sleep(wait, options.signal);
      const end = await current.look(options);
      if (end !== "done") return end;
    }
    return "done";
  }

  /** The cause before the repair; only the owner of a calendar can see who shares it. */
  async function askCause(): Promise<void> {
    const asked = get().restore;
    const cause = await house.auditSharing({ signal: new AbortController().signal });
    const { restore } = get();
    if (restore.kind === "choosing" && asked.kind === "choosing" && restore.rows === asked.rows) set({ restore: { ...restore, cause } });
  }

  const touch = ["touching", (current: RestoreAll, options: RestoreAllOptions) => current.run(options)] as const;
  const look = ["looking", lookForLinks] as const;

  return {
    askRestore() {
      const { restore, rows, calendar } = get();
      if (restore.kind === "running") return;
      all = undefined;
      const offered = rows.filter((row) => restoreOffer(row) !== "none").sort((a, b) => a.start.getTime() - b.start.getTime());
      const unticked = offered.filter((row) => restoreOffer(row) === "unticked").map(({ id }) => id);
      set({ restore: { kind: "choosing", rows: offered, out: new Set(unticked) } });
      if (calendar.kind === "own") void askCause();
    },
    putRestoreAway() {
      if (get().restore.kind !== "running") set({ restore: { kind: "away" } });
    },
    tick(ids, to) {
      const { restore } = get();
      if (restore.kind !== "choosing") return;
      const out = new Set(restore.out);
      for (const id of ids) {
        if (to === "out") out.add(id);
        else out.delete(id);
      }
      set({ restore: { ...restore, out } });
    },
    startRestore() {
      const { restore, calendar } = get();
      if (restore.kind !== "choosing") return;
      const ticked = restore.rows.filter(({ id }) => !restore.out.has(id));
      all = house.createRestoreAll(ticked, calendar, { onRows: judged });
      void run([touch, look]);
    },
    goOnRestoring: () => void run([touch, look]),
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
        // A refusal is no error here: what follows says what it means.
        for (const resource of ["mailbox", "crm"] as const) await house.signIn(resource, { signal }).catch(() => signal.throwIfAborted());
      };
      void run([["touching", (current, options) => current.retry(options)], look], signIn);
    },
  };
}
