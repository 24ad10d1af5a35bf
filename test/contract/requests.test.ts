/**
 * What one check asks of Exchange and CRM: at most 7 requests, a batch being one, and at most 3 of them one after another once tokens are there; what only one outcome needs is asked in one further batch, one deeper.
 */
import { expect, test } from "vitest";
import type { Evidence } from "../../src/tracking/evidence.ts";
import { inRounds } from "./in-rounds.ts";
import { lookAt } from "./look-at.ts";
import { readWorld } from "./start-sandbox.ts";

function isAskedByKey({ records }: Evidence): boolean {
  return records.kind === "answered" && [...records.byKey.values()].some(({ kind }) => kind !== "found");
}

/** Every way to a verdict: one's own calendar, each step of the ladder, a series, and no organization at all. */
test.each([
  "tracked",
  "lost",
  "not-tracked",
  "not-set-up",
  "delegate-at-risk",
  "delegate-lost",
  "row-7j-delegate",
  "row-7k-owner-elsewhere",
  "shared-without-shared-properties",
  "invited",
  "series-master",
  "series-occurrence-lost",
  "series-occurrence-classic",
  "series-exception-delegate",
])("a check of %s takes at most 7 requests, 3 deep, one deeper where something is left open", async (name) => {
  const rounds = inRounds();
  const { report } = await lookAt(readWorld(name), { fetch: rounds.fetch });
  expect(rounds.requests()).toBeGreaterThan(0);
  expect(rounds.requests()).toBeLessThanOrEqual(7);
  const askedFurther = report.evidence.agreeing.kind !== "not-asked" || isAskedByKey(report.evidence);
  expect(rounds.depth()).toBeLessThanOrEqual(askedFurther ? 4 : 3);
});
