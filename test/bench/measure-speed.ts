/** How long people wait for the verdict, in a page that nothing watches. */
import type { Browser } from "@playwright/test";
import { openUnwatchedPane } from "./open-unwatched-pane.ts";
import { createUnwatchedContext, type UnwatchedPage } from "./unwatched-page.ts";

/** Milliseconds from the pane's navigation. */
export interface Speed {
  readonly verdictMs: number;
  /** The first paint of text or an image. */
  readonly firstContentMs: number;
}

/**
 * "cold": nothing is cached. "slow": likewise, at a quarter of the processor's speed, with 10 Mbit/s and 40 ms of latency.
 * "warm": the second visit within one browser context.
 */
export type Conditions = "cold" | "slow" | "warm";

const slowNetwork = { offline: false, latency: 40, downloadThroughput: 1_250_000, uploadThroughput: 1_250_000 };

const firstContent = `document.querySelector("#pane iframe").contentWindow.performance.getEntriesByName("first-contentful-paint")[0]?.startTime`;

export async function measureSpeed(browser: Browser, origin: string, conditions: Conditions): Promise<Speed> {
  const context = await createUnwatchedContext(browser);
  try {
    if (conditions === "warm") {
      const first = await context.open();
      await openUnwatchedPane(first, origin);
      await first.close();
    }
    const page = await context.open();
    if (conditions === "slow") await slowDown(page);
    const verdictMs = await openUnwatchedPane(page, origin);
    return { verdictMs, firstContentMs: Number(await page.evaluate(firstContent)) };
  } finally {
    await context.close();
  }
}

async function slowDown(page: UnwatchedPage): Promise<void> {
  await page.command("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.command("Network.enable", {});
  await page.command("Network.emulateNetworkConditions", slowNetwork);
}
