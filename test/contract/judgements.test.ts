/** Every world as it stands, judged by the pane's own adapters on the ways that the pane takes there; and a look writes nothing. */
import { expect, test } from "vitest";
import { expectedJudgements } from "../sandbox/expected-judgements.ts";
import { lookAt } from "./look-at.ts";
import { readWorld, recordId } from "./start-sandbox.ts";

test.each(Object.entries(expectedJudgements))("the world %s is judged by the table, and stays as it is", async (name, expected) => {
  const { report, kept, done } = await lookAt(readWorld(name));
  const { row, verdict, plan, risk, verified } = report.judgement;
  expect({ row, verdict, track: plan.track, risk, verified }).toEqual(expected);
  expect(done).toEqual([]);
  // Only what is healthy, and one's own, leaves a safety copy.
  if (!(verdict === "tracked" && verified && risk === "own")) expect(kept).toEqual([]);
});

test("a healthy appointment of one's own leaves one safety copy, of the record that it is linked to", async () => {
  const { kept } = await lookAt(readWorld("tracked"));
  expect(kept).toMatchObject([{ crmId: recordId }]);
});
