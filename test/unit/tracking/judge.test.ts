/** The verdict table of the design, row by row, then its borders. */
import { expect, test } from "vitest";
import type { Evidence } from "../../../src/tracking/evidence.ts";
import { judge } from "../../../src/tracking/judge.ts";
import type { Verdict, VerdictRow } from "../../../src/tracking/judgement.ts";
import type { Stamp } from "../../../src/tracking/stamp.ts";
import {
  answered,
  blankStamp,
  crmId,
  delegate,
  fabrikam,
  foreignId,
  healthyStamp,
  inState,
  makeEvidence,
  makeEvidenceWithoutItem,
  makeItem,
  makeRow,
  makeRowWithoutId,
  noAnswer,
  noStamp,
  notSetUp,
  own,
  prod,
  read,
  secondId,
  stampOf,
  thirdId,
  uat,
  unknownCalendar,
  unreachable,
  witnessIn,
} from "./evidence-builder.ts";

interface Case {
  readonly row: VerdictRow;
  readonly when: string;
  readonly evidence: Evidence;
  readonly verdict: Verdict;
  /** `track`, and after a colon the reason, the doubt, or the record's id. */
  readonly plan: string;
  readonly verified: boolean;
}

function of(row: VerdictRow, when: string, changes: Partial<Evidence>, verdict: Verdict, plan: string, verified: boolean): Case {
  return { row, when, evidence: makeEvidence(changes), verdict, plan, verified };
}

function outcome(evidence: Evidence) {
  const { row, verdict, plan, verified } = judge(evidence);
  const detail = "reason" in plan ? `:${plan.reason}` : "doubt" in plan ? `:${plan.doubt}` : "record" in plan ? `:${plan.record.id}` : "";
  return { row, verdict, plan: `${plan.track}${detail}`, verified };
}

const first = makeRow();
const second = makeRow({ id: secondId, createdOn: new Date("2026-11-23T08:00:00Z") });
const closed = makeRow({ id: secondId, state: "completed" });
const foreign = makeRow({ globalObjectId: foreignId });
const usable = (linkState: Stamp["linkState"]) => read({ ...healthyStamp, linkState });
const unstamped = (changes: Partial<Stamp> = {}) => read({ ...noStamp, ...changes });
const inUat = read(stampOf(uat));
const noOrganization = { ...healthyStamp, organizationId: { kind: "absent" } } as const;
const { globalObjectId: _, ...itemWithoutId } = makeItem();

