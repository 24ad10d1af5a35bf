/** Bytes, requests and times of single checks. */
import type { Browser } from "@playwright/test";
import type { Sandbox } from "../sandbox/sandbox.ts";
import { loadWorldByName } from "../sandbox/world/load-world.ts";
import type { World } from "../sandbox/world/world.ts";
import { measurePane, type Measured } from "./measure-pane.ts";
import { median } from "./median.ts";
import { weigh } from "./weigh.ts";

const rounds = 7;
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

interface Served {
  readonly browser: Browser;
  /** The one served at `origin`. */
  readonly sandbox: Sandbox;
  readonly origin: string;
  readonly dist: string;
}

/** @returns Markdown */
export async function measureChecks({ browser, sandbox, origin, dist }: Served): Promise<string> {
  sandbox.session.load(await late("lost"));
  // The first load compiles the host page and is not counted.
  await measurePane(browser, origin);
  const own: Measured[] = [];
  for (let round = 0; round < rounds; round += 1) own.push(await measurePane(browser, origin));
  const painted: Measured[] = [];
  for (let round = 0; round < rounds; round += 1) painted.push(await measurePane(browser, origin, { officeLateMs }));
  const asked: string[] = [];
  for (const name of measuredWorlds) {
    sandbox.session.load(await late(name));
    const runs = [await measurePane(browser, origin), await measurePane(browser, origin), await measurePane(browser, origin)];
    // On a busy machine requests may happen to wait for one another, so the lowest depth is the real one.
    const { requests, depth } = runs.reduce((least, run) => (run.depth < least.depth ? run : least));
    asked.push(`| \`${name}\` | ${requests} | ${depth} |`);
  }
  const { beforeSignIn, signIn, whole } = weigh(
    dist,
    own.map(({ scripts }) => scripts).toSorted((one, other) => one.length - other.length)[0] ?? [],
  );
  const verdict = median(own.map(({ verdictMs }) => verdictMs));
  const firstPaint = median(painted.map(({ firstPaintMs }) => firstPaintMs));
  return [
    "| JavaScript, gzip, without Office.js | KiB |",
    "|---|---|",
    `| first load, before sign-in | ${kib(beforeSignIn)} |`,
    `| sign-in (msal), a chunk of its own | ${kib(signIn)} |`,
    `| whole, with what is loaded only when asked for | ${kib(whole)} |`,
    "",
    "| a check of | requests to Exchange and CRM | one after another |",
    "|---|---|---|",
    ...asked,
    "",
    `| median of ${rounds} | ms |`,
    "|---|---|",
    `| first paint, where Office.js comes ${officeLateMs} ms late | ${firstPaint.toFixed(0)} |`,
    `| the verdict stands, where every answer comes ${delayMs} ms late | ${verdict.toFixed(0)} |`,
    `| of which the pane's own, beside 3 × ${delayMs} | ${(verdict - 3 * delayMs).toFixed(0)} |`,
  ].join("\n");
}

async function late(name: string): Promise<World> {
  return { ...(await loadWorldByName(name)), faults: ["graph", "crm", "token"].map((on) => ({ on, delayMs })) };
}

function kib(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}
