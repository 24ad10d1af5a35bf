/** What *Check tracking status* in the ribbon says of a world: one notice. That each fits, judgements.test.ts tells. */
import { expect, test } from "vitest";
import { noticeOf } from "../../src/commands/notice-of.ts";
import { wordsInFullFor } from "../../src/wording/words-in-full.ts";
import { lookAt } from "./look-at.ts";
import { readWorld } from "./start-sandbox.ts";

async function noticeIn(world: string) {
  const { report } = await lookAt(readWorld(world));
  return noticeOf(report, wordsInFullFor("en-US", report.checkedAt));
}

test.each([
  { world: "tracked", says: /^Tracked in PROD\. Regarding Fabrikam\./, tone: "informational" },
  {
    world: "lost",
    says: /^The link to CRM was lost\. Don't press Track, and don't save it in Microsoft's Sales app: either one creates a second record in CRM\.$/,
    tone: "error",
  },
  { world: "not-tracked", says: /^Not tracked\. /, tone: "informational" },
  { world: "duplicated", says: /^Two records in PROD belong to this appointment/, tone: "error" },
  { world: "crm-down", says: /^The link to CRM may be lost/, tone: "error" },
  {
    world: "delegate-at-risk",
    says: /^It names PROD, but you're connected to UAT\. Your CRM connection can untrack Alex Archer's appointments$/,
    tone: "error",
  },
  { world: "not-set-up", says: /^The link to CRM may be lost/, tone: "error" },
  { world: "sign-in-by-popup", says: /^Tracking cannot be checked\./, tone: "error" },
  { world: "unsaved", says: /^Tracking cannot be checked\. Save it first, then check again\.$/, tone: "error" },
])("the notice of $world", async ({ world, says, tone }) => {
  expect(await noticeIn(world)).toEqual({ tone, text: expect.stringMatching(says) as unknown });
});