const table: Case[] = [
  {
    row: "1",
    when: "the stamp cannot be read",
    evidence: makeEvidenceWithoutItem(),
    verdict: "unknown",
    plan: "blocked:stamp-unreadable",
    verified: false,
  },
  of(
    "1",
    "the stamp cannot be read, though CRM answers",
    { stamp: { kind: "unknown", why: "timed-out" } },
    "unknown",
    "blocked:stamp-unreadable",
    false,
  ),
  of("1", "a usable crmid in link state 7", { stamp: inState(7) }, "unknown", "blocked:stamp-unreadable", false),
  of("1", "a usable crmid in link state 2.5", { stamp: inState(2.5) }, "unknown", "blocked:stamp-unreadable", false),
  of("1", "a usable crmid in link state -1", { stamp: inState(-1) }, "unknown", "blocked:stamp-unreadable", false),
  of(
    "1",
    "a usable crmid and a link state that is no number",
    { stamp: usable({ kind: "unusable", text: "x" }) },
    "unknown",
    "blocked:stamp-unreadable",
    false,
  ),

  of("2", "link state 3", { stamp: inState(3) }, "untracking", "blocked:being-untracked", true),
  of("2", "link state 4", { stamp: inState(4) }, "untracking", "blocked:being-untracked", true),
  of(
    "2",
    "link state 3, the record is not there",
    { stamp: inState(3), records: answered() },
    "untracking",
    "blocked:being-untracked",
    false,
  ),
  of("2", "link state 4, CRM does not answer", { stamp: inState(4), records: noAnswer }, "untracking", "blocked:being-untracked", false),
  of("2", "link state 3 without a crmid", { stamp: inState(3, noStamp) }, "untracking", "blocked:being-untracked", false),
  of(
    "2",
    "link state 3 before another organization",
    { stamp: inState(3, stampOf(uat)), records: answered() },
    "untracking",
    "blocked:being-untracked",
    false,
  ),
  of(
    "2",
    "link state 3 before duplicates",
    { stamp: inState(3), records: answered([first, second], first) },
    "untracking",
    "blocked:being-untracked",
    true,
  ),

  of(
    "3",
    "link state 1 without a crmid, a live record exists",
    { stamp: inState(1, noStamp), records: answered([first]) },
    "duplicate-ahead",
    `relink:${crmId}`,
    true,
  ),
  of(
    "3",
    "link state 1, crmid blank",
    { stamp: inState(1, blankStamp), records: answered([first]) },
    "duplicate-ahead",
    `relink:${crmId}`,
    true,
  ),
  of(
    "3",
    "link state 1, crmid names a record that is not there",
    { stamp: inState(1), records: answered([second]) },
    "duplicate-ahead",
    `relink:${secondId}`,
    true,
  ),
  of(
    "3",
    "two live, crmid names one: that one",
    { stamp: inState(1), records: answered([{ ...second, regarding: fabrikam }, first], first) },
    "duplicate-ahead",
    `relink:${crmId}`,
    true,
  ),
  of(
    "3",
    "two live, crmid names none: the one to keep",
    { stamp: inState(1, noStamp), records: answered([first, { ...second, regarding: fabrikam }]) },
    "duplicate-ahead",
    `relink:${secondId}`,
    true,
  ),
  of(
    "3",
    "crmid names another meeting's live record",
    { stamp: inState(1), records: answered([second], foreign) },
    "duplicate-ahead",
    `relink:${secondId}`,
    true,
  ),

  of("4", "link state 1, no record yet", { stamp: inState(1, noStamp), records: answered() }, "pending", "blocked:request-pending", true),
  of("4", "link state 1, the only live record is the one crmid names", { stamp: inState(1) }, "pending", "blocked:request-pending", true),
  of(
    "4",
    "link state 1, only a closed record",
    { stamp: inState(1, noStamp), records: answered([closed]) },
    "pending",
    "blocked:request-pending",
    true,
  ),
  of(
    "4",
    "link state 1, only another meeting's record",
    { stamp: inState(1, noStamp), records: answered([foreign]) },
    "pending",
    "blocked:request-pending",
    true,
  ),
  of(
    "4",
    "link state 1, CRM does not answer",
    { stamp: inState(1, noStamp), records: noAnswer },
    "pending",
    "blocked:request-pending",
    false,
  ),
  of("4", "link state 1, not set up", { stamp: inState(1, noStamp), organization: notSetUp }, "pending", "blocked:request-pending", false),

  of("5a", "crmorgid names another organization", { stamp: inUat }, "other-org", "blocked:other-organization", true),
  of(
    "5a",
    "another organization, though the rows could not be read",
    { stamp: inUat, records: noAnswer },
    "other-org",
    "blocked:other-organization",
    true,
  ),
  of(
    "5a",
    "another organization before duplicates",
    { stamp: inUat, records: answered([first, second], first) },
    "other-org",
    "blocked:other-organization",
    true,
  ),
  of("5b", "CRM does not answer", { records: noAnswer }, "tracked", "none", false),
  of("5b", "the organization cannot be reached", { organization: unreachable }, "tracked", "none", false),
  of("5b", "not set up", { organization: notSetUp }, "tracked", "none", false),
  of("5b", "not set up, whatever organization the stamp names", { stamp: inUat, organization: notSetUp }, "tracked", "none", false),
  of("5b", "the appointment's id is not known", { item: itemWithoutId, records: answered([], first) }, "tracked", "none", false),
  of("5c", "two live records", { records: answered([first, second], first) }, "duplicated", "blocked:duplicate-records", true),
  of(
    "5c",
    "two live records, crmid's is not there",
    { records: answered([second, makeRow({ id: thirdId })]) },
    "duplicated",
    "blocked:duplicate-records",
    true,
  ),
  of(
    "5c",
    "crmid's record beside another one, found by crmid only",
    { records: answered([second], first) },
    "duplicated",
    "blocked:duplicate-records",
    true,
  ),
  of(
    "5c",
    "two live records before another meeting's record",
    { records: answered([second, makeRow({ id: thirdId })], foreign) },
    "duplicated",
    "blocked:duplicate-records",
    true,
  ),
  of("5d", "the record carries this id", {}, "tracked", "none", true),
  of("5d", "found by crmid only", { records: answered([], first) }, "tracked", "none", true),
  of("5d", "found by its id only", { records: answered([first]) }, "tracked", "none", true),
  of("5d", "link state absent", { stamp: usable({ kind: "absent" }) }, "tracked", "none", true),
  of("5d", "link state blank", { stamp: usable({ kind: "blank" }) }, "tracked", "none", true),
  of("5d", "the record carries no id", { records: answered([], makeRowWithoutId()) }, "tracked", "none", true),
  of(
    "5d",
    "the record carries no id, and another live record carries this one",
    { records: answered([second], makeRowWithoutId()) },
    "tracked",
    "none",
    true,
  ),
  of("5d", "the record is closed", { records: answered([], makeRow({ state: "completed" })) }, "tracked", "none", true),
  of("5d", "beside a closed one", { records: answered([first, closed], first) }, "tracked", "none", true),
  of("5d", "the stamp names no organization", { stamp: read(noOrganization) }, "tracked", "none", true),
  of(
    "5d",
    "the stamp's organization is unusable",
    { stamp: read({ ...healthyStamp, organizationId: { kind: "unusable", text: "PROD" } }) },
    "tracked",
    "none",
    true,
  ),
  of("5d", "a delegate who may not edit", { calendar: delegate("no") }, "tracked", "none", true),
  of(
    "5e",
    "the record is another meeting's, a live one carries this id",
    { records: answered([second], foreign) },
    "copied",
    `relink:${secondId}`,
    true,
  ),
  of("5e", "the record is another meeting's, none carries this id", { records: answered([], foreign) }, "copied", "confirm:copied", true),
  of(
    "5e",
    "the record is another meeting's, a closed one carries this id",
    { records: answered([closed], foreign) },
    "copied",
    "confirm:copied",
    true,
  ),
  of(
    "5e",
    "another meeting's, in a calendar the delegate may edit",
    { records: answered([], foreign), calendar: delegate("yes") },
    "copied",
    "confirm:copied",
    true,
  ),
  of(
    "5f",
    "the record is not there, a live one carries this id",
    { records: answered([second]) },
    "record-missing",
    `relink:${secondId}`,
    true,
  ),
  of("5g", "the record is not there, and none carries this id", { records: answered() }, "record-missing", "confirm:record-missing", true),
  of(
    "5g",
    "the record is not there, a closed one carries this id",
    { records: answered([closed]) },
    "record-missing",
    "confirm:record-missing",
    true,
  ),
  of(
    "5g",
    "not one's own calendar",
    { records: answered(), calendar: delegate("yes") },
    "record-missing",
    "blocked:record-missing-not-own-calendar",
    true,
  ),

  of("6", "one live record by crmid and by id", { stamp: inState(0) }, "unlinked", `relink:${crmId}`, true),
  of(
    "6",
    "one live record by crmid, carrying no id",
    { stamp: inState(0), records: answered([], makeRowWithoutId()) },
    "unlinked",
    `relink:${crmId}`,
    true,
  ),
  of(
    "6",
    "one live record by id, crmid's is not there",
    { stamp: inState(0), records: answered([second]) },
    "unlinked",
    `relink:${secondId}`,
    true,
  ),
  of(
    "6",
    "one live record by id, crmid's is closed",
    { stamp: inState(0), records: answered([second], makeRow({ state: "canceled" })) },
    "unlinked",
    `relink:${secondId}`,
    true,
  ),
  of(
    "6",
    "two live by id",
    { stamp: inState(0), records: answered([first, second], first) },
    "unlinked",
    "blocked:duplicate-records",
    true,
  ),
  of(
    "6",
    "one live by crmid, another by id",
    { stamp: inState(0), records: answered([second], makeRowWithoutId()) },
    "unlinked",
    "blocked:duplicate-records",
    true,
  ),
  of("6", "none", { stamp: inState(0), records: answered() }, "unlinked", "confirm:unlinked-without-record", true),
  of(
    "6",
    "only a closed one",
    { stamp: inState(0), records: answered([], makeRow({ state: "completed" })) },
    "unlinked",
    "confirm:unlinked-without-record",
    true,
  ),
  of(
    "6",
    "none, not one's own calendar",
    { stamp: inState(0), records: answered(), calendar: delegate("yes") },
    "unlinked",
    "blocked:doubt-not-own-calendar",
    true,
  ),
  of("6", "another organization", { stamp: inState(0, stampOf(uat)) }, "unlinked", "blocked:other-organization", false),
  of("6", "not set up", { stamp: inState(0), organization: notSetUp }, "unlinked", "blocked:organization-not-set-up", false),
  of(
    "6",
    "the organization cannot be reached",
    { stamp: inState(0), organization: unreachable },
    "unlinked",
    "blocked:organization-unreachable",
    false,
  ),
  of("6", "CRM does not answer", { stamp: inState(0), records: noAnswer }, "unlinked", "blocked:organization-unreachable", false),

  of(
    "7a",
    "two live records",
    { stamp: read(blankStamp), records: answered([first, second]) },
    "duplicated",
    "blocked:duplicate-records",
    true,
  ),
  of(
    "7a",
    "two live records, not a trace left",
    { stamp: unstamped(), records: answered([first, second]) },
    "duplicated",
    "blocked:duplicate-records",
    true,
  ),
  of("7b", "one live record, blank stamp", { stamp: read(blankStamp), records: answered([first]) }, "lost", `relink:${crmId}`, true),
  of("7b", "one live record, absent stamp", { stamp: unstamped(), records: answered([first]) }, "lost", `relink:${crmId}`, true),
  of(
    "7b",
    "one live record beside a closed one",
    { stamp: unstamped(), records: answered([closed, first]) },
    "lost",
    `relink:${crmId}`,
    true,
  ),
  of(
    "7b",
    "one live record before a witness of another organization",
    { stamp: unstamped(), records: answered([first]), witness: witnessIn(uat) },
    "lost",
    `relink:${crmId}`,
    true,
  ),
  of(
    "7b",
    "an unusable crmid",
    { stamp: unstamped({ crmId: { kind: "unusable", text: "x" } }), records: answered([first]) },
    "lost",
    `relink:${crmId}`,
    true,
  ),
  of(
    "7b",
    "the zero link state is a trace, not a row 6",
    { stamp: inState(0, noStamp), records: answered([first]) },
    "lost",
    `relink:${crmId}`,
    true,
  ),
  of(
    "7b",
    "an unknown link state without a crmid",
    { stamp: inState(7, noStamp), records: answered([first]) },
    "lost",
    `relink:${crmId}`,
    true,
  ),
  of(
    "7b",
    "an unusable link state without a crmid",
    { stamp: unstamped({ linkState: { kind: "unusable", text: "x" } }), records: answered([first]) },
    "lost",
    `relink:${crmId}`,
    true,
  ),
  of("7c", "only a closed record", { stamp: read(blankStamp), records: answered([closed]) }, "lost", "blocked:record-closed", true),
  of(
    "7c",
    "only closed records, before the witness",
    { stamp: unstamped(), records: answered([closed]), witness: witnessIn(prod) },
    "lost",
    "blocked:record-closed",
    true,
  ),
  of(
    "7d",
    "no answer, with a witness",
    { stamp: unstamped(), records: noAnswer, witness: witnessIn(prod) },
    "lost",
    "blocked:organization-unreachable",
    false,
  ),
  of(
    "7d",
    "no answer, with a witness and a trace",
    { stamp: read(blankStamp), records: noAnswer, witness: witnessIn(uat) },
    "lost",
    "blocked:organization-unreachable",
    false,
  ),
  of(
    "7d",
    "no answer, with a trace",
    { stamp: read(blankStamp), records: noAnswer },
    "maybe-lost",
    "blocked:organization-unreachable",
    false,
  ),
  of(
    "7d",
    "no answer, with the tracking category",
    { stamp: unstamped(), item: makeItem({ hasTrackingCategory: true }), records: noAnswer },
    "maybe-lost",
    "blocked:organization-unreachable",
    false,
  ),
  of("7d", "no answer, with neither", { stamp: unstamped(), records: noAnswer }, "unknown", "blocked:organization-unreachable", false),
  of("7d", "not set up, with neither", { stamp: unstamped(), organization: notSetUp }, "unknown", "blocked:organization-not-set-up", false),
  of(
    "7d",
    "the organization cannot be reached, with a trace",
    { stamp: read(blankStamp), organization: unreachable },
    "maybe-lost",
    "blocked:organization-unreachable",
    false,
  ),
  of(
    "7d",
    "the appointment's id is not known",
    { stamp: unstamped(), item: itemWithoutId, records: answered() },
    "unknown",
    "blocked:organization-unreachable",
    false,
  ),
  of(
    "7d",
    "the appointment's id does not fit into CRM's column",
    { stamp: unstamped(), item: makeItem({ globalObjectId: "u".repeat(98) }), records: answered() },
    "unknown",
    "blocked:organization-unreachable",
    false,
  ),
  of(
    "7e",
    "the witness names another organization",
    { stamp: read(blankStamp), records: answered(), witness: witnessIn(uat) },
    "lost",
    "blocked:witness-other-organization",
    true,
  ),
  of(
    "7f",
    "the witness names this organization",
    { stamp: unstamped(), records: answered(), witness: witnessIn(prod) },
    "lost",
    "confirm:lost-without-record",
    true,
  ),
  of(
    "7f",
    "the witness before a trace",
    { stamp: read(blankStamp), records: answered(), witness: witnessIn(prod) },
    "lost",
    "confirm:lost-without-record",
    true,
  ),
  of(
    "7f",
    "not one's own calendar",
    { stamp: unstamped(), records: answered(), witness: witnessIn(prod), calendar: delegate("yes") },
    "lost",
    "blocked:doubt-not-own-calendar",
    true,
  ),
  of("7g", "a blank stamp", { stamp: read(blankStamp), records: answered() }, "maybe-lost", "confirm:trace", true),
  of("7g", "link state 0 alone", { stamp: inState(0, noStamp), records: answered() }, "maybe-lost", "confirm:trace", true),
  of(
    "7g",
    "the tracking category alone",
    { stamp: unstamped(), item: makeItem({ hasTrackingCategory: true }), records: answered() },
    "maybe-lost",
    "confirm:trace",
    true,
  ),
  of(
    "7g",
    "a tracker property alone",
    { stamp: unstamped({ promoteTracker: { kind: "present", value: 1 } }), records: answered() },
    "maybe-lost",
    "confirm:trace",
    true,
  ),
  of(
    "7g",
    "not one's own calendar",
    { stamp: read(blankStamp), records: answered(), calendar: delegate("yes") },
    "maybe-lost",
    "blocked:doubt-not-own-calendar",
    true,
  ),
  of("7h", "own calendar", { stamp: unstamped(), records: answered() }, "not-tracked", "create", true),
  of("7h", "only another meeting's record", { stamp: unstamped(), records: answered([foreign]) }, "not-tracked", "create", true),
  of(
    "7h",
    "the owner is an enabled user",
    { stamp: unstamped(), records: answered(), calendar: delegate("yes"), ownerInOrganization: "enabled" },
    "not-tracked",
    "create",
    true,
  ),
  of(
    "7i",
    "the owner is not an enabled user",
    { stamp: unstamped(), records: answered(), calendar: delegate("yes"), ownerInOrganization: "not-enabled" },
    "unknown",
    "blocked:owner-not-in-organization",
    true,
  ),
  of(
    "7i",
    "nobody knows whether the owner is a user",
    { stamp: unstamped(), records: answered(), calendar: delegate("yes") },
    "unknown",
    "blocked:owner-not-in-organization",
    true,
  ),
  of(
    "7i",
    "nobody knows whose calendar it is",
    { stamp: unstamped(), records: answered(), calendar: unknownCalendar },
    "unknown",
    "blocked:calendar-unknown",
    true,
  ),
];

