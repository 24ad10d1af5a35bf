/** `npm start`: installs what is missing, builds, and serves the sandbox. */
import { installDependencies } from "./install-dependencies.mjs";
import { requireNode } from "./require-node.mjs";
import { npm, run } from "./run.mjs";

requireNode();
process.chdir(`${import.meta.dirname}/..`);
await installDependencies();

console.log("Building …");
const built = await npm(["run", "--silent", "build"]);
if (built !== 0) process.exit(built);

process.exit(await run(process.execPath, ["--import", "tsx", "test/sandbox/start.ts", ...process.argv.slice(2)]));
