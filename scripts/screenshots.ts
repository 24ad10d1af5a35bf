/** `npm run screenshots`: draws docs/screens/ from the sandbox, so that the pictures in README stay true. Needs a build. */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { type APIRequestContext, type Browser, chromium, request } from "@playwright/test";
import { findChromium } from "./find-chromium.mjs";
import { findFreePort } from "./find-free-port.mjs";

const folder = "docs/screens";
const worlds = ["tracked", "lost", "delegate-at-risk", "delegate-read-only", "duplicated", "not-tracked", "crm-down"];
const themes = ["light", "dark"] as const;
const patienceMs = 30_000;

const port = await findFreePort(3200);
const origin = `https://localhost:${port}`;
const sandbox = spawn(process.execPath, ["--import", "tsx", "test/sandbox/start.ts"], {
  env: { ...process.env, PORT: String(port) },
  stdio: ["ignore", "ignore", "inherit"],
});
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
});
const control = await request.newContext({ baseURL: origin, ignoreHTTPSErrors: true });

try {
  mkdirSync(folder, { recursive: true });
  await untilHealthy(control);
  for (const world of worlds) {
    for (const theme of themes) {
      await load(control, world, theme);
      await draw(browser, `${world}-${theme}`, theme, { wholePage: world === "lost" && theme === "light" });
    }
  }
} finally {
  await browser.close();
  await control.dispose();
  sandbox.kill();
}

async function untilHealthy(context: APIRequestContext): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const healthy = await context.get("/healthz").then((response) => response.ok(), () => false);
    if (healthy) return;
    if (Date.now() > deadline) throw new Error(`The sandbox did not answer on ${origin} within ${patienceMs / 1000} s.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function load(context: APIRequestContext, name: string, theme: "light" | "dark"): Promise<void> {
  const world = JSON.parse(readFileSync(`test/sandbox/worlds/${name}.json`, "utf8")) as { viewer: object };
  const response = await context.put("/sandbox/world", { data: { ...world, viewer: { ...world.viewer, theme } } });
  if (!response.ok()) throw new Error(`${name}: ${await response.text()}`);
}

async function draw(from: Browser, name: string, colorScheme: "light" | "dark", { wholePage }: { readonly wholePage: boolean }): Promise<void> {
  const page = await from.newPage({ ignoreHTTPSErrors: true, colorScheme, viewport: { width: 1280, height: 900 }, deviceScaleFactor: 2 });
  await page.goto(`${origin}/?pane=open`);
  const frame = page.locator("#pane iframe");
  await frame.contentFrame().locator("[data-verdict][aria-busy='false'], [data-verdict]:not([aria-busy])").waitFor({ timeout: patienceMs });
  await frame.screenshot({ path: `${folder}/${name}.png`, animations: "disabled" });
  console.log(`${folder}/${name}.png`);
  if (wholePage) await page.screenshot({ path: `${folder}/outlook.png`, animations: "disabled" });
  await page.close();
}
