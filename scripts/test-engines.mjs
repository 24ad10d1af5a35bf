/** `npm run test:engines`: every state and the main stories in Firefox and WebKit, where they are installed. */
import { existsSync } from "node:fs";
import { findProgram } from "./find-program.mjs";
import { readCommandLine, refuse } from "./read-command-line.mjs";
import { requireNode } from "./require-node.mjs";
import { run } from "./run.mjs";

requireNode();
process.chdir(`${import.meta.dirname}/..`);

const engines = {
  firefox: { programs: ["firefox-esr", "firefox"], from: "firefox-esr" },
  // It draws onto a screen; where there is none, onto one of Xvfb's.
  webkit: { programs: ["WebKitWebDriver"], from: "webkit2gtk-driver xvfb" },
};

const { only, "if-installed": ifInstalled } = readCommandLine({
  call: "npm run test:engines",
  about: "Runs every state and the main stories in the engines that Outlook has besides Chromium. Needs a build (npm run build).",
  options: {
    only: { type: "string", value: "engine", tells: `one of them: ${Object.keys(engines).join(" or ")}` },
    "if-installed": { type: "boolean", tells: "where no engine is installed, that is said, and is no failure" },
  },
  example: "npm run test:engines -- --only firefox",
});
if (only !== undefined && !(only in engines)) refuse(`There is no engine ${only}. There are ${Object.keys(engines).join(" and ")}`);
if (!existsSync("dist/taskpane.html")) refuse("The pane is not built: npm run build");

const wanted = Object.entries(engines).filter(([name]) => only === undefined || name === only);
const found = wanted.flatMap(([name, { programs }]) => {
  const program = findProgram(programs);
  return program === undefined ? [] : [`${name}=${program}`];
});
const missing = wanted.filter(([name]) => !found.some((each) => each.startsWith(`${name}=`)));
if (missing.length > 0) {
  const packages = missing.map(([, { from }]) => from).join(" ");
  console.error(`Not installed: ${missing.map(([name]) => name).join(", ")}. On Debian: apt-get install ${packages}`);
}
if (found.length === 0) process.exit(ifInstalled ? 0 : 1);

// Firefox is spoken to over a WebSocket, which Node 20 has behind a flag.
const flags = typeof WebSocket === "undefined" ? ["--experimental-websocket"] : [];
process.exit(await run(process.execPath, [...flags, "--no-warnings", "--import", "tsx", "test/engines/run.ts", ...found]));
