/** What nobody means to happen: forged claims, copies that disagree, and days at the edges of time zones. */
import { expect, test } from "vitest";
import type { Evidence } from "../../../src/tracking/evidence.ts";
import {
  answered,
  blake,
  carriedCopyIn,
  crmId,
  datedId,
  delegate,
  foreignId,
  healthyStamp,
  inState,
  makeEvidence,
  makeItem,
  makeRow,
  makeRowWithoutId,
  noStamp,
  ownCopyIn,
  prod,
  read,
  secondId,
  stampOf,
  thirdId,
  uat,
} from "./evidence-builder.ts";
import { inOneLine } from "./in-one-line.ts";

const at = (text: string) => new Date(`${text}Z`);
const unstamped = read(noStamp);
const first = makeRow();
const second = makeRow({ id: secondId, createdOn: at("2026-11-21T08:00:00") });
const strangers = { ownerId: blake, createdById: blake, parties: [] };
const dated = datedId(2026, 11, 24);
const retiredWithout = { configured: [prod, uat], retired: [{ id: thirdId }] };
const old = { id: thirdId, name: "OLD" };
const auckland = { allDay: true, timeZone: "Pacific/Auckland", start: at("2026-11-23T11:00:00"), end: at("2026-11-24T11:00:00") };

test.each<[string, Partial<Evidence>, string]>([
  [
    "the stamp names no organization, and of one's own copies the one of its record names another",
    { stamp: read({ ...healthyStamp, organizationId: { kind: "absent" } }), ownCopies: [ownCopyIn(prod, secondId), ownCopyIn(uat)] },
    "5a other-org, blocked: other-organization, verified",
  ],
  [
    "a forged organization, and one's own copy is of another record",
    { stamp: read(stampOf(uat)), ownCopies: [ownCopyIn(prod, secondId)] },
    "5a other-org, blocked: other-organization",
  ],
  [
    "a forged organization without a record's id: one's own copy of any record counts",
    {
      stamp: read({ ...noStamp, organizationId: { kind: "present", value: uat.id } }),
      ownCopies: [ownCopyIn(prod, secondId)],
      records: answered([first], { [secondId]: "absent" }),
    },
    "7f lost, relink: first, verified",
  ],
  [
    "a forged copy names a stranger's record of the same subject and start",
    {
      stamp: unstamped,
      carriedCopy: carriedCopyIn(prod, secondId),
      records: answered([], { [secondId]: makeRow({ id: secondId, globalObjectId: foreignId, ...strangers }) }),
    },
    "7h maybe-lost, confirm: lost-without-record, verified",
  ],
  [
    "a forged copy names the owner's next meeting, of the same subject and start",
    {
      stamp: unstamped,
      carriedCopy: carriedCopyIn(prod, secondId),
      records: answered([], { [secondId]: makeRow({ id: secondId, globalObjectId: foreignId }) }),
    },
    "7h maybe-lost, blocked: pick second, verified",
  ],
  [
    "a forged copy beside one's own of a retired organization: that one is none",
    {
      stamp: unstamped,
      directory: retiredWithout,
      ownCopies: [ownCopyIn(old)],
      carriedCopy: carriedCopyIn(uat),
      records: answered([first]),
    },
    "7c maybe-lost, confirm: claimed-elsewhere first",
  ],
  [
    "one's own copy of an organization that is no more, and nothing else",
    { stamp: unstamped, directory: retiredWithout, ownCopies: [ownCopyIn(old)], records: answered() },
    "7j not-tracked, create, verified",
  ],
  [
    "the copy's record may not be seen, beside a live one",
    { stamp: unstamped, ownCopies: [ownCopyIn(prod, secondId)], records: answered([first], { [secondId]: "forbidden" }) },
    "7a lost, blocked: record-not-visible",
  ],
  [
    "a request that names a closed record, beside a live one",
    { stamp: inState(1), records: answered([{ ...first, state: "completed" }, second]) },
    "3 duplicate-ahead, relink: second, verified",
  ],
  [
    "a request in somebody else's calendar, beside a stranger's live record of this id",
    { stamp: inState(1), calendar: delegate("yes"), records: answered([first, { ...second, ...strangers }]) },
    "3 duplicate-ahead, blocked: pick first+second, verified",
  ],
  [
    "an all-day record against a timed meeting of the same minute",
    { records: answered([], { [crmId]: { ...makeRowWithoutId(), allDay: true } }) },
    "5e tracked, none",
  ],
  [
    "a refused record that carries the id is not refused",
    { stamp: unstamped, setAside: new Set([crmId]) },
    "7f lost, relink: first, verified",
  ],
  [
    "the named record was refused, and a new candidate is there",
    {
      stamp: inState(0),
      setAside: new Set([crmId]),
      records: answered([], { [crmId]: { ...makeRowWithoutId(), subject: "Works council" } }),
      agreeing: { kind: "answered", records: [makeRowWithoutId({ id: secondId })] },
    },
    "6g unlinked, blocked: pick second, verified",
  ],
  [
    "a series' stamp that names the row of a day",
    {
      item: makeItem({ kind: "master" }),
      records: answered([makeRow({ kind: "instance", originalStart: at("2026-11-24T09:00:00") })]),
    },
    "5f copied, blocked: pick first, verified",
  ],
  [
    "a day whose own row is closed, beside its live series",
    {
      stamp: unstamped,
      item: makeItem({ kind: "occurrence", globalObjectId: dated }),
      records: answered([
        makeRow({ kind: "instance", globalObjectId: dated, originalStart: at("2026-11-24T09:00:00"), state: "canceled" }),
        makeRow({ id: secondId, kind: "master", start: at("2026-11-03T09:00:00") }),
      ]),
    },
    "7g lost, blocked: record-closed, verified",
  ],
  [
    "a day moved by a month, seen from Los Angeles: the original starts decide, not the dates",
    {
      stamp: unstamped,
      item: makeItem({
        kind: "exception",
        globalObjectId: dated,
        originalStart: at("2026-11-23T23:30:00"),
        start: at("2026-12-22T09:00:00"),
        timeZone: "America/Los_Angeles",
      }),
      records: answered([makeRow({ kind: "instance", originalStart: at("2026-11-23T23:30:00"), start: at("2026-12-22T09:00:00") })]),
    },
    "7f lost, relink: first, verified",
  ],
  [
    "an all-day day in Auckland, thirteen hours from the row of the same date",
    {
      stamp: unstamped,
      item: makeItem({ ...auckland, kind: "occurrence", globalObjectId: dated }),
      records: answered([makeRow({ ...auckland, kind: "instance", originalStart: at("2026-11-24T00:00:00") })]),
    },
    "7f lost, relink: first, verified",
  ],
  [
    "the same, eleven hours from the row of the next date: that one is another day's",
    {
      stamp: unstamped,
      item: makeItem({ ...auckland, kind: "occurrence", globalObjectId: dated, start: at("2026-11-23T23:59:00") }),
      records: answered([makeRow({ ...auckland, kind: "instance", originalStart: at("2026-11-24T11:00:00") })]),
    },
    "7j not-tracked, create, verified",
  ],
  [
    "a moved day whose original start is not told, and a row of a date that only the farthest zone has",
    {
      stamp: unstamped,
      item: makeItem({ kind: "exception", globalObjectId: dated }),
      records: answered([makeRow({ kind: "instance", originalStart: at("2026-11-23T10:00:00"), start: at("2026-11-23T10:00:00") })]),
    },
    "7j not-tracked, blocked: pick first, verified",
  ],
  [
    "two rows of the day, equally near",
    {
      stamp: unstamped,
      item: makeItem({ kind: "exception", globalObjectId: dated, originalStart: at("2026-11-24T09:00:00") }),
      records: answered([
        makeRow({ kind: "instance", originalStart: at("2026-11-24T08:00:00") }),
        makeRow({ id: secondId, kind: "instance", originalStart: at("2026-11-24T10:00:00"), createdOn: at("2026-11-21T08:00:00") }),
      ]),
    },
    "7d duplicated, blocked: pick first+second, verified",
  ],
])("judges: %s", (_, changes, expected) => {
  expect(inOneLine(makeEvidence(changes))).toBe(expected);
});
