/** The table of faults once more, on the company's own servers. */
import "../give-page-dom.ts";
import { readFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { tryEveryFault, type Clicked, type Tried } from "../actions/fault-table.ts";
import { createActor } from "../actions/actor.ts";
import { inWords, linkedRecordId, organizationOf, visibleFieldsOf } from "../actions/truth.ts";
import { alex, readWorld, recordId, startSandbox } from "../start-sandbox.ts";
import { moveOnPremises } from "./move-on-premises.ts";

/** Fewer than over Graph and the Web API: what differs is the adapters, and each of their writes is among these. */
const actions: readonly Clicked[] = [
  { name: "restore on-premises, and the sync brings it back", world: "lost", servers: "on-premises", sync: "while-waiting", click: (actor) => actor.restore(), ends: "linked sync" },
  { name: "write the link on-premises", world: "lost", servers: "on-premises", click: (actor) => actor.writeLink(recordId), ends: "linked written" },
  { name: "track on-premises", world: "not-tracked", servers: "on-premises", click: (actor) => actor.track(), ends: "linked written" },
];

const cases: Tried["cases"][number][] = [];

test.each(actions)("$name: whatever happens to one request, the next click ends well", { timeout: 240_000 }, async (action) => {
  const tried = await tryEveryFault(action);
  cases.push(...tried.cases);
  expect(tried.problems).toEqual([]);
});

test("docs/reliability.md states the size of the table", () => {
  const count = cases.reduce((sum, { cases: each }) => sum + each, 0);
  const paper = readFileSync(new URL("../../../docs/reliability.md", import.meta.url), "utf8");
  expect(paper).toContain(`**${count.toLocaleString("en-US")} cases on-premises**`);
  for (const { name } of actions) expect(paper).toContain(name);
});

test("a day of a series is linked by itself, and stays the same appointment", async () => {
  const started = startSandbox(moveOnPremises(readWorld("series-occurrence-lost"), "2013"));
  const series = started.sandbox.session.state.world.mailboxes[0]!.items.find(({ kind }) => kind === "master");
  const before = structuredClone(series);
  const day = organizationOf(started).appointments!.find(({ activityid }) => activityid.endsWith("e0002"))!.activityid;
  const visible = visibleFieldsOf(started);
  expect(inWords(await createActor(started, alex, { servers: "on-premises" }).writeLink(day))).toBe("linked written");
  expect(linkedRecordId(started)).toBe(day);
  expect(series).toEqual(before);
  expect(visibleFieldsOf(started)).toEqual(visible);
});

afterAll(() => {
  console.table(cases);
  console.info(`${cases.reduce((sum, { cases: each }) => sum + each, 0)} cases on-premises`);
});
