import { expect, test } from "vitest";
import type { TrackPlan, Verdict } from "../../../src/tracking/judgement.ts";
import { findSendConcern, type SendConcern } from "../../../src/tracking/send-concern.ts";

const blocked = { track: "blocked", reason: "stamp-unreadable" } as const;
const relink = { track: "relink" } as unknown as TrackPlan;

/** Every verdict once, so that a new one has to be thought of here. */
const asked: Record<Verdict, SendConcern | "let-go"> = {
  lost: "lost",
  "duplicate-ahead": "duplicate-ahead",
  duplicated: "duplicated",
  "other-org": "other-org",
  tracked: "let-go",
  "not-tracked": "let-go",
  pending: "let-go",
  untracking: "let-go",
  unknown: "let-go",
  "maybe-lost": "let-go",
  copied: "let-go",
  "record-missing": "let-go",
  unlinked: "let-go",
  "tracked-by-other": "let-go",
};

test.each(Object.entries(asked) as [Verdict, string][])("sending a meeting that is %s: %s", (verdict, expected) => {
  expect(findSendConcern({ verdict, plan: blocked }) ?? "let-go").toBe(expected);
});

test("a link that was switched off while its record lives on is lost", () => {
  expect(findSendConcern({ verdict: "unlinked", plan: relink })).toBe("lost");
  expect(findSendConcern({ verdict: "copied", plan: relink })).toBeUndefined();
  expect(findSendConcern({ verdict: "record-missing", plan: relink })).toBeUndefined();
});
