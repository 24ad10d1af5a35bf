/** The pane's longest tasks while it checks a whole calendar in Chromium, from the browser's trace. */
import { chromium } from "@playwright/test";
import { calendarRange, makeCalendar } from "../calendar/make-calendar.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import { chromiumOptions } from "./chromium-options.ts";
import { openUnwatchedPane } from "./open-unwatched-pane.ts";
import { openUnwatchedPage } from "./unwatched-page.ts";

export interface MeasuredTasks {
  readonly appointments: number;
  /** Milliseconds of processor time, after the view's first render. */
  readonly longestTaskMs: number;
  readonly tasksOver50Ms: number;
  /** Wall-clock time, including waits for the processor. */
  readonly longestByClockMs: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** In microseconds: start, duration, processor time. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

const pane = 'window.document.querySelector("#pane iframe").contentWindow';
const button = `[...${pane}.document.querySelectorAll("button")].find(({ textContent }) => textContent === "Check my calendar")`;
const firstRender = "the calendar's first render";

/** In a new browser, which has no garbage to collect from earlier runs. @param sandbox the one served at `origin` */
export async function measureTasks({
  origin,
  sandbox,
  appointments,
}: {
  readonly origin: string;
  readonly sandbox: Sandbox;
  readonly appointments: number;
}): Promise<MeasuredTasks> {
  sandbox.session.load(makeCalendar({ appointments }));
  const browser = await chromium.launch(await chromiumOptions());
  try {
    const page = await openUnwatchedPage(browser);
    // The default range, at the time of the generated worlds. Timers are not affected.
    await page.addScript(shiftedClock(calendarRange.from.getTime() + 30 * 86_400_000 - Date.now()));
    await openUnwatchedPane(page, origin);
    await page.waitFor(button);
    await browser.startTracing(undefined, { categories: ["toplevel", "blink.user_timing"] });
    await page.evaluate(openCalendar);
    await page.waitFor(`${pane}.document.querySelector("[data-scan=done]")`);
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] };
    const tasks = tasksAfterFirstRender(traceEvents);
    return {
      appointments,
      longestTaskMs: Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000)),
      tasksOver50Ms: tasks.filter(({ tdur = 0 }) => tdur > 50_000).length,
      longestByClockMs: Math.max(0, ...tasks.map(({ dur = 0 }) => dur / 1000)),
    };
  } finally {
    await browser.close();
  }
}

/** The observer is called in the same task that drew the view. */
const openCalendar = `{
  const { document, performance, MutationObserver } = ${pane};
  const observer = new MutationObserver(() => {
    if (document.querySelector("[data-scan]") === null) return;
    performance.mark("${firstRender}");
    observer.disconnect();
  });
  observer.observe(document, { subtree: true, childList: true });
  ${button}.click();
}`;

/** Tasks of the thread that drew the view. */
function tasksAfterFirstRender(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const drawn = events.find(({ name }) => name === firstRender);
  if (drawn === undefined) throw new Error("The view was never drawn.");
  return events.filter(
    ({ name, pid, tid, ts }) => name === "ThreadControllerImpl::RunTask" && pid === drawn.pid && tid === drawn.tid && ts > drawn.ts,
  );
}

function shiftedClock(byMs: number): string {
  return `{
    const now = Date.now.bind(Date);
    Date = new Proxy(Date, {
      construct: (target, values) => Reflect.construct(target, values.length === 0 ? [now() + ${byMs}] : values),
      get: (target, name) => (name === "now" ? () => now() + ${byMs} : Reflect.get(target, name)),
    });
  }`;
}

/** The figures as a table. @param measured the median run for each calendar size */
export function formatTasks(measured: readonly MeasuredTasks[]): string {
  return [
    "| in the pane, while it checks a calendar of | longest task, ms on the processor | tasks over 50 ms | longest by the clock |",
    "|---|---|---|---|",
    ...measured.map(
      ({ appointments, longestTaskMs, tasksOver50Ms, longestByClockMs }) =>
        `| ${appointments} | ${longestTaskMs.toFixed(0)} | ${tasksOver50Ms} | ${longestByClockMs.toFixed(0)} |`,
    ),
  ].join("\n");
}
