import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";
import { findChromium } from "./scripts/find-chromium.mjs";
import { getCertificate } from "./test/sandbox/certificate.ts";

const chromium = findChromium();
if (!existsSync(`${import.meta.dirname}/dist/taskpane.html`)) throw new Error("The pane is not built: npm run build");
// Made once, before the workers start: side by side they would make it twice.
await getCertificate();

export default defineConfig({
  testDir: "test/e2e",
  outputDir: "test-results/e2e",
  // Every worker serves a sandbox of its own (test/e2e/fixture.ts), so that no two share a world.
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  // A busy machine is no failure; nothing here is timed.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  // "long": walks and cross products, for whoever has the time; the other project runs without being asked for.
  projects: [
    { name: "chromium", grepInvert: /@long/ },
    { name: "long", grep: /@long/, snapshotPathTemplate: "test-results/e2e-before/{arg}{ext}" },
  ],
  reporter: [["line"], ["json", { outputFile: "test-results/playwright.json" }]],
  use: {
    ignoreHTTPSErrors: true,
    locale: "en-US",
    timezoneId: "UTC",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(chromium === undefined ? {} : { executablePath: chromium }),
      args: ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
    },
  },
});
