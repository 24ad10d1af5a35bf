/** Outlook gives the question before sending four seconds: on a slow machine a meeting would go unasked. */
import type { BrowserContext } from "@playwright/test";

/** Before the page is opened. Whatever gives up after four seconds or more never does. */
export async function waitForAlert(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const { setTimeout: waits } = window;
    const never = 2 ** 31 - 1;
    const patient = (run: TimerHandler, ms = 0, ...rest: unknown[]) => waits(run, ms >= 4_000 ? never : ms, ...rest);
    Object.assign(window, { setTimeout: patient });
  });
}
