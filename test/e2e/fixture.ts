/** A sandbox of this worker's own, on a free port, and one browser window on its page. */
import { readFileSync } from "node:fs";
import { test as base, type FrameLocator, type Locator, type Page } from "@playwright/test";
import { getCertificate } from "../sandbox/certificate.ts";
import { serve } from "../sandbox/https-server.ts";
import type { LoggedRequest } from "../sandbox/request-log.ts";
import { createSandbox } from "../create-sandbox.ts";
import type { Session } from "../sandbox/session.ts";
import type { World } from "../sandbox/world/world.ts";

export { expect } from "@playwright/test";

export interface RunningSandbox {
  readonly origin: string;
  /** For what no control tells, such as calls of saveAsync. */
  readonly session: Session;
  /** Lines that the sandbox put on the console: each is a request that it does not know. */
  readonly told: string[];
}

export interface Judged {
  readonly verdict: string | undefined;
  readonly track: string | undefined;
  readonly risk: string | undefined;
  readonly verified: string | undefined;
}

export interface Outlook {
  readonly page: Page;
  /** The pane's document. */
  readonly pane: FrameLocator;
  /** The pane's root element, which carries the verdict. */
  readonly root: Locator;
  /** Loads the world of that name, or that world, and shows its appointment, with the pane beside it unless told otherwise. */
  open(world: string | World, query?: string): Promise<void>;
  /** Until no check is under way. */
  settled(): Promise<void>;
  judgement(): Promise<Judged>;
  /** In the pane, by its whole name. */
  button(name: string): Locator;
  /** Presses *Check tracking status* in the pane and waits for its verdict. */
  checkAgain(): Promise<void>;
  /** As the person would in Outlook's settings; waits until the pane has followed. */
  switchTheme(theme: "light" | "dark"): Promise<void>;
  world(): Promise<World>;
  requests(): Promise<readonly LoggedRequest[]>;
}

interface Fixtures {
  /** "endless": a service that is slow to answer is waited for, since it may be the machine. "real": for what is about giving up. */
  readonly timeouts: "endless" | "real";
  readonly outlook: Outlook;
  /** Fails the test for an error that nobody caught, and for a request that the sandbox does not know. */
  readonly nothingOverlooked: undefined;
}

export const test = base.extend<Fixtures, { readonly sandbox: RunningSandbox }>({
  sandbox: [
    async ({}, use) => {
      const told: string[] = [];
      const sandbox = createSandbox({ world: readWorld("lost"), warn: (line) => told.push(line) });
      const server = await serve(sandbox, { port: 0, certificate: await getCertificate() });
      await use({ origin: server.origin, session: sandbox.session, told });
      await server.close();
    },
    { scope: "worker" },
  ],
  baseURL: ({ sandbox }, use) => use(sandbox.origin),
  timeouts: ["endless", { option: true }],
  context: async ({ context, timeouts }, use) => {
    if (timeouts === "endless") await context.addInitScript(() => (AbortSignal.timeout = () => new AbortController().signal));
    await use(context);
    // A route handler that is still fetching when the test ends would fail it.
    await Promise.all([context, ...context.pages()].map((one) => one.unrouteAll({ behavior: "ignoreErrors" })));
  },
  outlook: ({ page, sandbox }, use) => use(createOutlook(page, sandbox)),
  nothingOverlooked: [
    async ({ context, sandbox }, use) => {
      const overlooked: string[] = [];
      context.on("weberror", (error) => overlooked.push(String(error.error())));
      context.on("console", (message) => {
        if (message.text().startsWith("Sandbox:")) overlooked.push(message.text());
      });
      sandbox.told.length = 0;
      await use(undefined);
      base.expect([...overlooked, ...sandbox.told]).toEqual([]);
    },
    { auto: true },
  ],
});

export function readWorld(name: string): World {
  return JSON.parse(readFileSync(new URL(`../sandbox/worlds/${name}.json`, import.meta.url), "utf8")) as World;
}

/** CRM has the appointment's place too, so that restoring the link brings nothing else to Outlook and asks nothing about it. */
export function withPlaceInCrm(world: World): World {
  const places = new Map(world.mailboxes.flatMap(({ items }) => items.map(({ globalObjectId, location }) => [globalObjectId, location])));
  for (const record of world.orgs.flatMap(({ appointments = [] }) => appointments)) {
    const place = places.get(record.globalobjectid ?? undefined);
    if (place !== undefined) record.location ??= place;
  }
  return world;
}

/** One more window on the same sandbox. */
export function createOutlook(page: Page, { origin }: Pick<RunningSandbox, "origin">): Outlook {
  const pane = page.frameLocator("#pane iframe");
  const root = pane.locator("#pane");
  const control = async <T>(path: string): Promise<T> => (await (await page.request.get(origin + path)).json()) as T;
  const button = (name: string) => pane.getByRole("button", { name, exact: true });
  const settled = async () => {
    await base.expect(root).toHaveAttribute("data-verdict", /./);
    await base.expect(root).toHaveAttribute("aria-busy", "false");
  };
  return {
    page,
    pane,
    root,
    button,
    settled,
    judgement: () => root.evaluate(({ dataset: { verdict, track, risk, verified } }) => ({ verdict, track, risk, verified })),
    async open(world, query = "pane=open") {
      const shown = typeof world === "string" ? readWorld(world) : world;
      // What is over, and what has gone stale, the pane tells by the device's clock.
      if (shown.now !== undefined) await page.clock.setSystemTime(shown.now);
      const put = await page.request.put(`${origin}/sandbox/world`, { data: shown });
      base.expect(put.status(), await put.text()).toBe(200);
      await page.goto(`${origin}/?${query}`);
    },
    async checkAgain() {
      await button("Check tracking status").click();
      await settled();
    },
    async switchTheme(theme) {
      // What Outlook tells, and what the browser prefers, of which the pane hears.
      await page.locator("#pane iframe").evaluate((frame, name) => (frame.dataset["theme"] = name), theme);
      await page.emulateMedia({ colorScheme: theme });
      await base.expect(pane.locator(".pane")).toHaveCSS("background-color", theme === "dark" ? "rgb(41, 41, 41)" : "rgb(255, 255, 255)");
    },
    world: () => control<World>("/sandbox/world"),
    requests: () => control<readonly LoggedRequest[]>("/sandbox/requests"),
  };
}
