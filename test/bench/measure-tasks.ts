/** The longest tasks of the pane while it checks a whole calendar in Chromium, by the browser's own trace. */
import { chromium } from "@playwright/test";
import { findChromium } from "../../scripts/find-chromium.mjs";
import { calendarRange, makeCalendar } from "../calendar/make-calendar.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import { openUnwatchedPage } from "./unwatched-page.ts";

export interface MeasuredTasks {
  readonly appointments: number;
  /** Milliseconds on the processor, after the view's first render. */
  readonly longestTaskMs: number;
  readonly tasksOver50Ms: number;
  /** By the clock: with what a task waits while somebody else has the processor. */
  readonly longestByClockMs: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: when it began, how long it took, how long of that on the processor. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

const pane = 'window.document.querySelector("#pane iframe").contentWindow';
const button = `[...${pane}.document.querySelectorAll("button")].find(({ textContent }) => textContent === "Check my calendar")`;
const firstRender = "the calendar's first render";

/** In a browser of its own: none has to clear away what was there before. @param sandbox what is served at `origin` */
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
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--ignore-certificate-errors"],
  });
  try {
    const page = await openUnwatchedPage(browser);
    // The range is the usual one at the time of the generated worlds. The timers are the browser's own.
    await page.addScript(shiftedClock(calendarRange.from.getTime() + 30 * 86_400_000 - Date.now()));
    await page.goto(`${origin}/?pane=open`);
    await page.waitFor(`document.querySelector("#pane iframe")?.contentDocument?.querySelector("#pane[data-verdict][aria-busy=false]")`);
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

/** The observer hears of the view in the very task that drew it. */
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

/** Of the thread that drew the view. */
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

/** The figures as a table. @param measured the median run of each */
export function tellTasks(measured: readonly MeasuredTasks[]): string {
  return [
    "| in the pane, while it checks a calendar of | longest task, ms on the processor | tasks over 50 ms | longest by the clock |",
    "|---|---|---|---|",
    ...measured.map(
      ({ appointments, longestTaskMs, tasksOver50Ms, longestByClockMs }) =>
        `| ${appointments} | ${longestTaskMs.toFixed(0)} | ${tasksOver50Ms} | ${longestByClockMs.toFixed(0)} |`,
    ),
  ].join("\n");
}
