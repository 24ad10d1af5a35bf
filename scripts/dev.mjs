/** `npm run dev`: builds anew as one types, and serves the sandbox, whose page reloads after each build. */
import { installDependencies } from "./install-dependencies.mjs";
import { readStartSettings, requireFreePort } from "./read-start-settings.mjs";
import { requireNode } from "./require-node.mjs";
import { run } from "./run.mjs";
import { sandboxCommand } from "./sandbox-command.mjs";

requireNode();
process.chdir(`${import.meta.dirname}/..`);
const settings = readStartSettings(process.env);
await requireFreePort(settings.port);
await installDependencies();

console.log("Open the page with /?pane=open: the pane then opens again after each build.");
const ended = await Promise.race([
  run(process.execPath, ["node_modules/webpack/bin/webpack.js", "--mode", "development", "--watch"]),
  run(process.execPath, sandboxCommand({ ...settings, browser: undefined })),
]);
// With one of them gone, the other is of no use: as Ctrl+C ends both.
process.kill(process.pid, "SIGTERM");
process.exitCode = ended;
