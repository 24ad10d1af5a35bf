/**
 * Every world as it stands, judged by the pane's own adapters on the ways that the pane takes there; a look writes
 * nothing, and what the ribbon would say of it fits into a notice, in every language.
 */
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { noticeOf } from "../../src/commands/notice-of.ts";
import { wordsInFullFor } from "../../src/wording/words-in-full.ts";
import { expectedJudgementsOfCases } from "../expected-judgements-of-cases.ts";
import { expectedJudgements } from "../expected-judgements.ts";
import { loadEveryLanguage } from "../every-language.ts";
import { worldsFolder } from "../sandbox/world/load-world.ts";
import { lookAt } from "./look-at.ts";
import { readWorld, recordId } from "./start-sandbox.ts";

const worlds = readdirSync(worldsFolder)
  .filter((file) => file !== "world.schema.json")
  .map((file) => file.replace(/\.json$/, ""));

const languages = await loadEveryLanguage();

/** Outlook's own bound, in characters. */
const noticeTakes = 150;

test.each(worlds)("the world %s is judged by the table, and stays as it is", async (name) => {
  const expected = expectedJudgements[name] ?? expectedJudgementsOfCases[name];
  if (!expected) throw new Error(`${name} has no expectation: add one to test/expected-judgements.ts`);
  const { report, kept, done } = await lookAt(readWorld(name));
  const { row, verdict, plan, risk, verified } = report.judgement;
  expect({ row, verdict, track: plan.track, risk, verified }).toEqual(expected);
  expect(done).toEqual([]);
  for (const language of languages) {
    const { text } = noticeOf(report, wordsInFullFor(language, report.checkedAt));
    expect(text, language).not.toMatch(/^$|undefined/u);
    expect(text.length, `${language}: ${text}`).toBeLessThanOrEqual(noticeTakes);
  }
  // Only what is healthy, and one's own, leaves a safety copy.
  if (!(verdict === "tracked" && verified && risk === "own")) expect(kept).toEqual([]);
});

test("a healthy appointment of one's own leaves one safety copy, of the record that it is linked to", async () => {
  const { kept } = await lookAt(readWorld("tracked"));
  expect(kept).toMatchObject([{ crmId: recordId }]);
});
