/** The store of *Check my calendar*. It outlives the view, so that a scan continues when the view is left. */
import { createStore } from "zustand/vanilla";
import type { CalendarRow } from "../../check/calendar/calendar-row.ts";
import type { CalendarScan } from "../../check/calendar/calendar-scan.ts";
import type { AppCalendar } from "../../app/calendar/create-app-calendar.ts";
import { type Clock, systemClock } from "../../http/clock.ts";
import { rangeOf } from "./calendar-range.ts";
import type { CalendarState, CalendarViewStore, KnownCalendar, RowCheck } from "./calendar-state.ts";
import { createRestoreActions } from "./create-restore-actions.ts";

/** Changes are drawn at most this often. */
const betweenDrawsMs = 200;
const nothingRead = { read: 0, judged: 0, share: 0 } as const;

export function createCalendarViewStore(app: AppCalendar, clock: Pick<Clock, "now" | "sleep"> = systemClock): CalendarViewStore {
  const store = createStore<CalendarState>()(() => ({
    scan: { kind: "stopped" },
    calendar: { kind: "own" },
    range: rangeOf("usual", new Date(clock.now())),
    rows: [],
    progress: nothingRead,
    gaps: [],
    selection: { text: "", order: "start" },
    checks: new Map(),
    restore: { kind: "closed" },
  }));
  const { getState: get, setState: set } = store;

  let scan: CalendarScan | undefined;
  let running: AbortController | undefined;
  /** Rows that were rejudged since the scan read them. */
  let newer = new Map<string, CalendarRow>();
  let drawn = 0;
  let drawing = false;

  const rowsOf = (from: CalendarScan): readonly CalendarRow[] =>
    newer.size === 0 ? from.rows() : from.rows().map((row) => newer.get(row.id) ?? row);
  const known = (from: CalendarScan) => ({ rows: rowsOf(from), progress: from.progress(), gaps: from.gaps() });

  async function drawSoon(from: CalendarScan): Promise<void> {
    if (drawing) return;
    drawing = true;
    await clock.sleep(Math.max(0, drawn + betweenDrawsMs - clock.now()), new AbortController().signal);
    drawing = false;
    if (from !== scan || running === undefined) return;
    drawn = clock.now();
    set(known(from));
  }

  async function run(before?: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (scan === undefined || running !== undefined) return;
    const [current, controller] = [scan, new AbortController()];
    running = controller;
    set({ scan: { kind: "running" } });
    const overtaken = (): boolean => running !== controller;
    const soon = (): void => {
      if (!overtaken()) void drawSoon(current);
    };
    try {
      if (before) await before(controller.signal);
      const end = await current.run({
        signal: controller.signal,
        onRows: soon,
        onProgress: soon,
        onWait(wait) {
          if (!overtaken()) set({ ...known(current), scan: { kind: "running", wait } });
        },
      });
      if (overtaken()) return;
      running = undefined;
      set({ ...known(current), scan: end });
    } catch (error) {
      if (overtaken()) return;
      running = undefined;
      const stopped = controller.signal.aborted;
      set({ ...known(current), scan: stopped ? { kind: "stopped" } : { kind: "failed", why: "unexpected-answer" } });
      if (!stopped) throw error;
    }
  }

  function begin(calendar: KnownCalendar, range: CalendarState["range"]): void {
    // A restore in progress relies on the judgements of the current scan.
    if (get().restore.kind === "running") return;
    running?.abort();
    running = undefined;
    newer = new Map();
    scan = app.createScan({ range, calendar });
    const { order } = get().selection;
    set({
      calendar,
      range,
      rows: [],
      progress: nothingRead,
      gaps: [],
      checks: new Map(),
      selection: { text: "", order },
      restore: { kind: "closed" },
    });
    void run();
  }

  /** Rejudged rows replace the scan's rows, in this scan's later updates too. */
  function keepNewer(rows: readonly CalendarRow[]): void {
    for (const row of rows) newer.set(row.id, row);
    set({ rows: get().rows.map((row) => newer.get(row.id) ?? row) });
  }

  const setCheck = (id: string, check: RowCheck | undefined): void => {
    const checks = new Map(get().checks);
    if (check === undefined) checks.delete(id);
    else checks.set(id, check);
    set({ checks });
  };

  async function check(row: CalendarRow): Promise<void> {
    const asked = scan;
    setCheck(row.id, { kind: "checking" });
    try {
      const { report, rejudged } = await app.checkRow(row, get().calendar, { signal: new AbortController().signal });
      if (asked !== scan) return;
      keepNewer([rejudged]);
      if (get().checks.has(row.id)) setCheck(row.id, { kind: "checked", report });
    } catch (error) {
      if (asked === scan && get().checks.has(row.id)) setCheck(row.id, { kind: "failed" });
      throw error;
    }
  }

  const restoreActions = createRestoreActions({ get, set, app, clock, onRejudged: keepNewer });

  return {
    ...store,
    actions: {
      ...restoreActions,
      enter({ calendar, organization, shown, now }) {
        if (scan !== undefined && (organization === get().organization || get().restore.kind === "running")) return;
        const first = scan === undefined;
        set({ organization });
        if (!first) return begin(get().calendar, get().range);
        begin(shown?.calendar ?? (calendar.kind === "unknown" ? get().calendar : calendar), shown?.range ?? rangeOf("usual", now));
      },
      scan: ({ calendar, range }) => begin(calendar, range),
      stop: () => running?.abort(),
      resume: () => void run(),
      signIn() {
        const { scan: ended, gaps } = get();
        const of = gaps[0]?.of ?? "mailbox";
        if (ended.kind !== "running") void run((signal) => app.signIn(of, { signal }).catch(() => signal.throwIfAborted()));
      },
      select: (change) => set({ selection: { ...get().selection, ...change } }),
      open: app.openAppointment,
      toggleCheck(id) {
        const row = get().rows.find((each) => each.id === id);
        if (get().checks.has(id)) setCheck(id, undefined);
        else if (row !== undefined) void check(row);
      },
    },
  };
}
