/** What one check asks of Exchange and CRM: at most 6 requests, at most 3 of them one after another once tokens are there. */
import { expect, test } from "vitest";
import { inRounds } from "./in-rounds.ts";
import { lookAt } from "./look-at.ts";
import { readWorld } from "./start-sandbox.ts";

/** Every way to a verdict: one's own calendar, each step of the ladder, a series, and no organization at all. */
test.each([
  "tracked",
  "lost",
  "not-tracked",
  "not-set-up",
  "delegate-at-risk",
  "delegate-lost",
  "row-7h-delegate",
  "row-7i-owner-elsewhere",
  "shared-without-shared-properties",
  "invited",
  "series-master",
  "series-occurrence-lost",
  "series-occurrence-classic",
  "series-exception-delegate",
])("a check of %s takes at most 6 requests, 3 deep", async (name) => {
  const rounds = inRounds();
  await lookAt(readWorld(name), { fetch: rounds.fetch });
  expect(rounds.requests()).toBeGreaterThan(0);
  expect(rounds.requests()).toBeLessThanOrEqual(6);
  expect(rounds.depth()).toBeLessThanOrEqual(3);
});
