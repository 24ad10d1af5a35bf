/** `npm run check`: layout, types, lint, imports and the nearest tests of what has changed. */
import { existsSync, readFileSync } from "node:fs";
import { git, textAt } from "./git.mjs";
import { importsOf } from "./imports-of.mjs";
import { readCommandLine, refuse } from "./read-command-line.mjs";
import { relatedTests } from "./related-tests.mjs";
import { run } from "./run.mjs";

/** Test files to run, of those that have changed and of all others: with more, a check would no longer take seconds. */
const most = { changed: 8, others: 3 };

process.chdir(`${import.meta.dirname}/..`);
const { since: wanted } = readCommandLine({
  call: "npm run check",
  about: "Looks at what has changed since main, committed or not: layout, types, lint, imports, the nearest tests. npm test has the rest.",
  options: { since: { type: "string", value: "commit", tells: "another commit than where this branch left main" } },
  example: "npm run check -- --since HEAD",
});
if (!existsSync("node_modules")) refuse("Nothing is installed yet: npm ci");
// A hook of git's names its repository to whatever it starts, to the tests that make one of their own as well.
for (const variable of lines(git("rev-parse", "--local-env-vars"))) Reflect.deleteProperty(process.env, variable);
if (git("rev-parse", "--show-cdup") !== "")
  refuse("npm run check needs git, to know what has changed; this folder is no checkout. Run npm test");

const { name, commit } = findBase(wanted);
const filesOf = (kind) => git("diff", "--name-only", `--diff-filter=${kind}`, "--no-renames", commit);
const changed = lines(filesOf("d"), git("ls-files", "--others", "--exclude-standard"));
const gone = lines(filesOf("D"));
if (changed.length + gone.length === 0) {
  console.log(`Nothing has changed since ${name}.`);
  process.exit(0);
}

const started = performance.now();
const isCode = (file) => /\.(m?js|tsx?|json)$/.test(file);
// Only an import that is new or another can break a rule of imports.
const importing = changed.filter((file) => /^src\/.*\.tsx?$/.test(file) && importsOf(readFileSync(file, "utf8")) !== importsBefore(file));
// A look in between: contract tests take their minute, so they come where they or the sandbox changed, and never in depth.
const areOnWire = changed.some((file) => /^test\/(contract|sandbox)\//.test(file));
const related = relatedTests([...changed, ...gone]).filter(
  (file) => !file.includes(".long.") && (areOnWire || !file.startsWith("test/contract/")),
);
const isChanged = (file) => changed.includes(file);
const tests = [...related.filter(isChanged).slice(0, most.changed), ...related.filter((file) => !isChanged(file)).slice(0, most.others)];
// Bytes that were laid out well once are not looked at again.
const kept = ["--cache", "--cache-location=.cache/check/prettier", "--cache-strategy=content"];
// One worker: a second would load Fluent once more, on the core that types and lint need.
const checks = [
  ...(tests.length > 0 ? [["related tests", "vitest", ["run", "--project=!long", "--maxWorkers=1", ...tests]]] : []),
  ...([...changed, ...gone].some(isCode)
    ? [["types and lint", undefined, ["scripts/types-and-lint.mjs", commit, ...changed, ...gone]]]
    : []),
  ...(importing.length > 0
    ? [["imports", "dependency-cruiser", [...importing, "--config=dependency-cruiser.config.js", "--output-type=err-long"]]]
    : []),
  ...(changed.length > 0 ? [["layout", "prettier", ["--check", "--ignore-unknown", "--log-level=warn", ...kept, ...changed]]] : []),
];
const wrong = (await Promise.all(checks.map(look))).filter((heading) => heading !== undefined);
const files = `${changed.length + gone.length} ${changed.length + gone.length === 1 ? "file" : "files"} changed since ${name}`;
const what = checks.map(([heading]) => heading).join(", ");
const seconds = Math.round((performance.now() - started) / 1000);
console.log(`${files}: ${what} looked at in ${seconds} s, ${wrong.length === 0 ? "nothing wrong" : `${wrong.join(" and ")} failed`}.`);
if (related.length > tests.length)
  console.log(`Of ${related.length} test files that reach it, the nearest ${tests.length} were run: npm run unit runs the others.`);
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

function importsBefore(file) {
  const text = textAt(commit, file);
  return text && importsOf(text);
}

function lines(...texts) {
  return texts.flatMap((text = "") => text.split("\n")).filter((line) => line !== "");
}
