/** `npm run check`: layout, lint, types and related tests of what has changed. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readCommandLine, refuse } from "./read-command-line.mjs";
import { npm } from "./run.mjs";

process.chdir(`${import.meta.dirname}/..`);
const { since: wanted } = readCommandLine({
  call: "npm run check",
  about: "Looks at what has changed since main, committed or not: layout, lint, types, related tests. npm test has the rest.",
  options: { since: { type: "string", value: "commit", tells: "another commit than where this branch left main" } },
  example: "npm run check -- --since HEAD",
});
if (!existsSync("node_modules")) refuse("Nothing is installed yet: npm ci");
if (git("rev-parse", "--show-cdup") !== "")
  refuse("npm run check needs git, to know what has changed; this folder is no checkout. Run npm test");

const { name, commit } = findBase(wanted);
const changed = lines(
  git("diff", "--name-only", "--diff-filter=d", "--no-renames", commit),
  git("ls-files", "--others", "--exclude-standard"),
);
if (changed.length === 0) {
  console.log(`Nothing has changed since ${name}.`);
  process.exit(0);
}

const started = performance.now();
const code = changed.filter((file) => /\.(m?js|tsx?)$/.test(file));
// A look in between: contract tests take their minute, so they come where they or the sandbox changed, and never in depth.
const tooLong = changed.some((file) => /^test\/(contract|sandbox)\//.test(file)) ? "**/*.long.test.ts" : "test/contract/**";
const related = ["vitest", "related", "--run", "--project=!long", `--exclude=${tooLong}`, "--passWithNoTests"];
// What was looked at before and has not changed since is not looked at again.
const kept = (tool) => ["--cache", `--cache-location=.cache/check/${tool}`, "--cache-strategy=content"];
const shipped = code.filter((file) => file.startsWith("src/"));
const checks = [
  ["layout", ["prettier", "--check", "--ignore-unknown", "--log-level=warn", ...kept("prettier"), ...changed]],
  ...(code.length > 0 ? [["lint", ["eslint", "--max-warnings=0", "--no-warn-ignored", ...kept("eslint"), ...code]]] : []),
  ...(shipped.length > 0
    ? [["imports", ["depcruise", ...shipped, "--config=dependency-cruiser.config.js", "--output-type=err-long"]]]
    : []),
  ...(code.length > 0 ? [["types", ["tsc", "--noEmit", "--incremental", "--tsBuildInfoFile", ".cache/check/types.tsbuildinfo"]]] : []),
  ...(code.length > 0 ? [["related tests", [...related, ...code]]] : []),
];
const wrong = (await Promise.all(checks.map(look))).filter((heading) => heading !== undefined);
const files = `${changed.length} ${changed.length === 1 ? "file" : "files"} changed since ${name}`;
const what = checks.map(([heading]) => heading).join(", ");
const seconds = Math.round((performance.now() - started) / 1000);
console.log(`${files}: ${what} looked at in ${seconds} s, ${wrong.length === 0 ? "nothing wrong" : `${wrong.join(" and ")} failed`}.`);
process.exit(wrong.length === 0 ? 0 : 1);

/** Its heading where it is not well; its words are told then. */
async function look([heading, call]) {
  let said = "";
  const ended = await npm(["exec", "--", ...call], { hear: (text) => (said += text) });
  if (ended === 0) return undefined;
  console.error(said.trimEnd());
  return heading;
}

/** Where this branch left the main line; on it, its last commit. */
function findBase(asked) {
  if (asked !== undefined) {
    const commit = git("rev-parse", "--verify", "--quiet", `${asked}^{commit}`);
    return commit ? { name: asked, commit } : refuse(`There is no commit ${asked}. Name one that git log shows`);
  }
  const main = ["main", "origin/main", "origin/HEAD"].find((branch) => git("rev-parse", "--verify", "--quiet", branch));
  const commit = main && git("merge-base", "HEAD", main);
  return commit ? { name: main, commit } : { name: "HEAD", commit: git("rev-parse", "HEAD") };
}

/** Undefined where git cannot say, or is not there. */
function git(...args) {
  try {
    return execFileSync("git", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return undefined;
  }
}

function lines(...texts) {
  return texts.flatMap((text = "") => text.split("\n")).filter((line) => line !== "");
}
