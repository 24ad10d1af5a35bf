/** Opens the pane in a new browser context, and measures from the pane's own start. */
import { setTimeout as pause } from "node:timers/promises";
import type { Browser, Page } from "@playwright/test";
import { depthOf, watchRequests, type TimedRequest } from "../e2e/timed-requests.ts";

export interface Measured {
  /** Milliseconds from the pane's navigation until the verdict is shown. */
  readonly verdictMs: number;
  /** Milliseconds from the pane's navigation to the first paint of anything. */
  readonly firstPaintMs: number;
  /** Milliseconds from the pane's navigation to the first paint of text or an image. */
  readonly firstContentMs: number;
  /** Requests to Exchange and CRM, and the longest chain in which each waits for the one before. */
  readonly requests: number;
  readonly depth: number;
  /** Names of the pane's own scripts. */
  readonly scripts: readonly string[];
}

interface HostWindow extends Window {
  settledAt?: number;
}

/**
 * "cold": nothing is cached. "slow": likewise, at a quarter of the processor's speed, with 10 Mbit/s and 40 ms of latency.
 * "warm": the second visit within one browser context.
 */
export type Conditions = "cold" | "slow" | "warm";

const slowNetwork = { offline: false, latency: 40, downloadThroughput: 1_250_000, uploadThroughput: 1_250_000 };

interface Options {
  readonly conditions?: Conditions;
  /** By how much Office.js, the pane's first script, is delayed. */
  readonly officeLateMs?: number;
}

export async function measurePane(
  browser: Browser,
  origin: string,
  { conditions = "cold", officeLateMs = 0 }: Options = {},
): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    if (conditions === "warm") {
      const first = await context.newPage();
      await openPane(first, origin);
      await first.close();
    }
    const page = await context.newPage();
    if (conditions === "slow") await slowDown(page);
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
    const frame = await pane.evaluate((_, settledAt) => {
      const resources = (performance.getEntriesByType("resource") as PerformanceResourceTiming[]).filter(
        ({ responseEnd }) => responseEnd <= settledAt,
      );
      return {
        firstPaintMs: performance.getEntriesByName("first-paint")[0]?.startTime ?? Number.NaN,
        firstContentMs: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
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
  await page.addInitScript(noteTheVerdict);
  await page.goto(`${origin}/?pane=open`);
  // Not in every animation frame, as by default, which would be measured as well.
  const settled = await page.waitForFunction(() => (window as HostWindow).settledAt, undefined, { polling: 100 });
  return (await settled.jsonValue()) ?? Number.NaN;
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", slowNetwork);
}

function counted(requests: readonly TimedRequest[]): Pick<Measured, "requests" | "depth"> {
  const services = requests.filter(({ to }) => to !== "token");
  return { requests: services.length, depth: depthOf(services) };
}

/** Runs in the host page: observes the pane, and records the time by the pane's clock in the task that drew the verdict. */
function noteTheVerdict(): void {
  if (window.parent !== window) return;
  // No named functions in here: tsx would wrap them in a helper that does not exist in the browser.
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

/** The median, so that one slow run does not matter. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
