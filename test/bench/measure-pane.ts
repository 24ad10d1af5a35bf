/** Opens the pane in a new browser context, and measures from the pane's own start. */
import { setTimeout as pause } from "node:timers/promises";
import type { Browser, Page } from "@playwright/test";
import { noteTheVerdict, settledAt } from "./note-the-verdict.ts";
import { depthOf, watchRequests, type TimedRequest } from "../e2e/timed-requests.ts";

export interface Measured {
  /** Milliseconds from the pane's navigation until the verdict is shown. */
  readonly verdictMs: number;
  /** Milliseconds from the pane's navigation to the first paint of anything. */
  readonly firstPaintMs: number;
  /** Requests to Exchange and CRM, and the longest chain in which each waits for the one before. */
  readonly requests: number;
  readonly depth: number;
  /** Names of the pane's own scripts. */
  readonly scripts: readonly string[];
}

interface Options {
  /** By how much Office.js, the pane's first script, is delayed. */
  readonly officeLateMs?: number;
}

export async function measurePane(browser: Browser, origin: string, { officeLateMs = 0 }: Options = {}): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    const watch = watchRequests(page);
    if (officeLateMs > 0) {
      await page.route("**/office.js", async (route) => {
        await pause(officeLateMs);
        await route.continue();
      });
    }
    const verdictMs = await openPane(page, origin);
    const pane = page.frameLocator("#pane iframe").locator("#pane");
    // Chunks for possible next steps are requested with the verdict and arrive later.
    const frame = await pane.evaluate((_, until) => {
      const resources = (performance.getEntriesByType("resource") as PerformanceResourceTiming[]).filter(
        ({ responseEnd }) => responseEnd <= until,
      );
      return {
        firstPaintMs: performance.getEntriesByName("first-paint")[0]?.startTime ?? Number.NaN,
        scripts: resources
          .map(({ name }) => new URL(name).pathname)
          .filter((path) => /^\/[^/]+\.js$/.test(path))
          .map((path) => path.slice(1)),
      };
    }, verdictMs);
    return { verdictMs, ...frame, ...counted(watch.list()) };
  } finally {
    await context.close();
  }
}

/** @returns milliseconds from the pane's navigation until the verdict is shown */
async function openPane(page: Page, origin: string): Promise<number> {
  await page.addInitScript({ content: noteTheVerdict });
  await page.goto(`${origin}/?pane=open`);
  // Not in every animation frame, as by default, which would be measured as well.
  const settled = await page.waitForFunction(settledAt, undefined, { polling: 100 });
  return Number(await settled.jsonValue());
}

function counted(requests: readonly TimedRequest[]): Pick<Measured, "requests" | "depth"> {
  const services = requests.filter(({ to }) => to !== "token");
  return { requests: services.length, depth: depthOf(services) };
}