test.each(table)("row $row: $when", ({ evidence, ...expected }) => {
  const { row, verdict, plan, verified } = expected;
  expect(outcome(evidence)).toEqual({ row, verdict, plan, verified });
});

test("every row of the table has a case", () => {
  const rows: VerdictRow[] = [
    "1",
    "2",
    "3",
    "4",
    "5a",
    "5b",
    "5c",
    "5d",
    "5e",
    "5f",
    "5g",
    "6",
    "7a",
    "7b",
    "7c",
    "7d",
    "7e",
    "7f",
    "7g",
    "7h",
    "7i",
  ];
  expect([...new Set(table.map(({ row }) => row))]).toEqual(rows);
});

/** Every row that may write, in a calendar of somebody else. */
const writing: [VerdictRow, string, Partial<Evidence>, string][] = [
  ["3", "relink", { stamp: inState(1, noStamp), records: answered([first]) }, `relink:${crmId}`],
  ["5e", "relink", { records: answered([second], foreign) }, `relink:${secondId}`],
  ["5e", "confirm", { records: answered([], foreign) }, "confirm:copied"],
  ["5f", "relink", { records: answered([second]) }, `relink:${secondId}`],
  ["5g", "confirm", { records: answered() }, "blocked:record-missing-not-own-calendar"],
  ["6", "relink", { stamp: inState(0) }, `relink:${crmId}`],
  ["6", "confirm", { stamp: inState(0), records: answered() }, "blocked:doubt-not-own-calendar"],
  ["7b", "relink", { stamp: unstamped(), records: answered([first]) }, `relink:${crmId}`],
  ["7f", "confirm", { stamp: unstamped(), records: answered(), witness: witnessIn(prod) }, "blocked:doubt-not-own-calendar"],
  ["7g", "confirm", { stamp: read(blankStamp), records: answered() }, "blocked:doubt-not-own-calendar"],
  ["7h", "create", { stamp: unstamped(), records: answered(), ownerInOrganization: "enabled" }, "create"],
];

