/** `npm run screenshots`: draws docs/screens/ from the sandbox, so that the pictures in README stay true; or every state, to be looked over. */
import { existsSync, mkdirSync } from "node:fs";
import { type Browser, chromium, type Page } from "@playwright/test";
import { getCertificate } from "../test/sandbox/certificate.ts";
import { serve } from "../test/sandbox/https-server.ts";
import { makeCalendar } from "../test/calendar/make-calendar.ts";
import { createSandbox } from "../test/create-sandbox.ts";
import { calendarNow, now } from "../test/scenes/scenes.ts";
import { languages } from "../src/locales/language.ts";
import { loadWorldByName } from "../test/sandbox/world/load-world.ts";
import type { World } from "../test/sandbox/world/world.ts";
import { drawStates } from "./draw-states.ts";
import { findChromium } from "./find-chromium.mjs";
import { readCommandLine, refuse } from "./read-command-line.mjs";

const folder = "docs/screens";
/** Not committed. */
const folderOfStates = ".cache/screens";
const worlds = [
  "tracked",
  "lost",
  "delegate-at-risk",
  "delegate-read-only",
  "duplicated",
  "not-tracked",
  "crm-down",
  "not-set-up",
  "onprem-shared",
];
const themes = ["light", "dark"] as const;
/** Says much of what the pane is for, with a name from Outlook in its sentences. */
const worldOfLanguages = "lost";
const width = 1280;
/** Of Outlook as a whole. */
const height = 900;

type Theme = (typeof themes)[number];

process.chdir(`${import.meta.dirname}/..`);
const { states, to, only } = readCommandLine({
  call: "npm run screenshots",
  about: `Draws the pictures in ${folder}/ from the sandbox. Needs a build, and a Chromium.`,
  options: {
    states: {
      type: "boolean",
      tells: `instead, every state and view of the pane: light, dark and in forced colours, 320 and 1,200 px wide, into ${folderOfStates}/`,
    },
    to: { type: "string", value: "folder", tells: "with --states: another folder for them" },
    only: { type: "string", value: "words", tells: "with --states: those that have this in their names" },
  },
  variables: { CHROMIUM_PATH: "the Chromium to draw with; where it is not given, one is looked for" },
  example: "npm run build && npm run screenshots",
});
if (!states && (to ?? only) !== undefined) refuse("--to and --only are about --states. The whole call: npm run screenshots -- --states");
if (!existsSync("dist/taskpane.html")) refuse("The pane is not built. Build it first: npm run build");

const sandbox = createSandbox({ world: await loadWorldByName("lost") });
const server = await serve(sandbox, { port: 0, certificate: await getCertificate() });
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
});

try {
  if (states)
    await drawStates({ browser, origin: server.origin, session: sandbox.session }, { to: to ?? folderOfStates, only: only ?? "" });
  else await drawPicturesOfReadme();
} finally {
  await browser.close();
  await server.close();
}

async function drawPicturesOfReadme(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const name of worlds) {
    for (const theme of themes)
      await withOutlook(browser, await loadWorldByName(name), { theme, now }, (page) => drawPane(page, `${folder}/${name}-${theme}.png`));
  }
  mkdirSync(`${folder}/languages`, { recursive: true });
  for (const language of languages) {
    const world = await loadWorldByName(worldOfLanguages);
    // Half as fine as the others: a picture of each language is there to be looked over.
    const look = { theme: "light", now, deviceScaleFactor: 1 } as const;
    await withOutlook(browser, { ...world, viewer: { ...world.viewer, locale: language } }, look, (page) =>
      drawPane(page, `${folder}/languages/${language}.png`),
    );
  }
  await withOutlook(browser, await loadWorldByName("lost"), { theme: "light", now }, (page) => draw(`${folder}/outlook.png`, page));
  for (const theme of themes)
    await withOutlook(browser, makeCalendar({ appointments: 240 }), { theme, now: calendarNow }, (page) =>
      drawCalendar(page, `${folder}/calendar-${theme}.png`),
    );
}

async function withOutlook(
  from: Browser,
  world: World,
  { theme, now: at, deviceScaleFactor = 2 }: { readonly theme: Theme; readonly now: Date; readonly deviceScaleFactor?: number },
  use: (page: Page) => Promise<void>,
): Promise<void> {
  sandbox.session.load({ ...world, viewer: { ...world.viewer, theme } });
  const context = await from.newContext({
    ignoreHTTPSErrors: true,
    colorScheme: theme,
    locale: "en-US",
    timezoneId: "UTC",
    viewport: { width, height },
    deviceScaleFactor,
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(at);
  await page.goto(`${server.origin}/?pane=open`);
  await page.frameLocator("#pane iframe").locator("#pane[data-verdict][aria-busy='false']").waitFor();
  await use(page);
  await context.close();
}

/** As tall as what it shows, whatever fits on a screen. */
async function drawPane(page: Page, path: string): Promise<void> {
  const frame = page.locator("#pane iframe");
  const pane = frame.contentFrame().locator(".pane");
  // Small first: a pane is never shorter than its window.
  await page.setViewportSize({ width, height: 300 });
  const [content, room] = await Promise.all([
    pane.evaluate(({ scrollHeight }) => scrollHeight),
    frame.evaluate(({ clientHeight }) => clientHeight),
  ]);
  await page.setViewportSize({ width, height: 300 + content - room });
  await draw(path, frame);
}

/** The whole calendar, in the window that *Open large* opens. */
async function drawCalendar(page: Page, path: string): Promise<void> {
  const pane = page.frameLocator("#pane iframe");
  await pane.getByRole("button", { name: "Check my calendar", exact: true }).click();
  await pane.locator("[data-scan=done]").waitFor();
  const opened = page.context().waitForEvent("page");
  await pane.getByRole("button", { name: "Open large", exact: true }).click();
  const large = await opened;
  await large.setViewportSize({ width: 1100, height });
  await large.locator("[data-scan=done]").waitFor();
  await large.locator("[data-item]").first().waitFor();
  await draw(path, large);
}

async function draw(path: string, what: Pick<Page, "screenshot">): Promise<void> {
  await what.screenshot({ path, animations: "disabled" });
  console.log(path);
}
