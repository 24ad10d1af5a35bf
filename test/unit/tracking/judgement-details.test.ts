/** What a judgement tells besides verdict and plan. */
import { expect, test } from "vitest";
import type { Evidence } from "../../../src/tracking/evidence.ts";
import { judge } from "../../../src/tracking/judge.ts";
import {
  answered,
  blake,
  carriedCopyIn,
  crmId,
  datedId,
  delegate,
  fabrikam,
  foreignId,
  healthyStamp,
  inState,
  makeEvidence,
  makeItem,
  makeRow,
  makeRowWithoutId,
  noAnswer,
  noStamp,
  ownCopyIn,
  prod,
  read,
  secondId,
  stampOf,
  thirdId,
  uat,
} from "./evidence-builder.ts";

const first = makeRow();
const second = makeRow({ id: secondId, createdOn: new Date("2026-11-21T08:00:00Z") });
const third = makeRow({ id: thirdId, createdOn: new Date("2026-11-22T08:00:00Z") });
const strangers = { ownerId: blake, createdById: blake };
const unstamped = { stamp: read(noStamp) };
const absent = { [crmId]: "absent" } as const;
const foreign = makeRow({ globalObjectId: foreignId });
const agreeing = makeRowWithoutId();
const series = makeItem({ kind: "master" });

function pickOf(changes: Partial<Evidence>) {
  const { plan } = judge(makeEvidence(changes));
  return "pick" in plan ? plan.pick : undefined;
}

test("several records stand in the order in which to keep them: theirs, with regarding, the oldest", () => {
  const records = answered([{ ...first, ...strangers, regarding: fabrikam }, second, { ...third, regarding: fabrikam }]);
  const { liveRecords } = judge(makeEvidence({ records }));
  expect(liveRecords.map(({ id }) => id)).toEqual([thirdId, secondId, crmId]);
  expect(pickOf({ records })?.candidates.map(({ record }) => record.id)).toEqual([thirdId, secondId, crmId]);
});

test("a candidate that carries the id comes before one that only agrees", () => {
  const records = answered([{ ...second, ...strangers }], { [crmId]: agreeing });
  expect(pickOf({ records })?.candidates.map(({ record, carries, theirs }) => [record.id, carries, theirs])).toEqual([
    [secondId, "this", false],
    [crmId, "none", true],
  ]);
});

test("a candidate tells point by point what agrees", () => {
  const { start: _start, ...shapeless } = makeRowWithoutId({ subject: "Works council", allDay: false });
  const records = answered([], { [crmId]: shapeless });
  expect(pickOf({ stamp: inState(0), records })?.candidates[0]?.agrees).toEqual({ subject: "no", start: "unknown", allDay: "yes" });
});

test.each<[string, Partial<Evidence>, boolean | undefined]>([
  ["none carries the id", { ...unstamped, records: answered(), agreeing: { kind: "answered", records: [agreeing] } }, true],
  ["one of them carries it", { records: answered([second], { [crmId]: agreeing }) }, false],
  [
    "in somebody else's calendar only those that carry it are shown",
    { records: answered([second], { [crmId]: agreeing }), calendar: delegate("yes") },
    false,
  ],
])("None of these is offered where none carries the id: %s", (_, changes, mayRefuse) => {
  expect(pickOf(changes)?.mayRefuse).toBe(mayRefuse);
});

const aside = (...ids: string[]) => ({ setAside: new Set(ids) });
test.each<[string, Partial<Evidence>, string]>([
  [
    "create becomes a confirmation",
    { ...unstamped, records: answered(), agreeing: { kind: "answered", records: [agreeing] }, ...aside(crmId) },
    "7j confirm set-aside",
  ],
  [
    "a new candidate asks again",
    {
      ...unstamped,
      records: answered(),
      agreeing: { kind: "answered", records: [agreeing, { ...agreeing, id: secondId }] },
      ...aside(crmId),
    },
    `7j pick ${secondId}`,
  ],
  [
    "the record that the stamp names is as if it was not there",
    { stamp: inState(0), records: answered([], { [crmId]: { ...agreeing, subject: "Works council" } }), ...aside(crmId) },
    "6g confirm unlinked-without-record",
  ],
  [
    "candidates that carry the id cannot be set aside",
    { records: answered([first, second]), ...aside(crmId, secondId) },
    `5c pick ${crmId} ${secondId}`,
  ],
  ["a record that is no candidate any more", { records: answered([], { [crmId]: agreeing }), ...aside(crmId) }, "5e none"],
])("None of these: %s", (_, changes, expected) => {
  const { row, plan } = judge(makeEvidence(changes));
  const said = "pick" in plan ? `pick ${plan.pick.candidates.map(({ record }) => record.id).join(" ")}` : plan.track;
  expect([row, said, ...("doubt" in plan ? [plan.doubt] : [])].join(" ")).toBe(expected);
});

