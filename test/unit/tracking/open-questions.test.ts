/** One further batch settles everything. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { AgreeingRecords, AppointmentRecord, Evidence, ItemReading, Party, RecordByKey } from "../../../src/tracking/evidence.ts";
import { judge } from "../../../src/tracking/judge.ts";
import { findOpenQuestions } from "../../../src/tracking/open-questions.ts";
import { anyEvidence, anyRow, drawOnce } from "./any-evidence.ts";
import {
  answered,
  blake,
  carriedCopyIn,
  crmId,
  delegate,
  inState,
  makeEvidence,
  makeItem,
  makeRow,
  noStamp,
  ownCopyIn,
  prod,
  read,
  secondId,
  stampOf,
  uat,
} from "./evidence-builder.ts";

const { subject, start, end, allDay } = makeItem();
const likeIt = { subject, start, end, allDay };
const nothing = { byKey: [], series: false, partiesOf: [], sight: false };
const unasked = { agreeing: { kind: "not-asked" } } as const;
const unstamped = { stamp: read(noStamp), ...unasked };
const strangers = { ownerId: blake, createdById: blake };
const invited = makeItem({ organizedBy: "somebody-else", organizer: { address: "blake@contoso.example" } });

test.each<[string, Partial<Evidence>, object | undefined]>([
  ["healthy: nothing", unasked, undefined],
  ["CRM does not answer: nothing", { ...unasked, records: { kind: "unknown", why: "timed-out" } }, undefined],
  ["another organization: nothing", { ...unasked, stamp: read(stampOf(uat)), records: answered() }, undefined],
  ["a fresh request that CRM is to fulfil: nothing", { ...unasked, stamp: inState(1), records: answered() }, undefined],
  [
    "a crmid that the list did not bring: by key, and what may be needed without it",
    { ...unasked, records: answered() },
    { ...nothing, byKey: [crmId], partiesOf: [crmId], agreeing: likeIt, sight: true },
  ],
  [
    "the same beside a live record: by key alone",
    { ...unasked, records: answered([makeRow({ id: secondId })]) },
    { ...nothing, byKey: [crmId], partiesOf: [crmId] },
  ],
  [
    "in somebody else's calendar nobody creates for it: by key alone",
    { ...unasked, records: answered(), calendar: delegate("yes") },
    { ...nothing, byKey: [crmId], partiesOf: [crmId] },
  ],
  [
    "a record that is not there: what comes before creating",
    { ...unasked, records: answered([], { [crmId]: "absent" }) },
    { ...nothing, agreeing: likeIt, sight: true },
  ],
  [
    "the record in one's own copy",
    { ...unstamped, records: answered(), ownCopies: [ownCopyIn(prod)] },
    { ...nothing, byKey: [crmId], partiesOf: [crmId], agreeing: likeIt, sight: true },
  ],
  [
    "the record in a carried copy of another organization: not asked for",
    { ...unstamped, records: answered(), carriedCopy: carriedCopyIn(uat) },
    { ...nothing, agreeing: likeIt, sight: true },
  ],
  [
    "lost, a record of somebody else's: its parties",
    { ...unstamped, records: answered([makeRow(strangers)]) },
    { ...nothing, partiesOf: [crmId] },
  ],
  ["lost, a record of the owner's: nothing", unstamped, undefined],
  ["never tracked", { ...unstamped, records: answered() }, { ...nothing, agreeing: likeIt, sight: true }],
  ["never tracked, with sight", { ...unstamped, records: answered(), sight: "yes" }, { ...nothing, agreeing: likeIt }],
  [
    "never tracked, an invitation",
    { ...unstamped, records: answered(), item: invited },
    { ...nothing, agreeing: likeIt, sight: true, organizer: "blake@contoso.example" },
  ],
  [
    "never tracked, who may not edit: nothing",
    { ...unstamped, records: answered(), calendar: delegate("no"), ownerInOrganization: "enabled" },
    undefined,
  ],
  [
    "a series, never tracked: sight, for the ribbon",
    { ...unstamped, records: answered(), item: makeItem({ kind: "master" }) },
    { ...nothing, series: true, sight: true },
  ],
])("leaves open: %s", (_, changes, expected) => {
  expect(findOpenQuestions(makeEvidence(changes))).toEqual(expected);
});

interface Answers {
  readonly byKey: RecordByKey;
  readonly agreeing: readonly AppointmentRecord[];
  readonly parties: readonly Party[];
  readonly sight: "yes" | "no";
  readonly organizer: Evidence["organizerInOrganization"];
}

const anyAnswers: fc.Arbitrary<Answers> = fc.record({
  byKey: fc.oneof(
    anyRow.map((record): RecordByKey => ({ kind: "found", record })),
    fc.constantFrom<RecordByKey[]>({ kind: "absent" }, { kind: "unknown", why: "forbidden" }),
  ),
  agreeing: fc.array(anyRow, { maxLength: 2 }).map((rows) => rows.map((row) => ({ ...row, id: row.id.replace(/^./, "f") }))),
  parties: fc.constantFrom([], [{ userId: blake }], [{ address: "alex@contoso.example" }], [{ userId: makeRow().ownerId! }]),
  sight: fc.constantFrom("yes", "no"),
  organizer: fc.constantFrom("enabled", "not-enabled", "unknown"),
});

/** Answers the questions that are asked, and these alone; `everything` answers what nobody asked as well. */
function answer(evidence: Evidence, answers: Answers, everything: boolean): Evidence {
  const open = findOpenQuestions(evidence);
  const withParties = (row: AppointmentRecord) => (row.parties === undefined ? { ...row, parties: answers.parties } : row);
  const asked = (row: AppointmentRecord) => (everything || open?.partiesOf.includes(row.id) ? withParties(row) : row);
  const read = <T extends ItemReading>(reading: T): T => {
    const { records } = reading;
    if (records.kind === "unknown") return reading;
    const told = open?.byKey.filter((id) => !records.byKey.has(id) && !records.byGlobalObjectId.some((row) => row.id === id)) ?? [];
    const known = [...records.byKey].map(([id, one]): [string, RecordByKey] => [
      id,
      one.kind === "found" ? { ...one, record: asked(one.record) } : one,
    ]);
    const { byKey } = answers;
    const found = told.map((id): [string, RecordByKey] => [
      id,
      byKey.kind === "found" ? { kind: "found", record: withParties({ ...byKey.record, id }) } : byKey,
    ]);
    return {
      ...reading,
      records: { ...records, byGlobalObjectId: records.byGlobalObjectId.map(asked), byKey: new Map([...known, ...found]) },
    };
  };
  const wantsAgreeing = evidence.agreeing.kind === "not-asked" && (everything || open?.agreeing !== undefined);
  const agreeing: AgreeingRecords = wantsAgreeing ? { kind: "answered", records: answers.agreeing.map(withParties) } : evidence.agreeing;
  return {
    ...read(evidence),
    ...(evidence.otherReading && { otherReading: read(evidence.otherReading) }),
    agreeing,
    sight: open?.sight ? answers.sight : evidence.sight,
    organizerInOrganization: open?.organizer === undefined ? evidence.organizerInOrganization : answers.organizer,
  };
}

