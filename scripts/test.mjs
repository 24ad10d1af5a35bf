/** `npm test` and `npm run test:long` (`--long`): everything there is to check, and the same in depth. */
import { rmSync } from "node:fs";
import { countTests, playwrightReport, tell, vitestReport } from "./count-tests.mjs";
import { findFreePort } from "./find-free-port.mjs";
import { installChromium } from "./install-chromium.mjs";
import { installDependencies } from "./install-dependencies.mjs";
import { readCommandLine } from "./read-command-line.mjs";
import { requireNode } from "./require-node.mjs";
import { npm } from "./run.mjs";

requireNode();
process.chdir(`${import.meta.dirname}/..`);
const { long } = readCommandLine({
  call: "npm test",
  about: "Installs what is missing and checks everything: layout, lint, types, manifest, unit and contract tests, the build, Chromium.",
  options: { long: { type: "boolean", tells: "as npm run test:long does: the whole tables, all races and the long walks instead" } },
  variables: { CHROMIUM_PATH: "the Chromium to test with; where it is not given, one is found or installed" },
  example: "npm test",
});
await installDependencies();
const env = {
  CHROMIUM_PATH: await installChromium(),
  E2E_PORT: String(await findFreePort(3100)),
};
const reports = ["--reporter=default", "--reporter=json", `--outputFile.json=${vitestReport}`];
for (const report of [vitestReport, playwrightReport]) rmSync(report, { force: true });

const build = ["Build", "build"];
const { unit, beside, inBrowser } = long
  ? {
      unit: ["Unit and contract tests in depth", "unit:long", ...reports],
      beside: [build],
      inBrowser: ["End to end in Chromium, in depth", "e2e:long"],
    }
  : {
      unit: ["Unit and contract tests", "unit", ...reports],
      beside: [["Layout", "format:check"], ["Lint", "lint"], ["Types", "typecheck"], ["Manifest", "manifest"], build],
      inBrowser: ["End to end in Chromium", "e2e"],
    };

// Vitest leaves one core alone; the checks beside it are told when they are over.
const broken = (await Promise.all([isWell(unit), areWell(beside)])).includes(false) || !(await isWell(inBrowser));
tell(countTests(long ? "long" : "short", { broken }));
process.exit(broken ? 1 : 0);

/** Runs an npm script in this terminal. */
async function isWell([heading, script, ...args]) {
  console.log(`\n== ${heading}`);
  const code = await npm(["run", "--silent", script, "--", ...args], { env });
  if (code !== 0) console.error(`\n${heading}: failed`);
  return code === 0;
}

/** One after the other, up to the first that is not well; only that one's words are told. */
async function areWell(steps) {
  for (const [heading, script] of steps) {
    const started = performance.now();
    let said = "";
    const code = await npm(["run", "--silent", script], { env, hear: (text) => (said += text) });
    if (code !== 0) {
      console.error(`\n${said.trimEnd()}\n\n${heading}: failed`);
      return false;
    }
    console.log(`== ${heading}: nothing wrong, ${Math.round((performance.now() - started) / 1000)} s`);
  }
  return true;
}
