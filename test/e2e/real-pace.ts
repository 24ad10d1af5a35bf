/** CRM's sync at its real pace, and a clock that the test moves on: on a slow machine, too, nothing happens by itself too early. */
import type { Page } from "@playwright/test";

const syncMinutes = 15;

/** Before the page is opened. */
export async function atRealPace(page: Page): Promise<void> {
  await page.clock.install();
  await page.route("**/config.json", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...((await answer.json()) as object), syncMinutes, patienceSeconds: 60 } });
  });
}

/** Until the next sync has passed, and the pane has checked again. */
export async function letSyncPass(page: Page): Promise<void> {
  await page.clock.fastForward(syncMinutes * 60_000 * 1.2);
}
