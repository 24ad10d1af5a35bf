/** `npm start`: installs what is missing, builds, and serves the sandbox. */
import { findChromium } from "./find-chromium.mjs";
import { installDependencies } from "./install-dependencies.mjs";
import { readCommandLine } from "./read-command-line.mjs";
import { readStartSettings, requireFreePort } from "./read-start-settings.mjs";
import { requireNode } from "./require-node.mjs";
import { npm, run } from "./run.mjs";
import { sandboxCommand } from "./sandbox-command.mjs";

requireNode();
process.chdir(`${import.meta.dirname}/..`);
readCommandLine({
  call: "npm start",
  about: "Installs what is missing, builds the add-in, and serves it in the sandbox: an Outlook as far as we can stand in for it.",
  variables: {
    WORLD: "what is in the mailboxes and in CRM: a name from test/sandbox/worlds, or a path; lost where it is not given",
    PORT: "where to listen; 3000 where it is not given, 0 for any that is free",
    FRAME: "cross-site: says how to open the pane in a frame of another site, as Outlook on the web does",
  },
  example: "WORLD=tracked PORT=3300 npm start",
});
// Everything that can be told beforehand is told before anything is installed or built.
const settings = readStartSettings(process.env);
const browser = settings.frame === "cross-site" ? (findChromium() ?? "chromium") : undefined;
await requireFreePort(settings.port);
await installDependencies();

const sandbox = sandboxCommand({ ...settings, browser });
const valid = process.env.WORLD ? await run(process.execPath, [...sandbox, "--check"]) : 0;
if (valid !== 0) process.exit(valid);

console.log("Building …");
const built = await npm(["run", "--silent", "build"]);
if (built !== 0) process.exit(built);

process.exit(await run(process.execPath, sandbox));
