/** Opens the pane once in a fresh browser window, and takes the time from the pane's own start. */
import { setTimeout as pause } from "node:timers/promises";
import type { Browser } from "@playwright/test";
import { depthOf, watchRequests, type TimedRequest } from "../e2e/timed-requests.ts";

export interface Measured {
  /** Milliseconds from the pane's navigation until the verdict stands. */
  readonly verdictMs: number;
  /** Milliseconds from the pane's navigation to the first paint of anything. */
  readonly firstPaintMs: number;
  /** Requests to Exchange and CRM, and how many of them wait for one another. */
  readonly requests: number;
  readonly depth: number;
  /** Names of the pane's own scripts. */
  readonly scripts: readonly string[];
}

interface HostWindow extends Window {
  settledAt?: number;
}

/** @param officeLateMs how much later than it could Office.js, the pane's first script, arrives */
export async function measurePane(browser: Browser, origin: string, { officeLateMs = 0 } = {}): Promise<Measured> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    const watch = watchRequests(page);
    await page.addInitScript(noteTheVerdict);
    if (officeLateMs > 0) {
      await page.route("**/office.js", async (route) => {
        await pause(officeLateMs);
        await route.continue();
      });
    }
    await page.goto(`${origin}/?pane=open`);
    const pane = page.frameLocator("#pane iframe").locator("#pane");
    const verdictMs = await (await page.waitForFunction(() => (window as HostWindow).settledAt)).jsonValue();
    // What comes with the verdict, for what may be done next, has not arrived by then.
    const frame = await pane.evaluate((_, settledAt) => {
      const resources = (performance.getEntriesByType("resource") as PerformanceResourceTiming[]).filter(
        ({ responseEnd }) => responseEnd <= settledAt,
      );
      return {
        firstPaintMs: performance.getEntriesByName("first-paint")[0]?.startTime ?? Number.NaN,
        scripts: resources
          .map(({ name }) => new URL(name).pathname)
          .filter((path) => /^\/[^/]+\.js$/.test(path))
          .map((path) => path.slice(1)),
      };
    }, verdictMs ?? Number.NaN);
    return { verdictMs: verdictMs ?? Number.NaN, ...frame, ...counted(watch.list()) };
  } finally {
    await context.close();
  }
}

function counted(requests: readonly TimedRequest[]): Pick<Measured, "requests" | "depth"> {
  const services = requests.filter(({ to }) => to !== "token");
  return { requests: services.length, depth: depthOf(services) };
}

/** Runs in the host page: watches the pane as soon as it is there, and notes the pane's own clock in the task that drew the verdict. */
function noteTheVerdict(): void {
  if (window.parent !== window) return;
  // No function in here has a name: tsx would wrap it in a helper that the browser does not know.
  const looking = setInterval(() => {
    const shown = document.querySelector<HTMLIFrameElement>("#pane iframe")?.contentWindow;
    const root = shown?.document.querySelector("#pane");
    if (!shown || !root) return;
    clearInterval(looking);
    new MutationObserver((_, observer) => {
      if (!root.matches("[data-verdict][aria-busy=false]")) return;
      observer.disconnect();
      (window as HostWindow).settledAt = shown.performance.now();
    }).observe(root, { attributes: true });
  }, 4);
}

/** The middle one, so that one slow run moves nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
