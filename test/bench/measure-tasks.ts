/** The longest tasks of the pane while it checks a whole calendar in Chromium, by the browser's own count. */
import type { Browser } from "@playwright/test";
import { calendarRange, makeCalendar } from "../sandbox/make-calendar.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";

export interface MeasuredTasks {
  readonly appointments: number;
  /** Milliseconds; 0 where none was longer than 50, which is all that a browser tells. */
  readonly longestTaskMs: number;
  readonly tasksOver50Ms: number;
  /** Of the page's heap after the scan, less before it. */
  readonly megabytes: number;
}

interface PaneWindow extends Window {
  longTasks?: number[];
}

export async function measureTasks(browser: Browser, { origin, sandbox, appointments }: { readonly origin: string; readonly sandbox: Sandbox; readonly appointments: number }): Promise<MeasuredTasks> {
  sandbox.session.load(makeCalendar({ appointments }));
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    // The range is the usual one at the time of the generated worlds. The timers are the browser's own.
    await page.addInitScript({ content: shiftedClock(calendarRange.from.getTime() + 30 * 86_400_000 - Date.now()) });
    await page.goto(`${origin}/?pane=open`);
    await page.waitForFunction(() => document.querySelector<HTMLIFrameElement>("#pane iframe")?.contentDocument?.querySelector("#pane[data-verdict][aria-busy=false]"));
    await page.frameLocator("#pane iframe").getByRole("button", { name: "Check my calendar", exact: true }).click();
    await page.frameLocator("#pane iframe").locator("[data-scan]").waitFor();
    const frame = page.frames().find((each) => each.url().includes("/taskpane.html"));
    if (frame === undefined) throw new Error("The pane has no frame.");
    const before = await frame.evaluate(() => {
      // The first render of the view is over; what follows is the scan.
      (window as PaneWindow).longTasks = [];
      new PerformanceObserver((list) => (window as PaneWindow).longTasks?.push(...list.getEntries().filter(({ name }) => name === "self").map(({ duration }) => duration))).observe({ type: "longtask" });
      return (performance as unknown as { readonly memory: { readonly usedJSHeapSize: number } }).memory.usedJSHeapSize;
    });
    await page.frameLocator("#pane iframe").locator("[data-scan=done]").waitFor({ timeout: 120_000 });
    const after = await frame.evaluate(() => ({
      tasks: (window as PaneWindow).longTasks ?? [],
      heap: (performance as unknown as { readonly memory: { readonly usedJSHeapSize: number } }).memory.usedJSHeapSize,
    }));
    return { appointments, longestTaskMs: Math.max(0, ...after.tasks), tasksOver50Ms: after.tasks.length, megabytes: (after.heap - before) / 1e6 };
  } finally {
    await context.close();
  }
}

/** As text: tsx would wrap its functions in a helper that the browser does not know. */
function shiftedClock(byMs: number): string {
  return `{
    const now = Date.now.bind(Date);
    Date = new Proxy(Date, {
      construct: (target, values) => Reflect.construct(target, values.length === 0 ? [now() + ${byMs}] : values),
      get: (target, name) => (name === "now" ? () => now() + ${byMs} : Reflect.get(target, name)),
    });
  }`;
}

/** The figures as a table. */
export function tellTasks(measured: readonly MeasuredTasks[]): string {
  return [
    "| in the pane, while it checks a calendar of | longest task, ms | tasks over 50 ms | heap grown by, MB |",
    "|---|---|---|---|",
    ...measured.map(({ appointments, longestTaskMs, tasksOver50Ms, megabytes }) => `| ${appointments} | ${longestTaskMs === 0 ? "under 50" : longestTaskMs.toFixed(0)} | ${tasksOver50Ms} | ${Math.max(0, megabytes).toFixed(0)} |`),
  ].join("\n");
}
