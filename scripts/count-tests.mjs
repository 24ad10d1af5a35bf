import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

export const vitestReport = "test-results/vitest.json";
export const playwrightReport = "test-results/playwright.json";
const countOf = (depth) => `test-results/${depth}-count.json`;
const depths = ["short", "long"];

/**
 * What the two runners wrote of themselves, added up, and kept for whoever adds up further. A runner that did not run
 * counts nothing; a step that broke off has failed, though no test of it did.
 * @param {"short" | "long"} depth
 */
export function countTests(depth, { broken }) {
  const vitest = read(vitestReport);
  const playwright = read(playwrightReport)?.stats;
  const failed = (vitest?.numFailedTests ?? 0) + (playwright?.unexpected ?? 0);
  const count = {
    passed: (vitest?.numPassedTests ?? 0) + (playwright?.expected ?? 0) + (playwright?.flaky ?? 0),
    failed: broken ? Math.max(failed, 1) : failed,
  };
  mkdirSync("test-results", { recursive: true });
  writeFileSync(countOf(depth), JSON.stringify(count));
  return count;
}

/** Of `npm test` and `npm run test:long` together; one that left no count has failed. */
export function addCounts() {
  const counts = depths.map((depth) => read(countOf(depth)) ?? { passed: 0, failed: 1 });
  return { passed: sum(counts.map(({ passed }) => passed)), failed: sum(counts.map(({ failed }) => failed)) };
}

/** The last line of every run. */
export function tell({ passed, failed }) {
  console.log(`\n${passed} passed, ${failed} failed`);
}

function sum(numbers) {
  return numbers.reduce((all, each) => all + each, 0);
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}
