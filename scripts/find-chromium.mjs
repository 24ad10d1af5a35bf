import { createRequire } from "node:module";
import { findProgram, isExecutable } from "./find-program.mjs";
import { refuse } from "./read-command-line.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * Path of a Chromium to test with: CHROMIUM_PATH, one on the PATH, or Playwright's own; undefined where there is none.
 * A CHROMIUM_PATH that leads nowhere is refused: whoever set it meant that browser.
 */
export function findChromium() {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) {
    if (!isExecutable(wanted)) refuse(`CHROMIUM_PATH=${wanted} is no program. Correct it, or unset it to have one found or installed`);
    return wanted;
  }
  return findProgram(names) ?? playwrightsOwn();
}

/** Where Playwright looks for the Chromium that it installs itself; undefined where there is no Playwright. */
export function playwrightsPath() {
  try {
    return createRequire(import.meta.url)("@playwright/test").chromium.executablePath();
  } catch {
    // Not installed yet, or no browser of Playwright's for this system.
    return undefined;
  }
}

function playwrightsOwn() {
  const path = playwrightsPath();
  return path !== undefined && isExecutable(path) ? path : undefined;
}
