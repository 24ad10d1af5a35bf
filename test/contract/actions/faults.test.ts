/** Every action × every request of it × everything that can happen to that request; then the person clicks once more. */
import { readFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import type { ActionOutcome } from "../../../src/check/action.ts";
import { readWorld, recordId, startSandbox, type Started } from "../start-sandbox.ts";
import { createActor, type Actor, type Wire } from "./actor.ts";
import { disturbances, namer, strike, type RequestName } from "./strike.ts";
import { inWords, linkedRecordId, liveRecordsOf, organizationOf, visibleFieldsOf } from "./truth.ts";

interface Clicked {
  readonly name: string;
  readonly world: string;
  readonly sync?: "while-waiting";
  readonly click: (actor: Actor, started: Started) => Promise<ActionOutcome>;
  /** As it ends when nothing disturbs it. */
  readonly ends: string;
}

const picked = (started: Started) => liveRecordsOf(started)[1]!.activityid.toLowerCase();

const actions: readonly Clicked[] = [
  { name: "restore, and the sync brings it back", world: "lost", sync: "while-waiting", click: (actor) => actor.restore(), ends: "linked sync" },
  { name: "restore, and the sync sleeps", world: "lost", click: (actor) => actor.restore(), ends: `waiting ${recordId}` },
  { name: "restore as a delegate", world: "delegate-lost", sync: "while-waiting", click: (actor) => actor.restore(), ends: "linked sync" },
  { name: "restore with a request pending", world: "row-3-duplicate-ahead", click: (actor) => actor.restore(), ends: `waiting ${recordId}` },
  { name: "write the link", world: "lost", click: (actor) => actor.writeLink(recordId), ends: "linked written" },
  { name: "write the link as a delegate", world: "delegate-lost", click: (actor) => actor.writeLink(recordId), ends: "linked written" },
  { name: "write the link of a day of a series", world: "series-occurrence-lost", click: (actor, started) => actor.writeLink(organizationOf(started).appointments!.find(({ activityid }) => activityid.endsWith("e0002"))!.activityid), ends: "linked written" },
  { name: "link to one of two records", world: "duplicated", click: (actor, started) => actor.linkTo(picked(started)), ends: "linked written" },
  { name: "track", world: "not-tracked", click: (actor) => actor.track(), ends: "linked written" },
  { name: "track as a delegate", world: "row-7h-delegate", click: (actor) => actor.track(), ends: "linked written" },
  { name: "track after a confirmed doubt", world: "row-5g-record-missing", click: (actor) => actor.track({ confirmed: "record-missing" }), ends: "linked written" },
];

function start({ world, sync }: Clicked, wire?: Wire) {
  const started = startSandbox(readWorld(world));
  const person = started.sandbox.session.state.world.viewer.email;
  const onPause = async () => void (await started.ask("/sandbox/sync", { method: "POST" }));
  const actor = (by?: Wire) => createActor(started, person, { ...(by && { wire: by }), ...(sync && { onPause }) });
  return { started, struck: actor(wire), mended: actor() };
}

/** The requests of a run that nothing disturbs, in their order, and what it leaves. */
async function undisturbed(action: Clicked): Promise<{ readonly names: readonly RequestName[]; readonly linked: string | undefined }> {
  const nameOf = namer();
  const names: RequestName[] = [];
  const { started, struck } = start(action, (sending, forward) => {
    names.push(nameOf(sending));
    return forward();
  });
  expect(inWords(await action.click(struck, started))).toBe(action.ends);
  return { names, linked: linkedRecordId(started) };
}

/** What a broken promise would look like, in words; none is wanted. */
function problemsAfter(outcome: ActionOutcome, started: Started, before: Before): string[] {
  const live = liveRecordsOf(started);
  const problems = [
    ...(live.length > Math.max(1, before.live) ? [`${live.length} live records`] : []),
    ...(before.ids.every((id) => organizationOf(started).appointments?.some(({ activityid }) => activityid === id)) ? [] : ["a record is gone"]),
    ...(JSON.stringify(visibleFieldsOf(started)) === before.visible ? [] : ["a visible field changed"]),
    ...(started.told.length === 0 ? [] : started.told),
  ];
  const linked = linkedRecordId(started);
  if (outcome.kind === "linked" && !live.some(({ activityid }) => activityid.toLowerCase() === linked)) problems.push("says linked, and is not");
  if (outcome.kind === "failed" && outcome.written === "nothing" && stateOf(started) !== before.state) problems.push("says nothing was written, and something was");
  if (outcome.kind === "refused" && outcome.why === "changed-again-and-again" && stateOf(started) === before.state) problems.push("says changed, and nothing is");
  return problems;
}

interface Before {
  readonly live: number;
  readonly ids: readonly string[];
  readonly visible: string;
  readonly state: string;
}

function stateOf({ sandbox }: Started): string {
  const { orgs, mailboxes } = sandbox.session.state.world;
  return JSON.stringify([orgs, mailboxes]);
}

const cases: { readonly action: string; readonly request: RequestName; readonly cases: number }[] = [];

test.each(actions)("$name: whatever happens to one request, the next click ends well", { timeout: 120_000 }, async (action) => {
  const problems: string[] = [];
  const { names, linked } = await undisturbed(action);
  for (const request of names) {
    cases.push({ action: action.name, request, cases: disturbances.length });
    for (const how of disturbances) {
      let times = 0;
      const { started, struck, mended } = start(action, strike(request, how, () => (times += 1)));
      const before: Before = { live: liveRecordsOf(started).length, ids: (organizationOf(started).appointments ?? []).map(({ activityid }) => activityid), visible: JSON.stringify(visibleFieldsOf(started)), state: stateOf(started) };
      const first = await action.click(struck, started);
      const found = problemsAfter(first, started, before).map((problem) => `first click: ${problem}`);
      if (times !== 1) found.push(`came ${times} times`);
      const second = await action.click(mended, started);
      found.push(...problemsAfter(second, started, before).map((problem) => `second click: ${problem}`));
      if (liveRecordsOf(started).length !== Math.max(1, before.live)) found.push(`ends with ${liveRecordsOf(started).length} live records`);
      if (second.kind !== action.ends.split(" ")[0] && second.kind !== "linked") found.push(`second click: ${inWords(second)}`);
      if (linked !== undefined && linkedRecordId(started) !== linked) found.push("ends with another link");
      problems.push(...found.map((problem) => `${request}, ${how}: ${problem} (first: ${inWords(first)})`));
    }
  }
  expect(problems).toEqual([]);
});

test("docs/reliability.md states the size of the table", () => {
  const count = cases.reduce((sum, { cases: each }) => sum + each, 0);
  const paper = readFileSync(new URL("../../../docs/reliability.md", import.meta.url), "utf8");
  expect(paper).toContain(`**${count.toLocaleString("en-US")} cases**`);
  for (const { name } of actions) expect(paper).toContain(name);
});

afterAll(() => {
  console.table(cases);
  console.info(`${cases.reduce((sum, { cases: each }) => sum + each, 0)} cases`);
});
