import fc from "fast-check";
import { expect, test } from "vitest";
import { judge } from "../../../src/tracking/judge.ts";
import { reportFindings, type ReportFindingId } from "../../../src/tracking/report-findings.ts";
import { record, reportOn, secondRecord, states, stateNames, type Circumstances, type StateName } from "../taskpane/states.ts";
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

const linked: Circumstances = { stamp: "linked", records: [record], byKey: record };
/** Same meeting, but without an id of its own. */
const { globalObjectId: _id, ...withoutId } = record;

test.each<[string, Circumstances, ReportFindingId, string]>([
  ["a link state that is no known number", { ...linked, stamp: "strange" }, "untracked-on-purpose", "not-evaluated (cannot-be-told)"],
  ["a link state that is no known number", { ...linked, stamp: "strange" }, "request-pending", "not-evaluated (cannot-be-told)"],
  ["a stamp without a link state", { ...linked, stamp: "none" }, "request-pending", "not-detected"],
  ["a record that may not be read", { byKey: "forbidden" }, "link-lost", "not-evaluated (forbidden)"],
  ["a record that may not be read", { byKey: "forbidden" }, "copied-item", "not-evaluated (forbidden)"],
  ["a record that may not be read", { byKey: "forbidden" }, "several-records", "not-evaluated (forbidden)"],
  ["a record that may not be read", { byKey: "forbidden" }, "record-closed", "not-evaluated (forbidden)"],
  ["a record that may not be read", { byKey: "forbidden" }, "record-gone", "not-detected"],
  ["a record that may not be read", { byKey: "forbidden" }, "record-not-visible", "detected"],
  ["a stamp of another organization", { stamp: "other-org" }, "copied-item", "not-evaluated (cannot-be-told)"],
  ["a stamp of another organization", { stamp: "other-org" }, "link-lost", "not-evaluated (cannot-be-told)"],
  ["a record that is not found", { byKey: null }, "record-gone", "detected"],
  ["a record that is not found", { byKey: null }, "record-not-visible", "not-evaluated (cannot-be-told)"],
  ["a record that is there", linked, "record-not-visible", "not-detected"],
  ["a second record that agrees", { byKey: withoutId, records: [secondRecord] }, "several-records", "detected"],
  ["a record made before CRM's own", { stamp: "requested", records: [record] }, "several-records", "detected"],
])("with %s (%#), the finding is told as it was read", (_, given, id, expected) => {
  const { judgement, evidence } = reportOn(given);
  const state = reportFindings(judgement, evidence).find((finding) => finding.id === id)?.state;
  expect(state?.kind === "not-evaluated" ? `${state.kind} (${state.why})` : state?.kind).toBe(expected);
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
