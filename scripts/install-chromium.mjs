import { existsSync } from "node:fs";
import { findChromium } from "./find-chromium.mjs";
import { npm, run } from "./run.mjs";

/** Path of a Chromium; where there is none, installs one: Debian's where this is root on Debian, else Playwright's own. */
export async function installChromium() {
  const found = findChromium();
  if (found) return found;
  console.log("There is no Chromium here; installing one …");
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update", "-qq"], { env });
    await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-liberation"], { env });
  }
  if (!findChromium()) await npm(["exec", "--", "playwright", "install", "chromium"]);
  const installed = findChromium();
  if (!installed) throw new Error("No Chromium could be installed. Install one and name it in CHROMIUM_PATH.");
  return installed;
}
