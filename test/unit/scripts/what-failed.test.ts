/** What is left of a run for whoever sees the end of its output only. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { runNode, unpack } from "./run-command.ts";

interface Ends {
  /** npm scripts that end badly. */
  readonly broken: readonly string[];
  /** What the runners tell of themselves. */
  readonly vitest?: object;
  readonly playwright?: object;
}

/** `npm test`, with an npm whose scripts do nothing but end as told. Returns its code and the end of its output. */
async function endOfRun({ broken, vitest = { passed: 3, failures: [] }, playwright = { stats: { expected: 2 } } }: Ends) {
  const folder = unpack("scripts", "package.json", "package-lock.json");
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  const lock = readFileSync(path.join(folder, "package-lock.json"));
  write("node_modules/.installed-from", createHash("sha256").update(lock).digest("hex"));
  write("npm/package.json", "{}");
  const reports = { unit: ["vitest", vitest], e2e: ["playwright", playwright] };
  write(
    "npm/npm.js",
    `const [, , , , script] = process.argv;
    const [runner, report] = ${JSON.stringify(reports)}[script] ?? [];
    const { mkdirSync, writeFileSync } = require("node:fs");
    mkdirSync("test-results", { recursive: true });
    if (runner) writeFileSync("test-results/" + runner + ".json", JSON.stringify(report));
    if (!${JSON.stringify(broken)}.includes(script)) process.exit(0);
    console.error("\\u001b[31m" + script + " is not well\\u001b[39m");
    process.exitCode = 1;`,
  );
  const env = { npm_execpath: path.join(folder, "npm/npm.js"), CHROMIUM_PATH: process.execPath };
  const { code, out } = await runNode(["scripts/test.mjs"], { folder, env });
  const again = await runNode(["scripts/sum-counts.mjs"], { folder });
  const [, end = ""] = out.split("\nWhat failed:\n");
  return { code, lines: end === "" ? [out.trimEnd().split("\n").at(-1)] : linesOf(end), repeated: linesOf(again.out) };
}

function linesOf(text: string): readonly string[] {
  return text.split("\n").filter((line) => line !== "");
}

test("where all is well, the count alone is told", async () => {
  expect(await endOfRun({ broken: [] })).toMatchObject({ code: 0, lines: ["5 passed, 0 failed"] });
});

const wrongSum = { name: "test/unit/sum.test.ts › a sum", says: "AssertionError: expected 1 to be 2\nas it should\nbe\nand more" };

test.each<{ name: string; ends: Ends; lines: readonly string[] }>([
  {
    name: "a step that ended badly is told with its last words",
    ends: { broken: ["lint"] },
    lines: ["✗ Lint", "  lint is not well", "5 passed, 1 failed"],
  },
  {
    name: "every step that ended badly is told, in the order of the run",
    ends: { broken: ["format:check", "typecheck", "manifest"] },
    lines: [
      "✗ Layout",
      "  format:check is not well",
      "✗ Types",
      "  typecheck is not well",
      "✗ Manifest",
      "  manifest is not well",
      "5 passed, 3 failed",
    ],
  },
  {
    name: "without a build there is nothing to test in a browser",
    ends: { broken: ["build"] },
    lines: ["✗ Build", "  build is not well", "3 passed, 1 failed"],
  },
  {
    name: "a failed test is told by its name and the beginning of its error",
    ends: { broken: ["unit"], vitest: { passed: 2, failures: [wrongSum] } },
    lines: ["✗ test/unit/sum.test.ts › a sum", "  AssertionError: expected 1 to be 2", "  as it should", "  be", "4 passed, 1 failed"],
  },
  {
    name: "a runner that ended badly though no test failed is told as a step",
    ends: { broken: ["unit"] },
    lines: ["✗ Unit and contract tests", "  unit is not well", "5 passed, 1 failed"],
  },
  {
    name: "a failed test in Chromium and an error outside the tests are told by name",
    ends: {
      broken: ["e2e"],
      playwright: {
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
      },
    },
    lines: [
      "✗ An error outside the tests",
      "  Error: the sandbox did not close",
      "✗ states.spec.ts › another",
      "  Error: not seen",
      "4 passed, 2 failed",
    ],
  },
])("$name", async ({ ends, lines }) => {
  const run = await endOfRun(ends);
  expect(run.lines).toEqual(lines);
  expect(run.code).toBe(1);
  expect(run.repeated).toEqual([
    "What failed:",
    ...lines.slice(0, -1),
    "✗ The long tests",
    "  They ended before anything was counted.",
    expect.any(String),
  ]);
});

test("of very many failures the first are told, and how many there are", async () => {
  const failures = Array.from({ length: 40 }, (_, index) => ({ name: `test ${index}`, says: "Error: no" }));
  const { lines } = await endOfRun({ broken: ["unit"], vitest: { passed: 0, failures } });
  expect(lines).toHaveLength(2 * 15 + 2);
  expect(lines.slice(-2)).toEqual(["… and 25 more", "2 passed, 40 failed"]);
});
