import { setTimeout as pause } from "node:timers/promises";
import { noteTheVerdict, settledAt } from "./note-the-verdict.ts";
import type { UnwatchedPage } from "./unwatched-page.ts";

/** People open the pane in an Outlook that has long been there: its own start, and its window's, are no part of what is measured. */
const untilOutlookRestsMs = 500;

/**
 * Until there is a verdict. The sandbox's own panel, which no Outlook has, is closed: it would be painted in the pane's thread.
 * @returns milliseconds from the pane's navigation until it was shown
 */
export async function openUnwatchedPane(page: UnwatchedPage, origin: string): Promise<number> {
  await page.addScript(noteTheVerdict);
  await page.goto(`${origin}/`);
  await page.waitFor(`document.querySelector("#open-pane:not([hidden])")`);
  await page.evaluate(`document.querySelector("#drawer-toggle").click()`);
  await pause(untilOutlookRestsMs);
  await page.evaluate(`document.querySelector("#open-pane").click()`);
  await page.waitFor(settledAt);
  return Number(await page.evaluate(settledAt));
}
