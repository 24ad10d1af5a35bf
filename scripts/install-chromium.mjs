import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { findChromium, playwrightsPath } from "./find-chromium.mjs";
import { refuse } from "./read-command-line.mjs";
import { npm, run } from "./run.mjs";

const ownInstead = "Your own instead: CHROMIUM_PATH=/path/to/chromium npm test";

/**
 * Path of a Chromium; where there is none, says what it is about to install and how to do without, and installs it:
 * Debian's where this is root on Debian, else Playwright's own.
 */
export async function installChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    console.log(`No Chromium here: installing Debian's, from Debian's packages (apt-get), to /usr/bin/chromium. ${ownInstead}`);
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update", "-qq"], { env });
    await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-liberation"], { env });
  }
  if (!findChromium()) {
    console.log(`No Chromium here: installing Playwright's, from ${playwrightsHost()}, to ${playwrightsFolder()}. ${ownInstead}`);
    await npm(["exec", "--", "playwright", "install", "chromium"]);
  }
  return findChromium() ?? refuse(`No Chromium could be installed. ${ownInstead}`);
}

function playwrightsHost() {
  const { PLAYWRIGHT_CHROMIUM_DOWNLOAD_HOST, PLAYWRIGHT_DOWNLOAD_HOST } = process.env;
  return PLAYWRIGHT_CHROMIUM_DOWNLOAD_HOST ?? PLAYWRIGHT_DOWNLOAD_HOST ?? "https://cdn.playwright.dev";
}

/** Playwright has a folder of its own for each user. */
function playwrightsFolder() {
  const program = playwrightsPath();
  return program === undefined ? "Playwright's own folder" : dirname(program);
}
