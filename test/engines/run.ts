/** Every state and the main stories in the engines named: `run.ts firefox=<path> webkit=<path>`. Chromium has test/e2e. */
import { isDeepStrictEqual } from "node:util";
import { getCertificate } from "../sandbox/certificate.ts";
import { expectedJudgements } from "../expected-judgements.ts";
import { serve } from "../sandbox/https-server.ts";
import { createSandbox } from "../create-sandbox.ts";
import { loadWorldByName } from "../sandbox/world/load-world.ts";
import type { World } from "../sandbox/world/world.ts";
import type { Engine } from "./engine.ts";
import { startFirefox } from "./firefox.ts";
import { startWebKit } from "./webkit.ts";

const starters: Readonly<Record<string, (program: string) => Promise<Engine>>> = { firefox: startFirefox, webkit: startWebKit };
const timeoutMs = 60_000;

/** The first world of each look: every verdict with every plan and risk, borne out or not. */
const states = [
  ...new Map(
    Object.entries(expectedJudgements)
      .reverse()
      .map(([name, { row: _row, ...look }]) => [JSON.stringify(look), name]),
  ).values(),
];

const told: string[] = [];
const sandbox = createSandbox({ world: await loadWorldByName("lost"), warn: (line) => told.push(line) });
const { origin, close } = await serve(sandbox, { port: 0, certificate: await getCertificate() });
let passed = 0;
let failed = 0;

async function tell({ name }: Engine, what: string, run: () => Promise<void>): Promise<void> {
  told.length = 0;
  try {
    await run();
    if (told.length > 0) throw new Error(told.join("\n"));
    passed += 1;
  } catch (error) {
    failed += 1;
    console.error(`${name}: ${what}\n  ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function open(engine: Engine, world: World): Promise<void> {
  // A page that is open follows the world by itself.
  await engine.open("about:blank");
  sandbox.session.load({ ...world, viewer: { ...world.viewer, client: "web" } });
  await engine.open(`${origin}/?pane=open`);
}

async function checkState(engine: Engine, name: string): Promise<void> {
  const { verdict, track, risk, verified } = expectedJudgements[name]!;
  await open(engine, await loadWorldByName(name));
  await until(engine, "return judged()", { verdict, track, risk, verified: String(verified) });
}

const stories: Readonly<Record<string, (engine: Engine) => Promise<void>>> = {
  async "checks again by a click, after somebody else's Outlook has looked at the calendar"(engine) {
    await open(engine, await loadWorldByName("tracked"));
    await until(engine, "return judged().verdict", "tracked");
    await engine.look("host", `fetch("/sandbox/clients/blake@contoso.example/run", { method: "POST" })`);
    await press(engine, "Check tracking status");
    await until(engine, "return judged().verdict", "lost");
  },
  async "restores a lost link"(engine) {
    await open(engine, await alone("lost"));
    await until(engine, "return judged().verdict", "lost");
    await press(engine, "Restore link");
    await until(engine, "return pane.dataset.action", "waiting");
    await press(engine, "Write the link onto the appointment");
    await until(engine, "return pane.dataset.action", "linked");
    await until(engine, "return judged().verdict", "tracked");
  },
  async "tracks what was not tracked, once"(engine) {
    const world = await alone("not-tracked");
    await open(engine, world);
    await until(engine, "return judged().track", "create");
    await press(engine, "Track in CRM");
    await until(engine, "return pane.dataset.action", "linked");
    await until(engine, "return judged().verdict", "tracked");
    const records = sandbox.session.state.world.orgs[0]?.appointments ?? [];
    if (records.length !== (world.orgs[0]?.appointments ?? []).length + 1) throw new Error(`${records.length} records`);
  },
  async "copies the report, or shows it selected"(engine) {
    await open(engine, await loadWorldByName("lost"));
    await until(engine, "return judged().verdict", "lost");
    await press(engine, "Copy report");
    const byHand = `document.querySelector("textarea[aria-label^='We couldn't copy it']")`;
    await until(engine, `return document.body.innerText.includes("Copied.") || ${byHand} !== null`, true);
  },
};

/** Nobody else may edit the calendar, so nothing is asked before a repair. */
async function alone(name: string): Promise<World> {
  const world = await loadWorldByName(name);
  for (const mailbox of world.mailboxes) mailbox.permissions = [];
  return world;
}

const helpers = `
  const pane = document.querySelector("#pane");
  if (!pane) return undefined;
  const judged = () => {
    const { verdict, track, risk, verified } = pane.dataset;
    return pane.getAttribute("aria-busy") === "true" ? {} : { verdict, track, risk, verified };
  };`;

async function press(engine: Engine, name: string): Promise<void> {
  const button = `[...document.querySelectorAll("button")].find((each) => !each.disabled && each.innerText.trim() === arguments[0])`;
  await until(engine, `const found = ${button}; found?.click(); return found !== undefined`, true, [name]);
}

/** Looks until it is so; what it is instead, in the end, is the error. */
async function until(engine: Engine, script: string, expected: unknown, args: readonly string[] = []): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const found = await engine.look("pane", `${helpers} ${script}`, args);
    if (isDeepStrictEqual(found, expected)) return;
    if (Date.now() > deadline) throw new Error(`${script}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

for (const [name, program] of process.argv.slice(2).map((each) => each.split("="))) {
  const engine = await starters[name!]!(program!);
  try {
    for (const state of states) await tell(engine, `is judged right in ${state}`, () => checkState(engine, state));
    for (const [story, run] of Object.entries(stories)) await tell(engine, story, () => run(engine));
  } finally {
    await engine.close();
  }
}
await close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
