import { expect, test } from "vitest";
import { weighEvidence } from "../../../src/tracking/evidence-list.ts";
import type { Evidence } from "../../../src/tracking/evidence.ts";
import { judge } from "../../../src/tracking/judge.ts";
import {
  answered,
  blankStamp,
  crmId,
  datedId,
  delegate,
  foreignId,
  healthyStamp,
  makeEvidence,
  makeEvidenceWithoutItem,
  makeItem,
  makeRow,
  makeRowWithoutId,
  noAnswer,
  noStamp,
  notSetUp,
  prod,
  read,
  secondId,
  stampOf,
  ownCopyIn,
  carriedCopyIn,
  uat,
  unreachable,
} from "./evidence-builder.ts";

function linesOf(evidence: Evidence) {
  return weighEvidence(evidence, judge(evidence));
}

test("tells a healthy appointment in the order in which one asks", () => {
  expect(linesOf(makeEvidence())).toEqual([
    { fact: "stamp-names-record", says: "yes", values: { id: crmId } },
    { fact: "stamp-says-linked", says: "yes", values: { linkState: 2 } },
    { fact: "record-exists", says: "yes", values: { id: crmId } },
    { fact: "record-carries-this-id", says: "yes" },
    { fact: "same-organization", says: "yes", values: { id: prod.id, name: "PROD" } },
    { fact: "live-records-of-this-id", says: "yes", values: { count: 1 } },
    { fact: "safety-copy", says: "no" },
    { fact: "tracking-category", says: "no" },
    { fact: "trace", says: "yes" },
  ]);
});

test("tells a lost one of a delegate", () => {
  const evidence = makeEvidence({
    stamp: read(blankStamp),
    records: answered([makeRow()]),
    calendar: delegate("yes"),
    ownerInOrganization: "enabled",
    ownCopies: [ownCopyIn(prod)],
  });
  expect(linesOf(evidence)).toEqual([
    { fact: "stamp-names-record", says: "no", values: { field: "blank" } },
    { fact: "stamp-says-linked", says: "unknown", values: { field: "blank" } },
    { fact: "same-organization", says: "yes", values: { id: prod.id, name: "PROD" } },
    { fact: "live-records-of-this-id", says: "yes", values: { count: 1 } },
    { fact: "owner-is-user", says: "yes", values: { address: "alex@contoso.example", name: "Alex Archer" } },
    {
      fact: "safety-copy",
      says: "yes",
      values: { id: crmId, name: "PROD", at: new Date("2026-11-22T08:00:00Z") },
    },
    { fact: "tracking-category", says: "no" },
    { fact: "trace", says: "yes" },
  ]);
});

test("tells what could not be known where the stamp could not be read", () => {
  expect(linesOf(makeEvidenceWithoutItem())).toEqual([
    { fact: "stamp-names-record", says: "unknown", values: { why: "forbidden" } },
    { fact: "live-records-of-this-id", says: "unknown", values: { why: "no-item" } },
    { fact: "safety-copy", says: "no" },
    { fact: "tracking-category", says: "unknown" },
    { fact: "trace", says: "unknown" },
  ]);
});

test("tells what the form shows where the mailbox may not be read", () => {
  const alex = { address: "alex@contoso.example", name: "Alex Archer" };
  const evidence = makeEvidenceWithoutItem({
    stamp: { kind: "unknown", why: "other-mailbox" },
    calendar: delegate("no"),
    records: { kind: "unknown", why: "not-asked" },
    ownerInOrganization: "unknown",
    organizerOnScreen: alex,
    categoryOnScreen: "present",
  });
  expect(linesOf(evidence)).toEqual([
    { fact: "stamp-names-record", says: "unknown", values: { why: "other-mailbox" } },
    { fact: "organizer", says: "yes", values: alex },
    { fact: "rights", says: "no" },
    { fact: "live-records-of-this-id", says: "unknown", values: { why: "not-asked" } },
    { fact: "owner-is-user", says: "unknown", values: alex },
    { fact: "safety-copy", says: "no" },
    { fact: "tracking-category", says: "yes" },
    { fact: "trace", says: "yes" },
  ]);
});

