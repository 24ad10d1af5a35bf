/** `npm test`: everything there is to check, in order of how quickly it tells. Stops at the first failure. */
import { rmSync } from "node:fs";
import { countTests, vitestReport } from "./count-tests.mjs";
import { findFreePort } from "./find-free-port.mjs";
import { installChromium } from "./install-chromium.mjs";
import { installDependencies } from "./install-dependencies.mjs";
import { requireNode } from "./require-node.mjs";
import { npm } from "./run.mjs";

requireNode();
process.chdir(`${import.meta.dirname}/..`);
await installDependencies();
const env = {
  CHROMIUM_PATH: await installChromium(),
  E2E_PORT: String(await findFreePort(3100)),
};
rmSync("test-results", { recursive: true, force: true });

const steps = [
  ["Lint", "lint"],
  ["Types", "typecheck"],
  ["Manifest", "manifest"],
  ["Unit and contract tests", "unit", "--reporter=default", "--reporter=json", `--outputFile.json=${vitestReport}`],
  ["Build", "build"],
  ["End to end in Chromium", "e2e"],
];

let code = 0;
for (const [heading, script, ...args] of steps) {
  console.log(`\n== ${heading}`);
  code = await npm(["run", "--silent", script, "--", ...args], { env });
  if (code !== 0) {
    console.error(`\n${heading}: failed`);
    break;
  }
}

const { passed, failed } = countTests();
// A step that broke off has failed, though no test of it did.
console.log(`\n${passed} passed, ${code === 0 ? failed : Math.max(failed, 1)} failed`);
process.exit(code);
