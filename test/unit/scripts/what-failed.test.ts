/** What is left of a run for whoever sees the end of its output only. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { makeFolder, root, runNode, unpack } from "./run-command.ts";

interface Counts {
  readonly passed: number;
  readonly failures: readonly { readonly name: string; readonly says: string }[];
}

interface Step {
  readonly heading: string;
  readonly said: string;
  readonly report?: string;
}

interface CountTests {
  countTests(depth: "short" | "long", broken: readonly Step[]): Counts;
  addCounts(): Counts;
  tell(counts: Counts): void;
}

const { countTests, addCounts, tell } = (await import(/* @vite-ignore */ path.join(root, "scripts/count-tests.mjs"))) as CountTests;

interface Told {
  /** What the runners tell of themselves. */
  readonly vitest?: object;
  readonly playwright?: object;
}

const folderBefore = process.cwd();
afterEach(() => process.chdir(folderBefore));

const allWell = { vitest: { passed: 3, failures: [] }, playwright: { stats: { expected: 2 } } };
const reports = { unit: "test-results/vitest.json", e2e: "test-results/playwright.json" };

/** `npm test`, with an npm whose scripts do nothing but end as told. Returns its code and the end of its output. */
async function endOfRun(broken: readonly string[], told: Told = {}) {
  const folder = unpack("scripts", "package.json", "package-lock.json");
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  const lock = readFileSync(path.join(folder, "package-lock.json"));
  write("node_modules/.installed-from", createHash("sha256").update(lock).digest("hex"));
  write("npm/package.json", "{}");
  const { vitest, playwright } = { ...allWell, ...told };
  write(
    "npm/npm.js",
    `const [, , , , script] = process.argv;
    const { mkdirSync, writeFileSync } = require("node:fs");
    mkdirSync("test-results", { recursive: true });
    const report = ${JSON.stringify({ unit: vitest, e2e: playwright })}[script];
    if (report) writeFileSync(${JSON.stringify(reports)}[script], JSON.stringify(report));
    if (!${JSON.stringify(broken)}.includes(script)) process.exit(0);
    console.error("\\u001b[31m" + script + " is not well\\u001b[39m");
    process.exitCode = 1;`,
  );
  const env = { npm_execpath: path.join(folder, "npm/npm.js"), CHROMIUM_PATH: process.execPath };
  const { code, out } = await runNode(["scripts/test.mjs"], { folder, env });
  return { code, lines: linesOf(out.split("\nWhat failed:\n").at(-1) ?? "") };
}

/** The same where the run itself need not be seen: what is told of steps that ended badly, and told once more at the end of .ci/run. */
function endOf(broken: readonly Step[], told: Told = {}) {
  process.chdir(makeFolder());
  mkdirSync("test-results");
  const { vitest, playwright } = { ...allWell, ...told };
  writeFileSync(reports.unit, JSON.stringify(vitest));
  writeFileSync(reports.e2e, JSON.stringify(playwright));
  let out = "";
  const log = vi.spyOn(console, "log").mockImplementation((text: string) => void (out += `${text}\n`));
  tell(countTests("short", broken));
  const first = linesOf(out.split("What failed:\n").at(-1) ?? "");
  out = "";
  tell(addCounts());
  log.mockRestore();
  return { lines: first, repeated: linesOf(out) };
}

function linesOf(text: string): readonly string[] {
  return text.split("\n").filter((line) => line !== "");
}

test("where all is well, the count comes last", async () => {
  const { code, lines } = await endOfRun([]);
  expect({ code, last: lines.at(-1) }).toEqual({ code: 0, last: "5 passed, 0 failed" });
});

test("every step that ended badly is told with its last words, in the order of the run; without a build there is no browser", async () => {
  const broken = ["format:check", "types-and-lint", "imports", "unused", "manifest", "build"];
  const headings = ["Layout", "Types and lint", "Imports", "What nothing uses", "Manifest", "Build"];
  expect(await endOfRun(broken)).toEqual({
    code: 1,
    lines: [...broken.flatMap((script, index) => [`✗ ${headings[index]!}`, `  ${script} is not well`]), "3 passed, 6 failed"],
  });
});

const wrongSum = { name: "test/unit/sum.test.ts › a sum", says: "AssertionError: expected 1 to be 2\nas it should\nbe\nand more" };
const inChromium = {
  stats: { expected: 1, unexpected: 1 },
  errors: [{ message: "Error: the sandbox did not close" }],
  suites: [
    {
      suites: [
        {
          specs: [
            { ok: true, file: "states.spec.ts", title: "one state", tests: [{ results: [{}] }] },
            {
              ok: false,
              file: "states.spec.ts",
              title: "another",
              tests: [{ results: [{ error: { message: "\u001b[31mError: not seen\u001b[39m" } }] }],
            },
          ],
        },
      ],
    },
  ],
};

test("tests that failed are told by name, those in Chromium as well", async () => {
  expect(await endOfRun(["unit", "e2e"], { vitest: { passed: 2, failures: [wrongSum] }, playwright: inChromium })).toEqual({
    code: 1,
    lines: [
      "✗ test/unit/sum.test.ts › a sum",
      "  AssertionError: expected 1 to be 2",
      "  as it should",
      "  be",
      "✗ An error outside the tests",
      "  Error: the sandbox did not close",
      "✗ states.spec.ts › another",
      "  Error: not seen",
      "3 passed, 3 failed",
    ],
  });
});

const lint = { heading: "Types and lint", said: "\u001b[31mone is not well\u001b[39m\r\n\n" };
const unit = { heading: "Unit and contract tests", said: "unit is not well", report: reports.unit };

test.each<{ name: string; broken: readonly Step[]; lines: readonly string[] }>([
  {
    name: "a step is told with its last words, without colours",
    broken: [lint],
    lines: ["✗ Types and lint", "  one is not well", "5 passed, 1 failed"],
  },
  {
    name: "a runner that ended badly though no test failed is told as a step",
    broken: [lint, unit],
    lines: ["✗ Types and lint", "  one is not well", "✗ Unit and contract tests", "  unit is not well", "5 passed, 2 failed"],
  },
])("$name, and again at the end of .ci/run", ({ broken, lines }) => {
  expect(endOf(broken)).toEqual({
    lines,
    repeated: [
      "What failed:",
      ...lines.slice(0, -1),
      "✗ The long tests",
      "  They ended before anything was counted.",
      `5 passed, ${broken.length + 1} failed`,
    ],
  });
});

test("of very many failures the first are told, and how many there are", () => {
  const failures = Array.from({ length: 40 }, (_, index) => ({ name: `test ${index}`, says: "Error: no" }));
  const { lines } = endOf([unit], { vitest: { passed: 0, failures } });
  expect(lines).toHaveLength(2 * 15 + 2);
  expect(lines.slice(-2)).toEqual(["… and 25 more", "2 passed, 40 failed"]);
});

test("what a test has to tell is read at the end, though nothing failed", () => {
  const annotations = [
    { type: "told", description: "lost differs" },
    { type: "slow", description: "takes long" },
  ];
  const specs = [{ ok: true, file: "previous-build.spec.ts", title: "as before", tests: [{ results: [{ annotations }] }] }];
  expect(endOf([], { playwright: { stats: { expected: 1 }, suites: [{ specs }] } }).lines).toEqual([
    "To be read:",
    "  lost differs",
    "4 passed, 0 failed",
  ]);
});