test.each<[string, Partial<Evidence>, string | undefined, string | undefined]>([
  ["tracked: the record it names", {}, crmId, undefined],
  ["untracking: the record it names", { stamp: inState(3) }, crmId, undefined],
  ["duplicated: the record it names", { records: answered([{ ...second, regarding: fabrikam }, first]) }, crmId, undefined],
  ["copied: this one's record and the other meeting's", { records: answered([second], { [crmId]: foreign }) }, secondId, crmId],
  ["copied without a record: the other meeting's alone", { records: answered([], { [crmId]: foreign }) }, undefined, crmId],
  ["lost: the record that carries it", unstamped, crmId, undefined],
  ["lost and closed: the closed record", { ...unstamped, records: answered([{ ...second, state: "canceled" }]) }, secondId, undefined],
  ["another organization's: none", { stamp: read(stampOf(uat)) }, undefined, undefined],
  ["CRM did not answer: none", { records: noAnswer }, undefined, undefined],
])("names the record: %s", (_, changes, record, foreignRecord) => {
  const judgement = judge(makeEvidence(changes));
  expect(judgement.record?.id).toBe(record);
  expect(judgement.foreignRecord?.id).toBe(foreignRecord);
});

const invited = makeItem({ organizedBy: "somebody-else" });
test.each<[string, Partial<Evidence>, string | undefined]>([
  ["a live record", {}, crmId],
  ["a closed record", { records: answered([{ ...first, ...strangers, state: "completed" }]) }, undefined],
  ["who may edit", { calendar: delegate("yes") }, crmId],
  ["who may not edit", { calendar: delegate("no") }, undefined],
])("an invitation that somebody else tracks can be linked: %s", (_, changes, id) => {
  const judgement = judge(makeEvidence({ ...unstamped, item: invited, records: answered([{ ...first, ...strangers }]), ...changes }));
  expect([judgement.verdict, judgement.linkable?.id]).toEqual(["tracked-by-other", id]);
});

test.each<[string, Partial<Evidence>, string | undefined]>([
  ["with sight, in one's own calendar", {}, "may-be-named"],
  ["without sight", { sight: "no" }, undefined],
  ["in somebody else's calendar", { calendar: delegate("yes"), ownerInOrganization: "enabled" }, undefined],
  ["beside a live row of one of its days", { records: answered([makeRow({ globalObjectId: datedId(2026, 11, 24) })]) }, undefined],
  [
    "beside a closed row of one of its days",
    { records: answered([makeRow({ globalObjectId: datedId(2026, 11, 24), state: "canceled" })]) },
    "may-be-named",
  ],
  ["of an appointment that is no series", { item: makeItem() }, undefined],
])("names Outlook's CRM ribbon for a series: %s", (_, changes, ribbon) => {
  expect(judge(makeEvidence({ ...unstamped, item: series, records: answered(), sight: "yes", ...changes })).ribbon).toBe(ribbon);
});

