import { noteTheVerdict, settledAt } from "./note-the-verdict.ts";
import type { UnwatchedPage } from "./unwatched-page.ts";

/** Until there is a verdict. @returns milliseconds from the pane's navigation until it was shown */
export async function openUnwatchedPane(page: UnwatchedPage, origin: string): Promise<number> {
  await page.addScript(noteTheVerdict);
  await page.goto(`${origin}/?pane=open`);
  await page.waitFor(settledAt);
  return Number(await page.evaluate(settledAt));
}
