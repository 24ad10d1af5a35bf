import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import webpack from "webpack";
import { ClassicRuntimeCheck } from "../../../scripts/classic-runtime-check.js";

const noise = Array.from({ length: 4000 }, (_, index) => ((index * 2654435761) >>> 0).toString(36)).join(" ");

const builds: { name: string; script: string; problems: RegExp[] }[] = [
  { name: "a script of our own passes", script: `import { ask } from "./ask.js"; ask();`, problems: [] },
  {
    name: "a library is refused by its name",
    script: `import { signIn } from "@azure/msal-browser"; signIn();`,
    problems: [/^Classic runtime: @azure\/msal-browser is in it/],
  },
  { name: "React is refused by its name", script: `import { draw } from "react"; draw();`, problems: [/^Classic runtime: react is in it/] },
  {
    name: "a part that comes later is refused",
    script: `import("./ask.js").then(({ ask }) => ask());`,
    problems: [/^Classic runtime: it has to be launch-event\.js alone/],
  },
  {
    name: "a heavy script is refused",
    script: `console.log(${JSON.stringify(noise)});`,
    problems: [/^Classic runtime: \d+\.\d KiB gzip; at most 4/],
  },
];

test.each(builds)("$name", async ({ script, problems }) => {
  const folder = mkdtempSync(join(tmpdir(), "classic-runtime-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const files = {
    "src/launch-event.js": script,
    "src/ask.js": `export const ask = () => console.log("asked");`,
    "node_modules/@azure/msal-browser/index.js": `export const signIn = () => console.log("signed in");`,
    "node_modules/react/index.js": `export const draw = () => console.log("drawn");`,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const errors = await new Promise<string[]>((resolve, reject) => {
    webpack({
      mode: "production",
      context: folder,
      entry: { "launch-event": "./src/launch-event.js" },
      output: { path: join(folder, "dist"), filename: "[name].js" },
      performance: { hints: false },
      plugins: [new ClassicRuntimeCheck({ entry: "launch-event", maxKiB: 4 })],
    }).run((error, stats) => {
      if (error) reject(error);
      else resolve((stats?.compilation.errors ?? []).map(({ message }) => message));
    });
  });
  expect(errors).toHaveLength(problems.length);
  problems.forEach((problem, index) => expect(errors[index]).toMatch(problem));
});
