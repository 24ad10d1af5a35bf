/** The judge and the restatement of the table decide alike, whatever the evidence. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Evidence } from "../../../src/tracking/evidence.ts";
import { judge } from "../../../src/tracking/judge.ts";
import type { TrackPlan } from "../../../src/tracking/judgement.ts";
import { byDepth } from "../../contract/depth.ts";
import { anyEvidence, numRuns } from "./any-evidence.ts";
import { restate } from "./restatement.ts";
import type { Restated } from "./restatement.ts";

function inShort(plan: TrackPlan): string {
  switch (plan.track) {
    case "none":
    case "create":
      return plan.track;
    case "relink":
    case "confirm":
      return plan.record ? `${plan.track} ${plan.record.id}` : plan.track;
    case "blocked":
      if (plan.reason !== "pick") return "blocked";
      return [plan.pick.mayRefuse ? "pick?" : "pick", ...plan.pick.candidates.map(({ record }) => record.id).toSorted()].join(" ");
  }
}

function judged(evidence: Evidence): Restated {
  const { row, verdict, plan, verified, risk } = judge(evidence);
  return { row, verdict, plan: inShort(plan), verified, risk };
}

/** Ends soon, or has gone through what only chance leads to. */
const share = byDepth({ short: 4000, long: 50_000 });
/** A busy machine is no failure, and RUNS may ask for hundreds of thousands. */
const timeoutMs = 3_600_000;

test(
  "the judge decides as the text of the table says",
  () => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const [first, second] = [judged(evidence), restate(evidence)];
        if (JSON.stringify(first) !== JSON.stringify(second)) expect(first).toEqual(second);
      }),
      numRuns(share),
    );
  },
  timeoutMs,
);

test("the random evidence reaches every row", () => {
  const rows = new Set(fc.sample(anyEvidence, { numRuns: share, seed: 1 }).map((evidence) => restate(evidence).row));
  expect([...rows].toSorted()).toEqual(
    ["1 2 3 4 over-1 series-or-day", "5a 5b 5c 5d 5e 5f 5g 5h", "6a 6b 6c 6d 6e 6f 6g", "7a 7b 7c 7d 7e 7f 7g 7h 7i 7j 7k"]
      .flatMap((some) => some.split(" "))
      .toSorted(),
  );
});
