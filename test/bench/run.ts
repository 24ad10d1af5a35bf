/** `npm run bench`: bytes, requests and times of the pane; prints them and writes them into docs/performance.md. Needs a build. */
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
import { buildEmptyPage } from "./empty-page.ts";
import { measureCalendar, tellCalendar } from "./calendar.ts";
import { measurePane, median, type Measured } from "./measure-pane.ts";
import { measureTasks, tellTasks, type MeasuredTasks } from "./measure-tasks.ts";
import { weigh } from "./weigh.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const dist = `${root}dist`;
const document = `${root}docs/performance.md`;
const rounds = 7;
const taskRounds = 5;
const delayMs = 100;
const officeLateMs = 2_000;
/** Each way to a verdict once; the whole table of verdicts takes these ways. */
const ways = [
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

readCommandLine({
  call: "npm run bench",
  about:
    "Measures bytes, requests and times of the pane, prints them and writes them into docs/performance.md. Needs a build, and a Chromium.",
  variables: { CHROMIUM_PATH: "the Chromium to measure in; where it is not given, one is looked for" },
  example: "npm run build && npm run bench",
});
if (!existsSync(`${dist}/taskpane.html`)) refuse("The pane is not built. Build it first: npm run build");
const emptyFolder = `${root}.cache/bench/empty`;
await buildEmptyPage(emptyFolder, root);

const late = async (name: string): Promise<World> => ({
  ...(await loadWorldByName(name)),
  faults: ["graph", "crm", "token"].map((on) => ({ on, delayMs })),
});
const certificate = await getCertificate();
const sandbox = createSandbox({ world: await late("lost") });
const server = await serve(sandbox, { port: 0, certificate });
const empty = await serve(createSandbox({ world: await late("lost"), dist: emptyFolder }), { port: 0, certificate });
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
});

try {
  // The first load of each compiles the host page; it is not counted.
  await measurePane(browser, server.origin);
  await measurePane(browser, empty.origin);
  const own: Measured[] = [];
  const held: Measured[] = [];
  for (let round = 0; round < rounds; round += 1) {
    own.push(await measurePane(browser, server.origin));
    held.push(await measurePane(browser, empty.origin));
  }
  const painted: Measured[] = [];
  for (let round = 0; round < rounds; round += 1) painted.push(await measurePane(browser, server.origin, { officeLateMs }));
  const asked: [string, Measured][] = [];
  for (const name of ways) {
    sandbox.session.load(await late(name));
    const runs = [
      await measurePane(browser, server.origin),
      await measurePane(browser, server.origin),
      await measurePane(browser, server.origin),
    ];
    // A busy machine makes one wait that need not, so the least is the true one.
    asked.push([name, runs.reduce((least, run) => (run.depth < least.depth ? run : least))]);
  }
  const tasks: MeasuredTasks[] = [];
  for (const appointments of [1000, 10_000]) {
    const runs: MeasuredTasks[] = [];
    for (let round = 0; round < taskRounds; round += 1) runs.push(await measureTasks({ origin: server.origin, sandbox, appointments }));
    // Now and then the engine clears away what it has put off, in one task of its own.
    tasks.push(runs.toSorted((a, b) => a.longestTaskMs - b.longestTaskMs)[(taskRounds - 1) / 2]!);
  }
  const calendar = tellCalendar(await measureCalendar());
  const text = [figures({ own, held, painted, asked }), calendar.text, "", tellTasks(tasks), ""].join("\n");
  console.log([text, ...calendar.broken.map((what) => `Out of bounds: ${what}`)].join("\n"));
  writeFileSync(document, readFileSync(document, "utf8").replace(/(<!-- figures -->\n)[\s\S]*(<!-- \/figures -->)/, `$1\n${text}\n$2`));
} finally {
  await browser.close();
  await server.close();
  await empty.close();
}

interface Runs {
  readonly own: readonly Measured[];
  /** The empty page. */
  readonly held: readonly Measured[];
  /** With Office.js late. */
  readonly painted: readonly Measured[];
  readonly asked: readonly (readonly [world: string, Measured])[];
}

function figures({ own, held, painted, asked }: Runs): string {
  const { beforeSignIn, signIn, whole } = weigh(
    dist,
    own.map(({ scripts }) => scripts).toSorted((one, other) => one.length - other.length)[0] ?? [],
  );
  const verdict = median(own.map(({ verdictMs }) => verdictMs));
  const emptyPage = median(held.map(({ verdictMs }) => verdictMs));
  const firstPaint = median(painted.map(({ firstPaintMs }) => firstPaintMs));
  const itsOwn = verdict - 3 * delayMs;
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
    `| of which the pane's own, beside 3 × ${delayMs} | ${itsOwn.toFixed(0)} |`,
    `| an empty Fluent page stands | ${emptyPage.toFixed(0)} |`,
    "",
    `The pane's own time is **${(itsOwn / emptyPage).toFixed(2)} ×** that of the empty page.`,
    "",
  ].join("\n");
}

function kib(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}
