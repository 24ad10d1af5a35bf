/** The table of faults once more, on the company's own servers. */
import "../give-page-dom.ts";
import { readFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { tryEveryFault, type Clicked, type Tried } from "../actions/fault-table.ts";
import { organizationOf } from "../actions/truth.ts";
import { recordId, type Started } from "../start-sandbox.ts";

/** Fewer than over Graph and Dataverse: what differs is the adapters, and each of their writes is among these. */
const actions: readonly Clicked[] = [
  { name: "restore on-premises, and the sync brings it back", world: "lost", servers: "on-premises", sync: "while-waiting", click: (actor) => actor.restore(), ends: "linked sync" },
  { name: "write the link on-premises", world: "lost", servers: "on-premises", click: (actor) => actor.writeLink(recordId), ends: "linked written" },
  { name: "write the link of a day of a series on-premises", world: "series-occurrence-lost", servers: "on-premises", click: (actor, started) => actor.writeLink(dayOf(started)), ends: "linked written" },
  { name: "track on-premises", world: "not-tracked", servers: "on-premises", click: (actor) => actor.track(), ends: "linked written" },
];

function dayOf(started: Started): string {
  return organizationOf(started).appointments!.find(({ activityid }) => activityid.endsWith("e0002"))!.activityid;
}

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

afterAll(() => {
  console.table(cases);
  console.info(`${cases.reduce((sum, { cases: each }) => sum + each, 0)} cases on-premises`);
});
