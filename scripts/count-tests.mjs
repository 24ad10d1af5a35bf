import { existsSync, readFileSync } from "node:fs";

export const vitestReport = "test-results/vitest.json";
const playwrightReport = "test-results/playwright.json";

/** What the two runners wrote of themselves, added up; a runner that did not run counts nothing. */
export function countTests() {
  const vitest = read(vitestReport);
  const playwright = read(playwrightReport)?.stats;
  return {
    passed: (vitest?.numPassedTests ?? 0) + (playwright?.expected ?? 0) + (playwright?.flaky ?? 0),
    failed: (vitest?.numFailedTests ?? 0) + (playwright?.unexpected ?? 0),
  };
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}
