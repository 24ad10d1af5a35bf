import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import webpack from "webpack";
import { FirstLoadBudget } from "../../../scripts/first-load-budget.js";

const asksForPane = `import(/* webpackChunkName: "pane" */ "./pane.js").then(({ draw }) => draw());`;
const noise = Array.from({ length: 4000 }, (_, index) => ((index * 2654435761) >>> 0).toString(36)).join(" ");

const named = (name: string) => `import(/* webpackChunkName: "${name}" */ "./later.js")`;

const builds: { name: string; main: string; pane: string; problems: RegExp[] }[] = [
  { name: "a light pane passes", main: asksForPane, pane: `export function draw() {}`, problems: [] },
  {
    name: "a heavy lazy pane is counted with the entry",
    main: asksForPane,
    pane: `export function draw() { return ${JSON.stringify(noise)}; }`,
    problems: [/^First load: \d+\.\d KiB gzip in .*pane\.js; at most 10 are allowed/],
  },
  {
    name: "msal in the pane is refused",
    main: asksForPane,
    pane: `export { signIn as draw } from "@azure/msal-browser";`,
    problems: [/msal is in it/],
  },
  {
    name: "msal in a chunk of its own is welcome",
    main: `${asksForPane} export const signIn = () => import(/* webpackChunkName: "roomy" */ "@azure/msal-browser");`,
    pane: `export function draw() {}`,
    problems: [],
  },
  {
    name: "core-js is refused even in a chunk nobody loads at first",
    main: `${asksForPane} export const later = () => import(/* webpackChunkName: "roomy" */ "core-js");`,
    pane: `export function draw() {}`,
    problems: [/core-js is in the build/],
  },
  {
    name: "a pane chunk without its name is no way round",
    main: `import("./pane.js").then(({ draw }) => draw());`,
    pane: `export function draw() {}`,
    problems: [/no chunk is named "pane"/],
  },
  { name: "a later chunk within its bound passes", main: asksForPane, pane: `export const draw = () => ${named("roomy")};`, problems: [] },
  {
    name: "a later chunk above its bound is refused",
    main: asksForPane,
    pane: `export const draw = () => ${named("narrow")};`,
    problems: [/"narrow" brings \d+\.\d KiB gzip beyond it; at most 1 are allowed/],
  },
  {
    name: "a later chunk without a bound is refused",
    main: asksForPane,
    pane: `export const draw = () => ${named("unheard-of")};`,
    problems: [/the chunk "unheard-of" has no bound/],
  },
  {
    name: "a later chunk without a name is no way round",
    main: asksForPane,
    pane: `export const draw = () => import("./later.js");`,
    problems: [/an import\(\) has no name/],
  },
];

test.each(builds)("$name", async ({ main, pane, problems }) => {
  const errors = await build({
    "src/main.js": main,
    "src/pane.js": pane,
    "src/later.js": `export const heavy = ${JSON.stringify(noise)};`,
    "node_modules/@azure/msal-browser/index.js": `export const signIn = () => console.log("signed in");`,
    "node_modules/core-js/index.js": `globalThis.polyfilled = true;`,
  });

  expect(errors).toHaveLength(problems.length);
  problems.forEach((problem, index) => expect(errors[index]).toMatch(problem));
});

function build(files: Record<string, string>): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "first-load-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const compiler = webpack({
    mode: "production",
    context: folder,
    entry: { taskpane: "./src/main.js" },
    output: { path: join(folder, "dist"), filename: "[name].js" },
    performance: { hints: false },
    // Noise stays as long as it is.
    optimization: { minimize: false },
    plugins: [new FirstLoadBudget({ entry: "taskpane", lazy: ["pane"], maxKiB: 10, later: { roomy: 50, narrow: 1 } })],
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else resolve((stats?.compilation.errors ?? []).map(({ message }) => message));
    });
  });
}