test.each<[string, Partial<Evidence>, string | undefined]>([
  ["one's own copy names another organization", { ...unstamped, ownCopies: [ownCopyIn(uat)] }, "own-copy"],
  ["one's own copy remembers a link", { ...unstamped, records: answered([], absent), ownCopies: [ownCopyIn(prod)] }, "own-copy"],
  ["one's own copy contradicts the stamp", { stamp: read(stampOf(uat)), ownCopies: [ownCopyIn(prod)] }, "own-copy"],
  ["a carried copy names another organization", { ...unstamped, carriedCopy: carriedCopyIn(uat) }, "carried-copy"],
  ["a carried copy remembers a link", { ...unstamped, records: answered([], absent), carriedCopy: carriedCopyIn(prod) }, "carried-copy"],
  [
    "a carried copy names a record that may not be seen",
    { ...unstamped, records: answered([first], { [secondId]: "forbidden" }), carriedCopy: carriedCopyIn(prod, secondId) },
    "carried-copy",
  ],
  [
    "a carried copy brings the record that would be linked to, where the stamp names another organization",
    { stamp: read(stampOf(uat, noStamp)), records: answered([], { [crmId]: first }), carriedCopy: carriedCopyIn(prod) },
    "carried-copy",
  ],
  ["copies that change nothing", { ownCopies: [ownCopyIn(prod)], carriedCopy: carriedCopyIn(uat) }, undefined],
  ["no copy", unstamped, undefined],
])("tells which safety copy decided: %s", (_, changes, decidedBy) => {
  expect(judge(makeEvidence(changes)).decidedBy).toBe(decidedBy);
});

test.each<[string, Partial<Evidence>, object | undefined]>([
  ["one's own copy of the same record", { ownCopies: [ownCopyIn(uat)] }, { id: uat.id, configuredName: "UAT", namedBy: "own-copy" }],
  [
    "the stamp, where one's own copy is of another record",
    { ownCopies: [ownCopyIn(uat, secondId)] },
    { id: prod.id, configuredName: "PROD", namedBy: "stamp" },
  ],
  [
    "any own copy, without a crmid",
    { ...unstamped, ownCopies: [ownCopyIn(uat, secondId)] },
    { id: uat.id, configuredName: "UAT", namedBy: "own-copy" },
  ],
  [
    "config.json, where it lists only one",
    { ...unstamped, directory: { configured: [{ name: "PROD" }], retired: [] } },
    { id: prod.id, configuredName: "PROD", namedBy: "configuration" },
  ],
  [
    "a successor that config.json lists without an id",
    { stamp: read(stampOf(uat)), directory: { configured: [{ name: "A" }, { name: "B" }], retired: [{ id: uat.id, successor: "B" }] } },
    { configuredName: "B", namedBy: "stamp" },
  ],
  ["an organization that nobody here knows", { stamp: read(stampOf({ id: thirdId, name: "" })) }, { id: thirdId, namedBy: "stamp" }],
  ["nobody", unstamped, undefined],
  ["nobody: a carried copy is a claim", { ...unstamped, carriedCopy: carriedCopyIn(uat) }, undefined],
])("the appointment's organization is named by: %s", (_, changes, organization) => {
  expect(judge(makeEvidence(changes)).organization).toEqual(organization);
});

const readDay = {
  stamp: read(noStamp),
  item: makeItem({ kind: "occurrence", globalObjectId: datedId(2026, 11, 24) }),
  records: answered(),
};
const readSeries = { stamp: read(noStamp), item: series, records: answered(), ownCopies: [] };
test.each<[string, Partial<Evidence>, string]>([
  [
    "both lead to the same record",
    {
      ...readDay,
      records: answered([makeRow({ kind: "master" })]),
      otherReading: { ...readSeries, records: answered([makeRow({ kind: "master" })]) },
    },
    "lost relink",
  ],
  ["a day could be created, a series not", { ...readDay, otherReading: readSeries }, "unknown blocked"],
  [
    "only the day has a record",
    { ...readDay, records: answered([makeRow({ globalObjectId: datedId(2026, 11, 24) })]), otherReading: readSeries },
    "unknown blocked",
  ],
  [
    "neither is tracked by now, and the day alone is remembered",
    {
      ...readSeries,
      records: answered([], { [crmId]: "absent" }),
      otherReading: { ...readDay, records: answered([], { [crmId]: "absent" }), ownCopies: [ownCopyIn(prod)] },
    },
    "unknown blocked",
  ],
  ["both are tracked", { otherReading: { ...readSeries, stamp: read(healthyStamp), records: answered([first]) } }, "tracked none"],
])("series or day: %s", (_, changes, expected) => {
  const { verdict, plan, row, verified } = judge(makeEvidence(changes));
  expect(`${verdict} ${plan.track}`).toBe(expected);
  if (verdict === "unknown") expect([row, verified, plan]).toEqual(["series-or-day", false, { track: "blocked", reason: "series-or-day" }]);
});
