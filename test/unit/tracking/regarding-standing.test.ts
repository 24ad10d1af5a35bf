import { expect, test } from "vitest";
import { findRegardable, findRegardingStanding } from "../../../src/tracking/regarding-standing.ts";
import { regardingProperties } from "../../../src/tracking/link.ts";
import { item, record, reportOn, states } from "../taskpane/states.ts";

const tracked = reportOn(states["5d tracked"]);

test.each(Object.keys(states).filter((name) => reportOn(states[name as keyof typeof states]).judgement.verdict !== "tracked"))(
  "on %s nothing can be regarded",
  (name) => {
    expect(findRegardable(reportOn(states[name as keyof typeof states]))).toBeUndefined();
  },
);

test.each([
  { name: "another record", report: tracked, recordId: "99999999-9999-4999-8999-999999999999" },
  { name: "not verified", report: { ...tracked, judgement: { ...tracked.judgement, verified: false } } },
  { name: "closed", report: { ...tracked, judgement: { ...tracked.judgement, record: { ...record, state: "completed" as const } } } },
  {
    name: "the whole series' record, from one of its days",
    report: {
      judgement: { ...tracked.judgement, record: { ...record, kind: "master" as const } },
      evidence: { ...tracked.evidence, item: { ...item, kind: "occurrence" as const } },
    },
  },
  {
    name: "a row that names no day and starts on another, from one day of the series",
    report: {
      judgement: { ...tracked.judgement, record: { ...record, start: new Date("2026-11-10T09:00:00Z") } },
      evidence: { ...tracked.evidence, item: { ...item, kind: "occurrence" as const } },
    },
  },
])("what it regards is not changed: $name", ({ report, recordId }) => {
  expect(findRegardable(report, recordId)).toBeUndefined();
});

test("a day's own record can be changed from that day, and a series' record from the series", () => {
  const onDay = { ...tracked.evidence, item: { ...item, kind: "occurrence" as const } };
  expect(findRegardable({ judgement: tracked.judgement, evidence: onDay })).toBe(tracked.judgement.record);
  const master = { ...record, kind: "master" as const };
  const onSeries = { ...tracked.evidence, item: { ...item, kind: "master" as const } };
  expect(findRegardable({ judgement: { ...tracked.judgement, record: master }, evidence: onSeries })).toBe(master);
});

const id = "33333333-cccc-4ccc-8ccc-000000000003";
type Field =
  | { readonly kind: "absent" }
  | { readonly kind: "blank" }
  | { readonly kind: "present"; readonly value: string }
  | { readonly kind: "unusable"; readonly text: string };

test.each<{ readonly stamped: Field; readonly regarding: string | undefined; readonly stands: "agrees" | "behind" }>([
  { stamped: { kind: "present", value: id }, regarding: id, stands: "agrees" },
  { stamped: { kind: "absent" }, regarding: undefined, stands: "agrees" },
  { stamped: { kind: "blank" }, regarding: undefined, stands: "agrees" },
  { stamped: { kind: "absent" }, regarding: id, stands: "behind" },
  { stamped: { kind: "present", value: id }, regarding: undefined, stands: "behind" },
  { stamped: { kind: "present", value: id }, regarding: "44444444-cccc-4ccc-8ccc-000000000004", stands: "behind" },
  { stamped: { kind: "unusable", text: "x" }, regarding: undefined, stands: "behind" },
])("a stamp of $stamped and a record regarding $regarding: $stands", ({ stamped, regarding, stands }) => {
  const { stamp } = tracked.evidence;
  if (stamp.kind !== "read") throw new Error("The stamp was read.");
  const { regarding: _, ...bare } = record;
  const report = {
    judgement: { ...tracked.judgement, record: { ...bare, ...(regarding !== undefined && { regarding: { id: regarding } }) } },
    evidence: { ...tracked.evidence, stamp: { kind: "read" as const, stamp: { ...stamp.stamp, regardingId: stamped } } },
  };
  expect(findRegardingStanding(report)).toBe(stands);
});

test("the three properties are written together, and blank together", () => {
  expect(regardingProperties({ id, typeCode: "1", name: "Fabrikam" }).map(({ value }) => value)).toEqual([
    "{33333333-CCCC-4CCC-8CCC-000000000003}",
    "1",
    "Fabrikam",
  ]);
  expect(regardingProperties(undefined)).toEqual([
    { name: "crmRegardingId", type: "String", value: "" },
    { name: "crmRegardingObjectType", type: "String", value: "" },
    { name: "Regarding", type: "String", value: "" },
  ]);
});
