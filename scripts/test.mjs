/** `npm test` and `npm run test:long` (`--long`): everything there is to check, and the same in depth. */
import { rmSync } from "node:fs";
import { countTests, playwrightReport, tell, vitestReport } from "./count-tests.mjs";
import { installChromium } from "./install-chromium.mjs";
import { installDependencies } from "./install-dependencies.mjs";
import { installFonts } from "./install-fonts.mjs";
import { readCommandLine } from "./read-command-line.mjs";
import { requireNode } from "./require-node.mjs";
import { npm } from "./run.mjs";

requireNode();
process.chdir(`${import.meta.dirname}/..`);
const { long } = readCommandLine({
  call: "npm test",
  about: "Installs what is missing and checks everything: layout, lint, types, manifest, unit and contract tests, the build, Chromium.",
  options: {
    long: { type: "boolean", tells: "as npm run test:long does: the whole tables, all races, the long walks and every lint rule instead" },
  },
  variables: {
    CHROMIUM_PATH: "the Chromium to test with; where it is not given, one is found or installed, with fonts for every language",
  },
  example: "npm test",
});
await installDependencies();
await installFonts();
const env = { CHROMIUM_PATH: await installChromium() };
for (const report of [vitestReport, playwrightReport]) rmSync(report, { force: true });

const build = { heading: "Build", script: "build" };
const reports = ["--reporter=default", "--reporter=./scripts/vitest-report.mjs"];
const unit = long
  ? { heading: "Unit and contract tests in depth", script: "unit:long", args: reports, report: vitestReport, isTold: true }
  : { heading: "Unit and contract tests", script: "unit", args: reports, report: vitestReport, isTold: true };
const inBrowser = long
  ? { heading: "End to end in Chromium, in depth", script: "e2e:long", report: playwrightReport }
  : { heading: "End to end in Chromium", script: "e2e", report: playwrightReport };
const looks = long
  ? [{ heading: "Lint, with every rule", script: "lint" }]
  : [
      { heading: "Layout", script: "format:check" },
      { heading: "Types and lint", script: "types-and-lint" },
      { heading: "Imports", script: "imports" },
      { heading: "What nothing uses", script: "unused" },
      { heading: "Manifest", script: "manifest" },
    ];

// Two rows side by side, so that neither of two cores waits for the other; the browser alone needs what comes before it.
const rows = await Promise.all([inTurn([...looks, unit]), whileWell([build, inBrowser])]);
const broken = rows.flat();
tell(countTests(long ? "long" : "short", broken));
process.exit(broken.length === 0 ? 0 : 1);

/** All of them, whatever becomes of the others. Returns those that ended badly, with what they said. */
async function inTurn(steps) {
  const broken = [];
  for (const step of steps) broken.push(...(await take(step)));
  return broken;
}

/** Up to the first that ended badly, which is returned. */
async function whileWell([step, ...others]) {
  if (step === undefined) return [];
  const broken = await take(step);
  return broken.length > 0 ? broken : whileWell(others);
}

/** Runs an npm script. `isTold`: its words go to this terminal as they come; else only where it ended badly. */
async function take({ heading, script, args = [], report, isTold = false }) {
  if (isTold) console.log(`\n== ${heading}`);
  const started = performance.now();
  let said = "";
  const hear = (text) => {
    said += text;
    if (isTold) process.stdout.write(text);
  };
  const code = await npm(["run", "--silent", script, "--", ...args], { env, hear });
  const seconds = Math.round((performance.now() - started) / 1000);
  if (code === 0) {
    console.log(`== ${heading}: nothing wrong, ${seconds} s`);
    return [];
  }
  console.error(`\n${isTold ? "" : `${said.trimEnd()}\n\n`}== ${heading}: failed, ${seconds} s`);
  return [{ heading, said, report }];
}
