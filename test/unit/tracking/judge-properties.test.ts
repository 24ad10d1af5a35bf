/** What holds of every judgement, whatever the evidence. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { crmAnswer } from "../../../src/tracking/crm-answer.ts";
import { weighEvidence } from "../../../src/tracking/evidence-list.ts";
import type { AppointmentItem, AppointmentRecord, Evidence, Records } from "../../../src/tracking/evidence.ts";
import { judge } from "../../../src/tracking/judge.ts";
import type { Stamp, StampField } from "../../../src/tracking/stamp.ts";
import {
  cleanId,
  connected,
  crmId,
  datedId,
  delegate,
  fabrikam,
  foreignId,
  noStamp,
  notSetUp,
  own,
  prod,
  secondId,
  thirdId,
  uat,
  unknownCalendar,
  unreachable,
  witnessIn,
} from "./evidence-builder.ts";

const runs = { numRuns: 2000 };
const globalObjectId = fc.constantFrom(
  cleanId,
  cleanId.toLowerCase(),
  datedId(2026, 11, 24),
  datedId(2026, 11, 25),
  foreignId,
  "7be74ded",
  "",
  undefined,
);
const day = fc.constantFrom(new Date("2026-11-24T09:00:00Z"), new Date("2026-11-25T09:00:00Z"), undefined);

function field<T>(...values: T[]): fc.Arbitrary<StampField<T>> {
  return fc.constantFrom<StampField<T>>(
    { kind: "absent" },
    { kind: "blank" },
    { kind: "unusable", text: "<script>" },
    ...values.map((value) => ({ kind: "present", value }) as const),
  );
}

/** Leaves out what is undefined, as the contract does. */
function compact<T>(value: object): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}

const anyStamp: fc.Arbitrary<Stamp> = fc
  .record({
    crmId: field(crmId, secondId),
    linkState: field(0, 1, 2, 3, 4, 7, 2.5),
    organizationId: field(prod.id, uat.id),
    promoteTracker: field(1),
  })
  .map((changes) => ({ ...noStamp, ...changes }));

const anyItem = fc
  .record({
    subject: fc.constant("Review"),
    start: fc.constantFrom(new Date("2026-11-24T09:00:00Z"), new Date("2026-11-25T09:00:00Z")),
    end: fc.constant(new Date("2026-11-25T10:00:00Z")),
    globalObjectId,
    kind: fc.constantFrom("single", "master", "occurrence", "exception"),
    originalStart: day,
    hasTrackingCategory: fc.boolean(),
  })
  .map((item) => compact<AppointmentItem>(item));

const anyRow = fc
  .record({
    id: fc.constantFrom(crmId, secondId, thirdId),
    subject: fc.constant("Review"),
    globalObjectId,
    start: day,
    state: fc.constantFrom("open", "completed", "canceled", "scheduled"),
    kind: fc.constantFrom("single", "master", "instance"),
    originalStart: day,
    regarding: fc.constantFrom(fabrikam, undefined),
    createdOn: day,
  })
  .map((row) => compact<AppointmentRecord>(row));

const anyRecords: fc.Arbitrary<Records> = fc.oneof(
  fc.constant<Records>({ kind: "unknown", why: "timed-out" }),
  fc
    .record({ byCrmId: fc.option(anyRow, { nil: undefined }), byGlobalObjectId: fc.array(anyRow, { maxLength: 4 }) })
    .map((rows) => compact<Records>({ kind: "answered", ...rows })),
);

const anyEvidence: fc.Arbitrary<Evidence> = fc
  .record({
    stamp: fc.oneof(
      fc.constant({ kind: "unknown", why: "forbidden" } as const),
      anyStamp.map((stamp) => ({ kind: "read", stamp }) as const),
    ),
    item: fc.option(anyItem, { nil: undefined, freq: 10 }),
    calendar: fc.constantFrom(own, own, delegate("yes"), delegate("no"), delegate("unknown"), unknownCalendar),
    organization: fc.constantFrom(connected, connected, notSetUp, unreachable),
    records: anyRecords,
    ownerInOrganization: fc.constantFrom("enabled", "not-enabled", "unknown"),
    witness: fc.constantFrom(undefined, witnessIn(prod), witnessIn(uat)),
  })
  .map((evidence) => compact<Evidence>(evidence));

test("every evidence has a judgement and a list of reasons", () => {
  fc.assert(
    fc.property(anyEvidence, (evidence) => {
      const judgement = judge(evidence);
      expect(judgement.row).toMatch(/^([1-4]|5[a-g]|6|7[a-i])$/);
      const facts = weighEvidence(evidence, judgement).map(({ fact }) => fact);
      expect(new Set(facts).size).toBe(facts.length);
    }),
    runs,
  );
});

test("creates only where CRM answered and no record, live or closed, carries the id", () => {
  fc.assert(
    fc.property(anyEvidence, (evidence) => {
      const { plan, liveRecords, closedRecords, verdict } = judge(evidence);
      if (plan.track !== "create") return;
      expect(verdict).toBe("not-tracked");
      expect(evidence.organization.kind).toBe("connected");
      expect(evidence.records.kind).toBe("answered");
      expect([...liveRecords, ...closedRecords]).toEqual([]);
      expect(evidence.witness).toBeUndefined();
    }),
    runs,
  );
});

test("confirms only where CRM answered and no live record carries the id", () => {
  fc.assert(
    fc.property(anyEvidence, (evidence) => {
      const { plan, liveRecords } = judge(evidence);
      if (plan.track !== "confirm") return;
      expect(crmAnswer(evidence).kind).toBe("answered");
      expect(liveRecords).toEqual([]);
    }),
    runs,
  );
});

test("relinks only to a live record", () => {
  fc.assert(
    fc.property(anyEvidence, (evidence) => {
      const { plan } = judge(evidence);
      if (plan.track === "relink") expect(plan.record.state).toMatch(/open|scheduled/);
    }),
    runs,
  );
});

test("never lets a viewer write who may not edit, or of whom that is not known", () => {
  fc.assert(
    fc.property(anyEvidence, (evidence) => {
      const { calendar } = evidence;
      const mayWrite = calendar.kind === "own" || (calendar.kind === "delegate" && calendar.mayEdit === "yes");
      if (!mayWrite) expect(judge(evidence).plan.track).toMatch(/^(none|blocked)$/);
    }),
    runs,
  );
});

test("is never verified where CRM did not say so much as who it is", () => {
  fc.assert(
    fc.property(anyEvidence, (evidence) => {
      const { verified, row } = judge(evidence);
      if (verified && row !== "5a") expect(crmAnswer(evidence).kind).toBe("answered");
      if (verified) expect(evidence.organization.kind).toBe("connected");
    }),
    runs,
  );
});

test("the order of the rows does not matter", () => {
  fc.assert(
    fc.property(anyEvidence, (evidence) => {
      const { records } = evidence;
      if (records.kind === "unknown") return;
      // Rows of one id but different content would be two answers about one record.
      const distinct = [...new Map(records.byGlobalObjectId.map((row) => [row.id, row])).values()];
      const forwards = judge({ ...evidence, records: { ...records, byGlobalObjectId: distinct } });
      const backwards = judge({ ...evidence, records: { ...records, byGlobalObjectId: distinct.toReversed() } });
      expect(backwards).toEqual(forwards);
    }),
    runs,
  );
});