test.each([
  ["may edit", { calendar: delegate("yes") }, { fact: "rights", says: "yes" }],
  ["rights that are not told", { calendar: delegate("unknown") }, { fact: "rights", says: "unknown" }],
  ["a calendar that is not known", { calendar: { kind: "unknown" } }, { fact: "rights", says: "unknown" }],
  ["an organizer who is not told", {}, { fact: "organizer", says: "unknown" }],
  ["no tracking category", { categoryOnScreen: "absent" }, { fact: "tracking-category", says: "no" }],
  ["no tracking category, which is no proof against other traces", { categoryOnScreen: "absent" }, { fact: "trace", says: "unknown" }],
  ["categories that are not told", {}, { fact: "tracking-category", says: "unknown" }],
] as const)("where the mailbox may not be read, holds the line of: %s", (_, changes, line) => {
  expect(linesOf(makeEvidenceWithoutItem({ stamp: { kind: "unknown", why: "other-mailbox" }, ...changes }))).toContainEqual(line);
});

const { globalObjectId: _, ...itemWithoutId } = makeItem();
test.each<[string, Partial<Evidence>, object]>([
  [
    "the record is not there",
    { records: answered([], { [crmId]: "absent" }) },
    { fact: "record-exists", says: "no", values: { id: crmId } },
  ],
  [
    "the record is another meeting's",
    { records: answered([], { [crmId]: makeRow({ globalObjectId: foreignId }) }) },
    { fact: "record-carries-this-id", says: "no" },
  ],
  [
    "the record carries no id",
    { records: answered([], { [crmId]: makeRowWithoutId() }) },
    { fact: "record-carries-this-id", says: "unknown" },
  ],
  ["CRM did not answer", { records: noAnswer }, { fact: "record-exists", says: "unknown", values: { why: "unreachable" } }],
  [
    "the organization cannot be reached",
    { organization: unreachable },
    { fact: "record-exists", says: "unknown", values: { why: "timed-out" } },
  ],
  ["not set up", { organization: notSetUp }, { fact: "same-organization", says: "unknown", values: { id: prod.id, name: "PROD" } }],
  [
    "the appointment's id is not known",
    { item: itemWithoutId },
    { fact: "live-records-of-this-id", says: "unknown", values: { why: "no-global-object-id" } },
  ],
  ["another organization", { stamp: read(stampOf(uat)) }, { fact: "same-organization", says: "no", values: { id: uat.id, name: "UAT" } }],
  [
    "an organization that nobody here knows",
    { stamp: read(stampOf({ id: secondId, name: "" })) },
    { fact: "same-organization", says: "no", values: { id: secondId } },
  ],
  [
    "a carried copy, and no name from it",
    { carriedCopy: carriedCopyIn(uat) },
    { fact: "carried-copy", says: "yes", values: { id: uat.id, at: new Date("2026-11-22T08:00:00Z") } },
  ],
  [
    "a record without an id that agrees",
    { records: answered([], { [crmId]: makeRowWithoutId() }) },
    { fact: "record-agrees", says: "yes" },
  ],
  [
    "a record without an id that does not agree",
    { records: answered([], { [crmId]: makeRowWithoutId({ subject: "Works council" }) }) },
    { fact: "record-agrees", says: "no" },
  ],
  [
    "a record that may not be seen",
    { records: answered([], { [crmId]: "forbidden" }) },
    { fact: "record-exists", says: "unknown", values: { why: "forbidden" } },
  ],
  [
    "a row of an unclear day",
    {
      records: answered([
        makeRow(),
        makeRow({ id: secondId, globalObjectId: datedId(2026, 11, 26), start: new Date("2026-11-26T09:00:00Z") }),
      ]),
    },
    { fact: "unclear-records", says: "yes", values: { count: 1 } },
  ],
  ["no live record", { stamp: read(noStamp), records: answered() }, { fact: "live-records-of-this-id", says: "no", values: { count: 0 } }],
  [
    "two live records",
    { records: answered([makeRow(), makeRow({ id: secondId })]) },
    { fact: "live-records-of-this-id", says: "yes", values: { count: 2 } },
  ],
  [
    "a closed record",
    { records: answered([makeRow({ state: "completed" })]) },
    { fact: "closed-records-of-this-id", says: "yes", values: { count: 1 } },
  ],
  [
    "an owner of another organization",
    { calendar: delegate("no"), ownerInOrganization: "not-enabled" },
    { fact: "owner-is-user", says: "no", values: { address: "alex@contoso.example", name: "Alex Archer" } },
  ],
  [
    "a request to untrack",
    { stamp: read({ ...healthyStamp, linkState: { kind: "present", value: 3 } }) },
    { fact: "stamp-says-linked", says: "no", values: { linkState: 3 } },
  ],
  ["the tracking category", { item: makeItem({ hasTrackingCategory: true }) }, { fact: "tracking-category", says: "yes" }],
])("holds the line of: %s", (_, changes, line) => {
  expect(linesOf(makeEvidence(changes))).toContainEqual(line);
});
