import { expect, test } from "vitest";
import type { Evidence } from "../../../src/tracking/evidence.ts";
import { judge } from "../../../src/tracking/judge.ts";
import type { Risk } from "../../../src/tracking/judgement.ts";
import { appointmentOrganization, assessRisk } from "../../../src/tracking/risk.ts";
import {
  answered,
  crmId,
  delegate,
  foreignId,
  healthyStamp,
  makeEvidence,
  makeRow,
  makeRowWithoutId,
  noAnswer,
  noStamp,
  notSetUp,
  own,
  prod,
  read,
  stampOf,
  uat,
  unknownCalendar,
  unreachable,
  witnessIn,
} from "./evidence-builder.ts";

const editor = delegate("yes");
const nameless = { stamp: read(noStamp), records: answered(), calendar: editor } as const;

const table: [Risk, string, Partial<Evidence>][] = [
  ["own", "one's own calendar", { calendar: own }],
  ["own", "one's own calendar, whatever the organization", { calendar: own, stamp: read(stampOf(uat)) }],
  ["unknown", "nobody knows whose calendar it is", { calendar: unknownCalendar }],
  ["unknown", "nobody knows whether the delegate may edit", { calendar: delegate("unknown") }],
  ["safe-read-only", "may not edit", { calendar: delegate("no") }],
  ["safe-read-only", "may not edit, another organization", { calendar: delegate("no"), stamp: read(stampOf(uat)) }],
  ["safe-read-only", "may not edit, not set up", { ...nameless, calendar: delegate("no"), organization: notSetUp }],
  ["unknown", "not set up, and nothing names the organization", { ...nameless, organization: notSetUp }],
  ["unknown", "out of reach, and nothing names the organization", { ...nameless, organization: unreachable }],
  ["at-risk", "not set up, the stamp names an organization", { calendar: editor, organization: notSetUp }],
  ["at-risk", "out of reach, the witness names an organization", { ...nameless, organization: unreachable, witness: witnessIn(prod) }],
  ["safe-same-org", "the stamp names the viewer's", { calendar: editor }],
  ["safe-same-org", "the stamp names the viewer's, though rows are not readable", { calendar: editor, records: noAnswer }],
  [
    "at-risk",
    "the stamp names another, the witness the viewer's",
    { calendar: editor, stamp: read(stampOf(uat)), witness: witnessIn(prod) },
  ],
  ["safe-same-org", "the witness names the viewer's", { ...nameless, witness: witnessIn(prod) }],
  [
    "at-risk",
    "the witness names another, though a record was found",
    { ...nameless, witness: witnessIn(uat), records: answered([makeRow()]) },
  ],
  ["safe-same-org", "a live record was found", { ...nameless, records: answered([makeRow()]) }],
  ["safe-same-org", "a closed record was found", { ...nameless, records: answered([makeRow({ state: "completed" })]) }],
  ["at-risk", "only another meeting's record was found", { ...nameless, records: answered([makeRow({ globalObjectId: foreignId })]) }],
  ["safe-same-org", "nothing names one, the owner is an enabled user", { ...nameless, ownerInOrganization: "enabled" }],
  ["at-risk", "nothing names one, the owner is no enabled user", { ...nameless, ownerInOrganization: "not-enabled" }],
  ["at-risk", "nothing names one, nobody knows whether the owner is a user", nameless],
  [
    "at-risk",
    "the stamp names another, though the owner is an enabled user",
    { calendar: editor, stamp: read(stampOf(uat)), ownerInOrganization: "enabled" },
  ],
];

test.each(table)("%s: %s", (risk, _, changes) => {
  expect(assessRisk(makeEvidence(changes))).toBe(risk);
  expect(judge(makeEvidence(changes)).risk).toBe(risk);
});

const stampWithoutOrganization = read({ ...healthyStamp, organizationId: { kind: "blank" } });
test.each<[string, Partial<Evidence>, ReturnType<typeof appointmentOrganization>]>([
  ["the stamp, before the witness", { stamp: read(stampOf(uat)), witness: witnessIn(prod) }, { id: uat.id, namedBy: "stamp" }],
  ["the witness, before the record", { stamp: stampWithoutOrganization, witness: witnessIn(uat) }, { id: uat.id, namedBy: "witness" }],
  [
    "the record that crmid names, though it carries no id",
    { stamp: stampWithoutOrganization, records: answered([], makeRowWithoutId()) },
    { id: prod.id, namedBy: "record" },
  ],
  [
    "the record that carries the id",
    { stamp: read(noStamp), records: answered([makeRow({ id: crmId })]) },
    { id: prod.id, namedBy: "record" },
  ],
  [
    "not another meeting's record",
    { stamp: stampWithoutOrganization, records: answered([], makeRow({ globalObjectId: foreignId })) },
    undefined,
  ],
  ["nothing, where CRM does not answer", { stamp: read(noStamp), records: noAnswer }, undefined],
])("the appointment's organization is named by %s", (_, changes, expected) => {
  expect(appointmentOrganization(makeEvidence(changes))).toEqual(expected);
});
