import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { commitAll } from "./run-command.ts";

const root = `${import.meta.dirname}/../../..`;

/** As from a zip, with nothing installed but an empty node_modules. */
function unpack(): string {
  const folder = mkdtempSync(join(tmpdir(), "guard-test-commands-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  cpSync(`${root}/scripts`, `${folder}/scripts`, { recursive: true });
  cpSync(`${root}/package.json`, `${folder}/package.json`);
  mkdirSync(`${folder}/node_modules`);
  return folder;
}

function run(folder: string, script: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${folder}/scripts/${script}`, ...args], { encoding: "utf8" });
  return { status, out: stdout, err: stderr };
}

function checkOut(folder: string): void {
  writeFileSync(`${folder}/.gitignore`, "node_modules/\n");
  commitAll(folder);
}

afterEach(() => vi.unstubAllEnvs());

test.each<{ script: string; args: readonly string[]; says: RegExp }>([
  { script: "test.mjs", args: ["--bogus"], says: /^Unknown option '--bogus'.*--help\n$/ },
  { script: "test.mjs", args: ["unit"], says: /^Unexpected argument 'unit'.*--help\n$/ },
  { script: "check.mjs", args: ["--bogus"], says: /^Unknown option '--bogus'.*npm run check -- --help\n$/ },
  { script: "check.mjs", args: ["--since"], says: /--since.* needs a value.*--help\n$/ },
  { script: "check.mjs", args: [], says: /^npm run check needs git.*npm test\n$/ },
])("$script $args is refused in one line where it cannot be done", ({ script, args, says }) => {
  const { status, out, err } = run(unpack(), script, ...args);
  expect(err).toMatch(says);
  expect({ status, out }).toEqual({ status: 2, out: "" });
});

test.each(["test.mjs", "check.mjs"])("%s tells of itself", (script) => {
  const { status, out } = run(unpack(), script, "--help");
  expect(status).toBe(0);
  expect(out).toMatch(/^Usage: npm /);
});

test("where nothing has changed, npm run check says so, also in a hook that names another repository", () => {
  const folder = unpack();
  checkOut(folder);
  vi.stubEnv("GIT_DIR", `${folder}/nowhere`);
  expect(run(folder, "check.mjs")).toEqual({ status: 0, out: "Nothing has changed since main.\n", err: "" });
});

test("a commit that is not there is refused", () => {
  const folder = unpack();
  checkOut(folder);
  const { status, err } = run(folder, "check.mjs", "--since", "nowhere");
  expect(err).toMatch(/^There is no commit nowhere\. .*\n$/);
  expect(status).toBe(2);
});

const brokenLint = { name: "Lint", says: "src/check.ts is too long" };

test.each<{ name: string; counts: Record<string, object>; says: string }>([
  {
    name: "both counts",
    counts: { short: { passed: 3600, failures: [] }, long: { passed: 90, failures: [brokenLint, brokenLint] } },
    says: "3690 passed, 2 failed",
  },
  { name: "a run that left no count", counts: { short: { passed: 3600, failures: [] } }, says: "3600 passed, 1 failed" },
  { name: "no run at all", counts: {}, says: "0 passed, 2 failed" },
])("the last line of .ci/run adds up $name", ({ counts, says }) => {
  const folder = unpack();
  mkdirSync(`${folder}/test-results`);
  for (const [depth, count] of Object.entries(counts)) writeFileSync(`${folder}/test-results/${depth}-count.json`, JSON.stringify(count));
  expect(run(folder, "sum-counts.mjs").out.trimEnd().split("\n").at(-1)).toBe(says);
});
