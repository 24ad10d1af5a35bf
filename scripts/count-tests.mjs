import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";

/** Written by scripts/vitest-report.mjs, and by Playwright's JSON reporter. */
export const vitestReport = "test-results/vitest.json";
export const playwrightReport = "test-results/playwright.json";
const countOf = (depth) => `test-results/${depth}-count.json`;
const depths = ["short", "long"];
/** Where only the end of an output can be seen, all of this can. */
const shown = { failures: 15, lines: 12, columns: 300 };

/**
 * How a run ended, kept for whoever adds up further. Whatever failed is counted once and has a name: a test, an error outside any test, and a step
 * that ended badly without either.
 * @param {"short" | "long"} depth
 * @param {readonly { heading: string, said: string, report?: string }[]} broken steps that ended badly; `report`: where a runner tells of its tests
 * @returns {{ passed: number, failures: readonly { name: string, says: string }[], told: readonly string[] }} `told`: what is no failure, but should be read
 */
export function countTests(depth, broken) {
  const runners = { [vitestReport]: readVitest(), [playwrightReport]: readPlaywright() };
  const failuresOf = ({ heading, said, report }) => {
    const told = runners[report]?.failures ?? [];
    return told.length > 0 ? told : [{ name: heading, says: lastLines(said) }];
  };
  const count = {
    passed: Object.values(runners).reduce((sum, { passed }) => sum + passed, 0),
    failures: broken.flatMap(failuresOf),
    told: runners[playwrightReport].told,
  };
  mkdirSync("test-results", { recursive: true });
  writeFileSync(countOf(depth), JSON.stringify(count));
  return count;
}

/** Of `npm test` and `npm run test:long` together; one that left no count has failed. */
export function addCounts() {
  const counts = depths.map(
    (depth) =>
      read(countOf(depth)) ?? { passed: 0, failures: [{ name: `The ${depth} tests`, says: "They ended before anything was counted." }] },
  );
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failures: counts.flatMap(({ failures }) => failures),
    told: counts.flatMap(({ told = [] }) => told),
  };
}

/** The last lines of every run: what tests tell, what failed, in short, and how many of all. */
export function tell({ passed, failures, told }) {
  if (told.length > 0) console.log("\nTo be read:");
  for (const line of told) console.log(`  ${line.slice(0, shown.columns)}`);
  if (failures.length > 0) console.log("\nWhat failed:");
  for (const { name, says } of failures.slice(0, shown.failures)) {
    console.log(`\n✗ ${inOneLine(name)}`);
    for (const line of says.split("\n").slice(0, shown.lines)) console.log(`  ${line.slice(0, shown.columns)}`);
  }
  if (failures.length > shown.failures) console.log(`\n… and ${failures.length - shown.failures} more`);
  console.log(`\n${passed} passed, ${failures.length} failed`);
}

function readVitest() {
  const { passed = 0, failures = [] } = read(vitestReport) ?? {};
  return { passed, failures: failures.map(({ name, says }) => ({ name, says: firstLines(says) })) };
}

/** A test that passed only when tried again has passed; what failed outside any test (a file, a fixture of a worker) is in `errors`. */
function readPlaywright() {
  const { stats, errors = [], suites = [] } = read(playwrightReport) ?? {};
  const specs = suites.flatMap(specsOf);
  const failed = specs.filter(({ ok }) => !ok);
  return {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    told: specs
      .flatMap(({ tests }) => tests.flatMap(({ results }) => results))
      .flatMap(({ annotations = [] }) => annotations.filter(({ type }) => type === "told").map(({ description }) => description)),
    failures: [
      ...errors.map(({ message }) => ({ name: "An error outside the tests", says: firstLines(message) })),
      ...failed.map((spec) => ({
        name: `${spec.file} › ${spec.title}`,
        says: firstLines(spec.tests.flatMap(({ results }) => results).find(({ error }) => error)?.error.message),
      })),
    ],
  };
}

function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

/** What a person reads of an error first. */
function firstLines(text = "") {
  return linesOf(text).slice(0, 3).join("\n");
}

function lastLines(text) {
  return linesOf(text).slice(-shown.lines).join("\n");
}

function linesOf(text) {
  const lines = stripVTControlCharacters(text).split(/[\r\n]+/);
  return lines.filter((line) => line.trim() !== "");
}

function inOneLine(text) {
  return text.replace(/\s+/g, " ");
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}
