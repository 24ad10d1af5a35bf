/**
 * `npm run bench`: measures the pane's bytes, requests and times, prints them and writes them to docs/performance.md, each part as
 * soon as it is there. Ends with 1 if something is out of bounds, or could not be measured. Needs a build.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { readCommandLine, refuse } from "../../scripts/read-command-line.mjs";
import { getCertificate } from "../sandbox/certificate.ts";
import { serve } from "../sandbox/https-server.ts";
import { createSandbox } from "../create-sandbox.ts";
import { loadWorldByName } from "../sandbox/world/load-world.ts";
import { measureCalendar, formatCalendarBench } from "./calendar.ts";
import { chromiumOptions } from "./chromium-options.ts";
import { compareWithSample } from "./compare-with-sample.ts";
import { measureChecks } from "./measure-checks.ts";
import { measureCheckTasks } from "./measure-check-tasks.ts";
import { measureTasks, formatTasks, type MeasuredTasks } from "./measure-tasks.ts";
import { measureSpeed } from "./measure-speed.ts";
import { buildSamplePage } from "./sample-page.ts";
import { writeFigures, type Part } from "./write-figures.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const dist = `${root}dist`;
const rounds = 9;
const taskRounds = 3;

process.chdir(root);
const { only } = readCommandLine({
  call: "npm run bench",
  about:
    "Measures bytes, requests and times of the pane, prints them and writes them into docs/performance.md. Needs a build, a Chromium, and about ten minutes of a machine that does nothing else.",
  options: { only: { type: "string", value: "part", tells: "one of speed, checks, tasks, calendar, calendar-tasks" } },
  variables: { CHROMIUM_PATH: "the Chromium to measure in; where it is not given, one is looked for" },
  example: "npm run build && npm run bench -- --only speed",
});
if (!existsSync("dist/taskpane.html")) refuse("The pane is not built. Build it first: npm run build");

const certificate = await getCertificate();
const sandbox = createSandbox({ world: await loadWorldByName("lost") });
const server = await serve(sandbox, { port: 0, certificate, http2: true });
const options = await chromiumOptions();

/** Each says in Markdown what it measured, and what of it is out of bounds. */
const parts: Readonly<Record<Part, () => Promise<{ readonly text: string; readonly broken: readonly string[] }>>> = {
  async speed() {
    const sampleFolder = `${root}.cache/bench/sample`;
    await buildSamplePage(sampleFolder, root);
    const sample = await serve(createSandbox({ world: await loadWorldByName("lost"), dist: sampleFolder }), {
      port: 0,
      certificate,
      http2: true,
    });
    const browser = await chromium.launch(options);
    try {
      // The first load of each compiles the host page and is not counted.
      await measureSpeed(browser, server.origin, "cold");
      await measureSpeed(browser, sample.origin, "cold");
      return await compareWithSample(browser, { pane: server.origin, sample: sample.origin }, rounds);
    } finally {
      await browser.close();
      await sample.close();
    }
  },
  async checks() {
    const browser = await chromium.launch(options);
    try {
      return { text: await measureChecks({ browser, sandbox, origin: server.origin, dist }), broken: [] };
    } finally {
      await browser.close();
    }
  },
  tasks: () => measureCheckTasks({ origin: server.origin, dist, picture: `${root}docs/waterfall.svg` }),
  async calendar() {
    return formatCalendarBench(await measureCalendar());
  },
  async "calendar-tasks"() {
    const tasks: MeasuredTasks[] = [];
    for (const appointments of [1000, 10_000]) {
      const runs: MeasuredTasks[] = [];
      for (let round = 0; round < taskRounds; round += 1) runs.push(await measureTasks({ origin: server.origin, sandbox, appointments }));
      // The median, because garbage collection sometimes makes one long task.
      tasks.push(runs.toSorted((a, b) => a.longestTaskMs - b.longestTaskMs)[(taskRounds - 1) / 2]!);
    }
    return { text: formatTasks(tasks), broken: [] };
  },
};

const chosen = Object.entries(parts).filter(([name]) => only === undefined || name === only);
if (chosen.length === 0) refuse(`There is no part ${String(only)}. There are: ${Object.keys(parts).join(", ")}.`);
try {
  for (const [name, measure] of chosen) {
    sandbox.session.load(await loadWorldByName("lost"));
    const began = performance.now();
    try {
      const { text, broken } = await measure();
      console.log([text, ...broken.map((what) => `Out of bounds: ${what}`), took(began)].join("\n"));
      if (broken.length > 0) process.exitCode = 1;
      writeFigures(name as Part, text);
    } catch (error) {
      // The other parts are measured all the same.
      console.error(`The part ${name} could not be measured:`, error);
      process.exitCode = 1;
    }
  }
} finally {
  await server.close();
}

function took(began: number): string {
  return `(${((performance.now() - began) / 1000).toFixed(0)} s)\n`;
}
