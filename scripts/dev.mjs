/** `npm run dev`: builds anew as one types, and serves the sandbox, whose page reloads after each build. */
import { installDependencies } from "./install-dependencies.mjs";
import { requireNode } from "./require-node.mjs";
import { run } from "./run.mjs";

requireNode();
process.chdir(`${import.meta.dirname}/..`);
await installDependencies();

console.log("Open the page with /?pane=open: the pane then opens again after each build.");
const ended = await Promise.race([
  run(process.execPath, ["node_modules/webpack/bin/webpack.js", "--mode", "development", "--watch"]),
  run(process.execPath, ["--import", "tsx", "test/sandbox/start.ts"]),
]);
// With one of them gone, the other is of no use: as Ctrl+C ends both.
process.kill(process.pid, "SIGTERM");
process.exitCode = ended;
