/** The calendar view's one store. It lives outside what is drawn, so that leaving the view stops and forgets nothing. */
import type { CalendarRow } from "../../check/calendar/calendar-row.ts";
import type { CalendarScan } from "../../check/calendar/calendar-scan.ts";
import type { HouseCalendar } from "../../composition/assemble-calendar.ts";
import { type Clock, systemClock } from "../../http/clock.ts";
import type { CalendarActions, CalendarState, KnownCalendar, RowCheck } from "./calendar-state.ts";
import { createCell } from "../cell.ts";
import { rangeOf } from "./default-range.ts";
import { judgedAnew } from "../../composition/judged-anew.ts";
import { createRestoreRunner } from "./run-restore.ts";

export interface CalendarStore {
  readonly getState: () => CalendarState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly actions: CalendarActions;
}

/** Changes that come faster are drawn together. */
const betweenDrawsMs = 200;
const nothingRead = { read: 0, judged: 0, share: 0 } as const;

export function createCalendarStore(house: HouseCalendar, clock: Pick<Clock, "now" | "sleep"> = systemClock): CalendarStore {
  const { get, set, subscribe } = createCell<CalendarState>({
    scan: { kind: "stopped" },
    calendar: { kind: "own" },
    range: rangeOf("usual", new Date(clock.now())),
    rows: [],
    progress: nothingRead,
    gaps: [],
    selection: { text: "", order: "start" },
    checks: new Map(),
    restore: { kind: "away" },
  });

  let scan: CalendarScan | undefined;
  let running: AbortController | undefined;
  /** Rows that were judged again since the scan: newer than what it knows. */
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
    // What writes was judged by the scan that stands.
    if (get().restore.kind === "running") return;
    running?.abort();
    running = undefined;
    newer = new Map();
    scan = house.createScan({ range, calendar });
    const { order } = get().selection;
    set({
      calendar,
      range,
      rows: [],
      progress: nothingRead,
      gaps: [],
      checks: new Map(),
      selection: { text: "", order },
      restore: { kind: "away" },
    });
    void run();
  }

  /** A newer judgement of a row replaces the older one, everywhere. */
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
      const report = await house.checkRow(row, get().calendar, { signal: new AbortController().signal });
      if (asked !== scan) return;
      keepNewer([judgedAnew(row, report)]);
      if (get().checks.has(row.id)) setCheck(row.id, { kind: "checked", report });
    } catch (error) {
      if (asked === scan && get().checks.has(row.id)) setCheck(row.id, { kind: "failed" });
      throw error;
    }
  }

  const restoring = createRestoreRunner({ get, set, house, clock, judged: (rows) => keepNewer(rows) });

  return {
    getState: get,
    subscribe,
    actions: {
      ...restoring,
      enter({ calendar, organization, shown, now }) {
        if (scan !== undefined && (organization === get().organization || get().restore.kind === "running")) return;
        const first = scan === undefined;
        set({ organization });
        if (!first) return begin(get().calendar, get().range);
        begin(shown?.calendar ?? (calendar.kind === "unknown" ? get().calendar : calendar), shown?.range ?? rangeOf("usual", now));
      },
      scan: ({ calendar, range }) => begin(calendar, range),
      stop: () => running?.abort(),
      goOn: () => void run(),
      signIn() {
        const { scan: ended, gaps } = get();
        const of = gaps[0]?.of ?? "mailbox";
        if (ended.kind !== "running") void run((signal) => house.signIn(of, { signal }).catch(() => signal.throwIfAborted()));
      },
      select: (change) => set({ selection: { ...get().selection, ...change } }),
      open: house.openAppointment,
      toggleCheck(id) {
        const row = get().rows.find((each) => each.id === id);
        if (get().checks.has(id)) setCheck(id, undefined);
        else if (row !== undefined) void check(row);
      },
    },
  };
}