test.each(writing)("row %s, %s: a delegate who may edit", (row, _, changes, plan) => {
  expect(outcome(makeEvidence({ ...changes, calendar: delegate("yes") }))).toMatchObject({ row, plan });
});

test.each(writing)("row %s, %s: a delegate who may not edit is blocked", (row, _, changes) => {
  expect(outcome(makeEvidence({ ...changes, calendar: delegate("no") }))).toMatchObject({ row, plan: "blocked:may-not-edit" });
});

test.each(writing)("row %s, %s: blocked while nobody knows whether the delegate may edit", (row, _, changes, plan) => {
  const expected = plan.startsWith("blocked") ? plan : "blocked:edit-right-unknown";
  expect(outcome(makeEvidence({ ...changes, calendar: delegate("unknown") }))).toMatchObject({ row, plan: expected });
});

test.each(writing)("row %s, %s: blocked while nobody knows whose calendar it is", (row, _, changes, plan) => {
  const expected = plan.startsWith("blocked") ? plan : "blocked:calendar-unknown";
  expect(outcome(makeEvidence({ ...changes, calendar: unknownCalendar }))).toMatchObject({ row, plan: expected });
});

test.each(writing)("row %s, %s: the verdict does not depend on who looks", (row, _, changes) => {
  const verdicts = [own, delegate("yes"), delegate("no"), delegate("unknown")].map((calendar) =>
    outcome(makeEvidence({ ...changes, calendar })),
  );
  expect(new Set(verdicts.map(({ verdict }) => verdict)).size).toBe(1);
  expect(new Set(verdicts.map((each) => each.row))).toEqual(new Set([row]));
});

