/** `npm run check`: layout, types, lint, imports and the nearest tests of what has changed. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { readCommandLine, refuse } from "./read-command-line.mjs";
import { relatedTests } from "./related-tests.mjs";
import { run } from "./run.mjs";

/** More would no longer be seconds. */
const mostTests = 8;

process.chdir(`${import.meta.dirname}/..`);
const { since: wanted } = readCommandLine({
  call: "npm run check",
  about: "Looks at what has changed since main, committed or not: layout, types, lint, imports, the nearest tests. npm test has the rest.",
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
const shipped = code.filter((file) => file.startsWith("src/"));
// A look in between: contract tests take their minute, so they come where they or the sandbox changed, and never in depth.
const areOnWire = changed.some((file) => /^test\/(contract|sandbox)\//.test(file));
const related = relatedTests(changed).filter((file) => !file.includes(".long.") && (areOnWire || !file.startsWith("test/contract/")));
const tests = related.slice(0, mostTests);
// Bytes that were laid out well once are not looked at again.
const kept = ["--cache", "--cache-location=.cache/check/prettier", "--cache-strategy=content"];
const checks = [
  ["layout", "prettier", ["--check", "--ignore-unknown", "--log-level=warn", ...kept, ...changed]],
  ...(code.length > 0 ? [["types and lint", undefined, ["scripts/types-and-lint.mjs", ...code]]] : []),
  ...(shipped.length > 0
    ? [["imports", "dependency-cruiser", [...shipped, "--config=dependency-cruiser.config.js", "--output-type=err-long"]]]
    : []),
  ...(tests.length > 0 ? [["related tests", "vitest", ["run", "--project=!long", ...tests]]] : []),
];
const wrong = (await Promise.all(checks.map(look))).filter((heading) => heading !== undefined);
const files = `${changed.length} ${changed.length === 1 ? "file" : "files"} changed since ${name}`;
const what = checks.map(([heading]) => heading).join(", ");
const seconds = Math.round((performance.now() - started) / 1000);
console.log(`${files}: ${what} looked at in ${seconds} s, ${wrong.length === 0 ? "nothing wrong" : `${wrong.join(" and ")} failed`}.`);
if (related.length > tests.length)
  console.log(
    `The ${mostTests} tests nearest to it were run; ${related.length - tests.length} that reach it from farther away were not: npm run unit`,
  );
process.exit(wrong.length === 0 ? 0 : 1);

/** Its heading where it is not well; its words are told then. `tool`: the package whose command it is; else a script of ours. */
async function look([heading, tool, args]) {
  let said = "";
  // Not by way of npm, which takes as long to begin as the shortest of them takes.
  const ended = await run(process.execPath, [...(tool === undefined ? [] : [programOf(tool)]), ...args], {
    hear: (text) => (said += text),
  });
  if (ended === 0) return undefined;
  console.error(said.trimEnd());
  return heading;
}

/** What a package starts: its command of the same name, or its first. */
function programOf(name) {
  const { bin } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8"));
  return `node_modules/${name}/${typeof bin === "string" ? bin : (bin[name] ?? Object.values(bin)[0])}`;
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
