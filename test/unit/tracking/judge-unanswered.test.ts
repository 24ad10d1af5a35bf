/** Whether a record is theirs was not answered in full: a row that needs it has no answer, and nothing is created meanwhile. */
import { expect, test } from "vitest";
import type { AppointmentRecord, Evidence } from "../../../src/tracking/evidence.ts";
import {
  alex,
  answered,
  blake,
  crmId,
  delegate,
  foreignId,
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
} from "./evidence-builder.ts";
import { inOneLine } from "./in-one-line.ts";

const first = makeRow();
const second = makeRow({ id: secondId, createdOn: new Date("2026-11-21T08:00:00Z") });
const secondClosed: AppointmentRecord = { ...second, state: "completed" };
const unmarked = makeRowWithoutId();
const foreign = makeRow({ globalObjectId: foreignId });
const strangers = { ownerId: blake, createdById: blake, parties: [] };
/** Their owner and creator are somebody else, and who takes part was not told. */
const partiesUntold = { ownerId: blake, createdById: blake };
/** The list of users did not come: in one's own calendar the person who asks is known all the same. */
const notTold = { kind: "incomplete", ids: [alex], why: "forbidden" } as const;
const nobodyTold = { kind: "incomplete", ids: [], why: "forbidden" } as const;
const unstamped = { stamp: read(noStamp) };
const invited = { item: makeItem({ organizedBy: "somebody-else", organizer: { address: "blake@contoso.example" } }) };

test.each<[string, Partial<Evidence>, string]>([
  [
    "invited, tracked by somebody of whom it is not known whether they are the owner",
    { ...unstamped, ...invited, records: answered([{ ...first, ...strangers }]), ownersUsers: notTold },
    "7a unknown, blocked: organization-unreachable",
  ],
  [
    "never tracked, the owner's users were not told, a record of the person who asks",
    { ...unstamped, records: answered(), agreeing: { kind: "answered", records: [unmarked] }, ownersUsers: notTold },
    "7j not-tracked, blocked: pick first, verified",
  ],
  [
    "never tracked, the owner's users were not told, a record of nobody known",
    { ...unstamped, records: answered(), agreeing: { kind: "answered", records: [{ ...unmarked, ...strangers }] }, ownersUsers: notTold },
    "7j not-tracked, blocked: candidates-not-known, verified",
  ],
  [
    "never tracked, the parties of a record like it were not told",
    { ...unstamped, records: answered(), agreeing: { kind: "answered", records: [{ ...unmarked, ...partiesUntold }] } },
    "7j not-tracked, blocked: candidates-not-known, verified",
  ],
  [
    "never tracked, somebody else's calendar, the owner's users were not told",
    { ...unstamped, records: answered(), calendar: delegate("yes"), ownersUsers: nobodyTold },
    "7k unknown, blocked: owner-not-in-organization",
  ],
  [
    "somebody else's calendar, their users were not told, a record like it",
    {
      ...unstamped,
      records: answered(),
      agreeing: { kind: "answered", records: [unmarked] },
      calendar: delegate("yes"),
      ownersUsers: nobodyTold,
      ownerInOrganization: "enabled",
      sight: "yes",
    },
    "7j not-tracked, blocked: candidates-not-known, verified",
  ],
  [
    "a record beside the linked one, which carries none; whose that is was not told",
    { records: answered([second], { [crmId]: { ...unmarked, ...partiesUntold } }) },
    "5b tracked, none",
  ],
  [
    "linked to a record without an id; whose that is was not told",
    { records: answered([], { [crmId]: { ...unmarked, ...partiesUntold } }) },
    "5b tracked, none",
  ],
  [
    "copied; whose the record is was not told",
    { records: answered([], { [crmId]: { ...foreign, ...partiesUntold } }) },
    "5b tracked, none",
  ],
  [
    "copied, only a closed one; whose the linked record is decides nothing",
    { records: answered([secondClosed], { [crmId]: { ...foreign, ...partiesUntold } }) },
    "5f copied, blocked: record-closed, verified",
  ],
  [
    "unlinked; whose the record is was not told",
    { stamp: inState(0), records: answered([], { [crmId]: { ...unmarked, ...partiesUntold } }) },
    "6a unlinked, blocked: organization-unreachable",
  ],
  [
    "unlinked, the owner's users were not told, the person's own record",
    { stamp: inState(0), records: answered([], { [crmId]: unmarked }), ownersUsers: notTold },
    "6e unlinked, relink: first, verified",
  ],
  [
    "one's own copy; whose its record is was not told",
    { ...unstamped, ownCopies: [ownCopyIn(prod)], records: answered([], { [crmId]: { ...unmarked, ...partiesUntold } }) },
    "7a lost, blocked: organization-unreachable",
  ],
  [
    "lost, the owner's users were not told, the person's own record",
    { ...unstamped, records: answered([first]), ownersUsers: notTold },
    "7f lost, relink: first, verified",
  ],
  [
    "lost, whose the record is was not told: not known is not theirs",
    { ...unstamped, records: answered([{ ...first, ...partiesUntold }]) },
    "7f lost, blocked: pick first, verified",
  ],
])("judges: %s", (_, changes, expected) => {
  expect(inOneLine(makeEvidence(changes))).toBe(expected);
});