test("shows the live and the closed rows, oldest first, and no other meeting's", () => {
  const { liveRecords, closedRecords } = judge(
    makeEvidence({
      records: answered(
        [second, closed, foreign, first].map((row, index) => ({ ...row, id: `${String(index)}` })),
        first,
      ),
    }),
  );
  expect(liveRecords.map(({ id }) => id)).toEqual(["3", crmId, "0"]);
  expect(closedRecords.map(({ id }) => id)).toEqual(["1"]);
});

test("shows no rows where CRM did not answer", () => {
  const { liveRecords, closedRecords, record } = judge(makeEvidence({ records: noAnswer }));
  expect([liveRecords, closedRecords, record]).toEqual([[], [], undefined]);
});

test.each<[string, Partial<Evidence>, string | undefined, string | undefined]>([
  ["tracked: the record it names", {}, crmId, undefined],
  ["untracking: the record it names", { stamp: inState(3) }, crmId, undefined],
  ["pending: the record it names", { stamp: inState(1) }, crmId, undefined],
  ["duplicated: the record it names", { records: answered([{ ...second, regarding: fabrikam }, first], first) }, crmId, undefined],
  [
    "duplicated and copied: the one to keep, not another meeting's",
    { records: answered([second, makeRow({ id: thirdId })], foreign) },
    thirdId,
    undefined,
  ],
  [
    "lost and duplicated: the one to keep",
    { stamp: unstamped(), records: answered([first, { ...second, regarding: fabrikam }]) },
    secondId,
    undefined,
  ],
  ["copied: this one's record and the other meeting's", { records: answered([second], foreign) }, secondId, crmId],
  ["copied without a record: the other meeting's alone", { records: answered([], foreign) }, undefined, crmId],
  ["lost: the record that carries it", { stamp: unstamped(), records: answered([first]) }, crmId, undefined],
  ["lost and closed: the closed record", { stamp: unstamped(), records: answered([closed]) }, secondId, undefined],
  [
    "unlinked and closed: the closed record",
    { stamp: inState(0), records: answered([], makeRow({ state: "completed" })) },
    crmId,
    undefined,
  ],
  ["another organization's: none", { stamp: inUat }, undefined, undefined],
])("names the record: %s", (_, changes, record, foreignRecord) => {
  const judgement = judge(makeEvidence(changes));
  expect(judgement.record?.id).toBe(record);
  expect(judgement.foreignRecord?.id).toBe(foreignRecord);
});
