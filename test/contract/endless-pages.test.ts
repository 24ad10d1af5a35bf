/** Lists of CRM's and of Exchange's that have no end: they are read for a while, and what was not read in full is no answer. */
import { expect, test } from "vitest";
import type { Fault } from "../sandbox/world/world.ts";
import { lookAt } from "./look-at.ts";
import { readWorld } from "./start-sandbox.ts";

const kinds = ["same-link", "ring", "empty", "same-rows"] as const satisfies readonly NonNullable<Fault["pages"]>[];

test.each(
  kinds.flatMap((pages) => [
    { pages, world: "tracked", expected: { row: "5b", verdict: "tracked", verified: false } },
    { pages, world: "lost", expected: { row: "7a", verdict: "maybe-lost", verified: false } },
    { pages, world: "not-tracked", expected: { row: "7a", verdict: "unknown", verified: false } },
  ]),
)("$world, where CRM's rows come in $pages without end, is judged without CRM", async ({ pages, world, expected }) => {
  const made = readWorld(world);
  let asked = 0;
  const { report, done } = await lookAt(
    { ...made, faults: [{ on: "crm/PROD GET appointments", pages }] },
    {
      fetch: (ask) => (url, init) => {
        if (url.pathname.startsWith("/crm/")) asked += 1;
        return ask(url, init);
      },
    },
  );
  expect(report.judgement).toMatchObject({ ...expected, plan: { track: expected.row === "5b" ? "none" : "blocked" } });
  expect(report.evidence.records).toMatchObject({ kind: "unknown", why: "incomplete" });
  expect(asked).toBeLessThan(60);
  expect(done).toEqual([]);
});
