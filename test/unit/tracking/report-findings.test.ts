import fc from "fast-check";
import { expect, test } from "vitest";
import { judge } from "../../../src/tracking/judge.ts";
import { reportFindings, type ReportFindingId } from "../../../src/tracking/report-findings.ts";
import { reportOn, states, stateNames, type StateName } from "../taskpane/states.ts";
import { anyEvidence, numRuns } from "./any-evidence.ts";

test.each<[StateName, ReportFindingId, string]>([
  ["7f lost", "link-lost", "detected"],
  ["5d tracked", "link-lost", "not-detected"],
  ["5d tracked", "record-gone", "not-detected"],
  ["7d duplicated", "several-records", "detected"],
  ["7a unknown", "several-records", "not-evaluated"],
  ["6d unlinked, closed", "untracked-on-purpose", "detected"],
  ["6d unlinked, closed", "record-closed", "detected"],
  ["5h record missing, closed", "record-gone", "detected"],
  ["7f lost", "copied-item", "not-applicable"],
  ["5d tracked", "owner-not-a-user", "not-applicable"],
])("on %s, %s is %s", (name, id, state) => {
  const { judgement, evidence } = reportOn(states[name]);
  expect(reportFindings(judgement, evidence).find((finding) => finding.id === id)?.state.kind).toBe(state);
});

test.each(stateNames)("on %s every finding has its state", (name) => {
  const { judgement, evidence } = reportOn(states[name]);
  expect(new Set(reportFindings(judgement, evidence).map(({ id }) => id)).size).toBe(14);
});

const ofStamp: readonly ReportFindingId[] = [
  "link-lost",
  "untracked-on-purpose",
  "request-pending",
  "both-crm-clients",
  "copied-item",
  "record-gone",
  "record-not-visible",
  "regarding-behind",
];
const ofCrm: readonly ReportFindingId[] = ["several-records", "record-closed", "record-gone", "record-not-visible", "copied-item"];

test("what could not be read is never healthy", () => {
  fc.assert(
    fc.property(anyEvidence, (evidence) => {
      const findings = reportFindings(judge(evidence), evidence);
      const healthy = (ids: readonly ReportFindingId[]) =>
        findings.filter(({ id, state }) => ids.includes(id) && state.kind === "not-detected");
      if (evidence.stamp.kind === "unknown") expect(healthy(ofStamp)).toEqual([]);
      if (evidence.organization.kind !== "connected" || evidence.records.kind !== "answered") expect(healthy(ofCrm)).toEqual([]);
      if (evidence.calendar.kind === "unknown") expect(healthy(["owner-not-a-user"])).toEqual([]);
    }),
    numRuns(1),
  );
});
