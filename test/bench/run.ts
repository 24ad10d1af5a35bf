/** `npm run bench`: measures the pane's bytes, requests and times; prints them and writes them to docs/performance.md. Needs a build. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { findChromium } from "../../scripts/find-chromium.mjs";
import { readCommandLine, refuse } from "../../scripts/read-command-line.mjs";
import { getCertificate } from "../sandbox/certificate.ts";
import { serve } from "../sandbox/https-server.ts";
import { createSandbox } from "../create-sandbox.ts";
import { loadWorldByName } from "../sandbox/world/load-world.ts";
import type { World } from "../sandbox/world/world.ts";
import { measureCalendar, formatCalendarBench } from "./calendar.ts";
import { measurePane, median, type Measured } from "./measure-pane.ts";
import { compareWithSample, type Comparison } from "./compare-with-sample.ts";
import { measureTasks, formatTasks, type MeasuredTasks } from "./measure-tasks.ts";
import { buildSamplePage } from "./sample-page.ts";
import { weigh } from "./weigh.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const dist = `${root}dist`;
const document = `${root}docs/performance.md`;
const rounds = 7;
const taskRounds = 5;
const delayMs = 100;
const officeLateMs = 2_000;
/** Each sequence of requests that leads to a verdict, once. */
const measuredWorlds = [
  "tracked",
  "lost",
  "not-tracked",
  "not-set-up",
  "delegate-at-risk",
  "delegate-lost",
  "row-7k-owner-elsewhere",
  "shared-without-shared-properties",
  "series-occurrence-lost",
  "series-occurrence-classic",
];

process.chdir(root);
readCommandLine({
  call: "npm run bench",
  about:
    "Measures bytes, requests and times of the pane, prints them and writes them into docs/performance.md. Needs a build, and a Chromium.",
  variables: { CHROMIUM_PATH: "the Chromium to measure in; where it is not given, one is looked for" },
  example: "npm run build && npm run bench",
});
if (!existsSync("dist/taskpane.html")) refuse("The pane is not built. Build it first: npm run build");
const sampleFolder = `${root}.cache/bench/sample`;
await buildSamplePage(sampleFolder, root);

const late = async (name: string): Promise<World> => ({
  ...(await loadWorldByName(name)),
  faults: ["graph", "crm", "token"].map((on) => ({ on, delayMs })),
});
const certificate = await getCertificate();
const sandbox = createSandbox({ world: await late("lost") });
const server = await serve(sandbox, { port: 0, certificate });
const sample = await serve(createSandbox({ world: await loadWorldByName("lost"), dist: sampleFolder }), { port: 0, certificate });
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
});

try {
  // The first load of each compiles the host page and is not counted.
  await measurePane(browser, server.origin);
  await measurePane(browser, sample.origin);
  const own: Measured[] = [];
  for (let round = 0; round < rounds; round += 1) own.push(await measurePane(browser, server.origin));
  sandbox.session.load(await loadWorldByName("lost"));
  const comparison = await compareWithSample(browser, { pane: server.origin, sample: sample.origin }, rounds);
  sandbox.session.load(await late("lost"));
  const painted: Measured[] = [];
  for (let round = 0; round < rounds; round += 1) painted.push(await measurePane(browser, server.origin, { officeLateMs }));
  const asked: [string, Measured][] = [];
  for (const name of measuredWorlds) {
    sandbox.session.load(await late(name));
    const runs = [
      await measurePane(browser, server.origin),
      await measurePane(browser, server.origin),
      await measurePane(browser, server.origin),
    ];
    // On a busy machine requests may happen to wait for one another, so the lowest depth is the real one.
    asked.push([name, runs.reduce((least, run) => (run.depth < least.depth ? run : least))]);
  }
  const tasks: MeasuredTasks[] = [];
  for (const appointments of [1000, 10_000]) {
    const runs: MeasuredTasks[] = [];
    for (let round = 0; round < taskRounds; round += 1) runs.push(await measureTasks({ origin: server.origin, sandbox, appointments }));
    // The median, because garbage collection sometimes makes one long task.
    tasks.push(runs.toSorted((a, b) => a.longestTaskMs - b.longestTaskMs)[(taskRounds - 1) / 2]!);
  }
  const calendar = formatCalendarBench(await measureCalendar());
  const text = [figures({ own, comparison, painted, asked }), calendar.text, "", formatTasks(tasks), ""].join("\n");
  const broken = [...comparison.broken, ...calendar.broken];
  console.log([text, ...broken.map((what) => `Out of bounds: ${what}`)].join("\n"));
  if (broken.length > 0) process.exitCode = 1;
  writeFileSync(document, readFileSync(document, "utf8").replace(/(<!-- figures -->\n)[\s\S]*(<!-- \/figures -->)/, `$1\n${text}\n$2`));
} finally {
  await browser.close();
  await server.close();
  await sample.close();
}

interface Runs {
  readonly own: readonly Measured[];
  readonly comparison: Comparison;
  /** With Office.js delayed. */
  readonly painted: readonly Measured[];
  readonly asked: readonly (readonly [world: string, Measured])[];
}

function figures({ own, comparison, painted, asked }: Runs): string {
  const { beforeSignIn, signIn, whole } = weigh(
    dist,
    own.map(({ scripts }) => scripts).toSorted((one, other) => one.length - other.length)[0] ?? [],
  );
  const verdict = median(own.map(({ verdictMs }) => verdictMs));
  const firstPaint = median(painted.map(({ firstPaintMs }) => firstPaintMs));
  const ownTime = verdict - 3 * delayMs;
  return [
    "| JavaScript, gzip, without Office.js | KiB |",
    "|---|---|",
    `| first load, before sign-in | ${kib(beforeSignIn)} |`,
    `| sign-in (msal), a chunk of its own | ${kib(signIn)} |`,
    `| whole, with what is loaded only when asked for | ${kib(whole)} |`,
    "",
    "| a check of | requests to Exchange and CRM | one after another |",
    "|---|---|---|",
    ...asked.map(([name, { requests, depth }]) => `| \`${name}\` | ${requests} | ${depth} |`),
    "",
    `| median of ${rounds} | ms |`,
    "|---|---|",
    `| first paint, where Office.js comes ${officeLateMs} ms late | ${firstPaint.toFixed(0)} |`,
    `| the verdict stands, where every answer comes ${delayMs} ms late | ${verdict.toFixed(0)} |`,
    `| of which the pane's own, beside 3 × ${delayMs} | ${ownTime.toFixed(0)} |`,
    "",
    comparison.text,
    "",
  ].join("\n");
}

function kib(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}
