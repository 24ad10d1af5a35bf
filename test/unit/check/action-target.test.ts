import { expect, test } from "vitest";
import type { LocatedAppointment } from "../../../src/check/calendar-access.ts";
import type { CheckReport } from "../../../src/check/report.ts";
import { findActionTarget, isTracked, whyNotKnown } from "../../../src/check/action-target.ts";
import type { CrmOrganization } from "../../../src/crm/crm-organization.ts";
import type { Evidence } from "../../../src/tracking/evidence.ts";
import { judge } from "../../../src/tracking/judge.ts";
import { crmId, makeEvidence, secondId } from "../tracking/evidence-builder.ts";

const crm = { name: "PROD" } as CrmOrganization;
const located = {} as LocatedAppointment;

function targetOf(evidence: Evidence) {
  const report: CheckReport = { judgement: judge(evidence), evidence, traces: [], checkedAt: new Date(0) };
  return findActionTarget({ report, located }, crm);
}

const { item: _, ...withoutItem } = makeEvidence();

test.each<{ name: string; evidence: Evidence; why: string | undefined }>([
  { name: "the stamp cannot be read", evidence: makeEvidence({ stamp: { kind: "unknown", why: "forbidden" } }), why: "forbidden" },
  { name: "there is no item", evidence: { ...withoutItem, stamp: { kind: "unknown", why: "no-item" } }, why: "no-item" },
  {
    name: "the organization does not answer",
    evidence: makeEvidence({ organization: { kind: "unreachable", name: "PROD", why: "timed-out" } }),
    why: "timed-out",
  },
  { name: "the rows cannot be read", evidence: makeEvidence({ records: { kind: "unknown", why: "throttled" } }), why: "throttled" },
  {
    name: "no organization is set up",
    evidence: makeEvidence({ organization: { kind: "not-set-up" }, records: { kind: "unknown", why: "not-asked" } }),
    why: undefined,
  },
  {
    name: "the appointment has no id to ask by",
    evidence: makeEvidence({ records: { kind: "unknown", why: "no-global-object-id" } }),
    why: undefined,
  },
])("nothing may rest on a judgement where $name (told: $why)", ({ evidence, why }) => {
  expect(targetOf(evidence)).toBeUndefined();
  expect(whyNotKnown(evidence)?.why).toBe(why);
});

test("what is healthy stands, and is tracked as its own record and no other", () => {
  const target = targetOf(makeEvidence())!;
  expect([isTracked(target), isTracked(target, crmId), isTracked(target, secondId)]).toEqual([true, true, false]);
  expect(whyNotKnown(target.report.evidence)).toBeUndefined();
});

test("nothing may rest on a judgement without a place or without an organization", () => {
  const { report } = targetOf(makeEvidence())!;
  expect(findActionTarget({ report }, crm)).toBeUndefined();
  expect(findActionTarget({ report, located }, undefined)).toBeUndefined();
});
