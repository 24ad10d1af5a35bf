import { accessSync, constants, existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * Path of a Chromium to test with: CHROMIUM_PATH, one on the PATH, or Playwright's own; undefined where there is none.
 * A CHROMIUM_PATH that leads nowhere is an error: whoever set it meant that browser.
 */
export function findChromium() {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) {
    if (!existsSync(wanted)) throw new Error(`CHROMIUM_PATH is ${wanted}, but there is no such file.`);
    return wanted;
  }
  return onPath() ?? playwrightsOwn();
}

function onPath() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function playwrightsOwn() {
  try {
    const path = createRequire(import.meta.url)("@playwright/test").chromium.executablePath();
    return isExecutable(path) ? path : undefined;
  } catch {
    // Not installed yet, or no browser of Playwright's for this system.
    return undefined;
  }
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