/** As it is before the further batch. */
const anyFirst = anyEvidence.map((evidence): Evidence => ({
  ...evidence,
  agreeing: { kind: "not-asked" },
  organizerInOrganization: "unknown",
}));

const holds = drawOnce(fc.record({ evidence: anyFirst, answers: anyAnswers }), 2000);

test("once they are answered, nothing is open but a series' sight that was denied", () => {
  holds(({ evidence, answers }) => {
    const open = findOpenQuestions(answer(evidence, answers, false));
    expect(open === undefined || { ...open, series: false }).toEqual(open === undefined || { ...nothing, sight: true });
  });
});

test("where they are answered, what nobody asked changes nothing", () => {
  holds(({ evidence, answers }) => {
    const settled = answer(evidence, answers, false);
    const enough = judge(settled);
    const more = judge(answer(settled, answers, true));
    const told = ({ row, verdict, plan, verified, risk, decidedBy, ribbon }: typeof enough) => {
      const ids = "pick" in plan ? plan.pick.candidates.map(({ record, theirs }) => [record.id, theirs]) : [];
      const record = "record" in plan ? plan.record?.id : undefined;
      return { row, verdict, track: plan.track, reason: "reason" in plan && plan.reason, ids, record, verified, risk, decidedBy, ribbon };
    };
    expect(told(more)).toEqual(told(enough));
  });
});
