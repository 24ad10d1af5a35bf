/** Draws a scene as often as it is to be looked at, all from one load: alone, without the Outlook around it. */
import type { Browser, Locator, Page } from "@playwright/test";
import type { Session } from "../sandbox/session.ts";
import type { Scene } from "./scenes.ts";

export interface Look {
  readonly name: string;
  readonly theme: "light" | "dark";
  /** Whether the person has colours of their own, which are light or dark as the theme is. */
  readonly forced: boolean;
  readonly width: number;
}

export interface Stage {
  readonly browser: Browser;
  readonly origin: string;
  readonly session: Session;
}

const background = { light: "#ffffff", dark: "#292929" } as const;
/** Small at first: a pane is never shorter than its window. */
const least = 300;

export const looks: readonly Look[] = [320, 1200].flatMap((width) =>
  [false, true].flatMap((forced) =>
    (["light", "dark"] as const).map((theme) => ({ name: `${forced ? "forced-" : ""}${theme}-${width}`, theme, forced, width })),
  ),
);

/** @returns the pictures, in the order of the looks */
export async function drawScene({ browser, origin, session }: Stage, scene: Scene, asked: readonly Look[]): Promise<readonly Buffer[]> {
  const world = await scene.world();
  // Classic Outlook keeps the theme that it started with.
  session.load({ ...world, viewer: { ...world.viewer, client: "web", theme: "light" } });
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    locale: "en-US",
    timezoneId: "UTC",
    viewport: { width: 320, height: 900 },
    reducedMotion: "reduce",
  });
  try {
    context.setDefaultTimeout(60_000);
    // A service that is slow to answer is waited for, since it may be the machine.
    await context.addInitScript(() => (AbortSignal.timeout = () => new AbortController().signal));
    const page = await context.newPage();
    await page.clock.setFixedTime(scene.now);
    await page.goto(`${origin}/?pane=open`);
    await page.addStyleTag({ content: "#pane iframe { position: fixed; inset: 0; z-index: 9; width: 100vw; height: 100vh; }" });
    const shown = await openScene(page, scene);
    // Off whatever was pressed.
    await shown.mouse.move(0, 0);
    const pictures: Buffer[] = [];
    for (const look of asked) {
      await dress(page, shown, look);
      await fit(shown, paneIn(page, shown), { width: look.width, height: scene.height });
      pictures.push(await shown.screenshot({ animations: "disabled" }));
    }
    return pictures;
  } finally {
    await context.close();
  }
}

/** Waits for the pane, and does what is done in it. @returns the window that is looked at */
export async function openScene(page: Page, { until, open }: Pick<Scene, "until" | "open">): Promise<Page> {
  const pane = page.frameLocator("#pane iframe");
  await pane.locator(until ?? "#pane[data-verdict][aria-busy=false]").waitFor();
  // What comes after the first verdict. One in some two hundred pages never came to rest, with all that it needed.
  if (until === undefined) await page.waitForLoadState("networkidle", { timeout: 20_000 }).catch(() => undefined);
  return (await open?.(pane, page)) ?? page;
}

/** Makes the window as tall as what it shows, unless told how tall it is. */
async function fit(
  shown: Page,
  pane: Locator,
  { width, height }: { readonly width: number; readonly height: number | undefined },
): Promise<void> {
  let fitting = height ?? least;
  // A list of rows grows with its window, and the pane then with the list.
  for (let round = 0; round < 3; round += 1) {
    await shown.setViewportSize({ width, height: fitting });
    await pane.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    fitting = height ?? (await pane.evaluate(({ scrollHeight }) => scrollHeight));
  }
}

/** As the person would choose in Outlook's settings and in the system's; waits until the pane has followed. */
async function dress(page: Page, shown: Page, { theme, forced }: Look): Promise<void> {
  await page.locator("#pane iframe").evaluate((frame, name) => (frame.dataset["theme"] = name), theme);
  for (const each of new Set([page, shown])) await each.emulateMedia({ colorScheme: theme, forcedColors: forced ? "active" : "none" });
  await paneIn(page, shown).evaluate(async (pane, colour) => {
    while (getComputedStyle(pane).getPropertyValue("--colorNeutralBackground1") !== colour)
      await new Promise((resolve) => requestAnimationFrame(resolve));
  }, background[theme]);
}

function paneIn(page: Page, shown: Page): Locator {
  return (shown === page ? page.frameLocator("#pane iframe") : shown).locator(".pane");
}
