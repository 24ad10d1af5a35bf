/** The verdict table of the design: a named case for every row and border, then what lies over the table. */
import { expect, test } from "vitest";
import type { AppointmentRecord, Evidence } from "../../../src/tracking/evidence.ts";
import type { Stamp } from "../../../src/tracking/stamp.ts";
import {
  answered,
  blake,
  blankStamp,
  carriedCopyIn,
  crmId,
  datedId,
  delegate,
  foreignId,
  healthyStamp,
  inState,
  makeEvidence,
  makeEvidenceWithoutItem,
  makeItem,
  makeRow,
  makeRowWithoutId,
  noAnswer,
  noCrm,
  noStamp,
  notSetUp,
  ownCopyIn,
  prod,
  read,
  secondId,
  stampOf,
  thirdId,
  uat,
  unknownCalendar,
  unreachable,
} from "./evidence-builder.ts";
import { inOneLine } from "./in-one-line.ts";

const first = makeRow();
const second = makeRow({ id: secondId, createdOn: new Date("2026-11-21T08:00:00Z") });
const secondClosed: AppointmentRecord = { ...second, state: "completed" };
const firstClosed: AppointmentRecord = { ...first, state: "canceled" };
const unmarked = makeRowWithoutId();
const foreign = makeRow({ globalObjectId: foreignId });
const strangers = { ownerId: blake, createdById: blake, parties: [] };
const other = { subject: "Works council" };
const absent = { [crmId]: "absent" } as const;
const yesterday = new Date("2026-11-23T08:00:00Z");
const old = { item: makeItem({ lastModifiedAt: yesterday }) };
const withoutOrganization: Stamp = { ...healthyStamp, organizationId: { kind: "absent" } };
const stamp = (changes: Partial<Stamp> = {}) => read({ ...noStamp, ...changes });
const onlyOrganization = (id: string) => stamp({ organizationId: { kind: "present", value: id } });
const tracker = stamp({ promoteTracker: { kind: "present", value: 1 } });
const invited = { item: makeItem({ organizedBy: "somebody-else", organizer: { address: "blake@contoso.example" } }) };
const { globalObjectId: _, ...itemWithoutId } = makeItem();
const tooLong = makeItem({ globalObjectId: "7be74ded".repeat(40) });
const series = { item: makeItem({ kind: "master" }) };
const onlyProd = { configured: [prod], retired: [] };
const retired = (successor?: string) => ({ configured: [prod, uat], retired: [{ id: thirdId, ...(successor && { successor }) }] });
const retiredOrganization = { id: thirdId, name: "OLD" };

test.each<[string, Partial<Evidence>, string]>([
  // 1
  [
    "the stamp cannot be read, though CRM answers",
    { stamp: { kind: "unknown", why: "timed-out" } },
    "1 unknown, blocked: stamp-unreadable",
  ],
  ["link state 7, one live record", { stamp: inState(7) }, "1 unknown, blocked: pick first"],
  ["link state 2.5, one live record", { stamp: inState(2.5) }, "1 unknown, blocked: pick first"],
  ["link state -1 without a crmid", { stamp: inState(-1, noStamp), records: answered() }, "1 unknown, blocked: link-state-unknown"],
  [
    "a link state that is no number",
    { stamp: read({ ...healthyStamp, linkState: { kind: "unusable", text: "x" } }) },
    "1 unknown, blocked: pick first",
  ],
  ["link state 7, two live records", { stamp: inState(7), records: answered([first, second]) }, "1 unknown, blocked: link-state-unknown"],
  ["link state 7, only a closed record", { stamp: inState(7), records: answered([firstClosed]) }, "1 unknown, blocked: link-state-unknown"],
  ["link state 7, CRM does not answer", { stamp: inState(7), records: noAnswer }, "1 unknown, blocked: link-state-unknown"],

  // 2
  ["link state 3", { stamp: inState(3) }, "2 untracking, blocked: being-untracked"],
  ["link state 4, another organization", { stamp: inState(4, stampOf(uat)) }, "2 untracking, blocked: being-untracked"],
  ["link state 3, stale, one live record", { stamp: inState(3), ...old }, "2 untracking, confirm: being-untracked first"],
  [
    "link state 3, stale, a live record of somebody else's",
    { stamp: inState(3), ...old, records: answered([{ ...first, ...strangers }]) },
    "2 untracking, blocked: pick first",
  ],
  [
    "link state 3, stale, two live records",
    { stamp: inState(3), ...old, records: answered([first, second]) },
    "2 untracking, blocked: pick first+second",
  ],
  [
    "link state 3, stale, only a closed record",
    { stamp: inState(3), ...old, records: answered([firstClosed]) },
    "2 untracking, blocked: record-closed",
  ],
  [
    "link state 3, stale, no record",
    { stamp: inState(3), ...old, records: answered([], absent) },
    "2 untracking, confirm: being-untracked",
  ],
  [
    "link state 3, stale, without a crmid",
    { stamp: inState(3, noStamp), ...old, records: answered() },
    "2 untracking, confirm: being-untracked",
  ],
  ["link state 3, stale, another organization", { stamp: inState(3, stampOf(uat)), ...old }, "2 untracking, blocked: other-organization"],
  ["link state 3, stale, CRM does not answer", { stamp: inState(3), ...old, records: noAnswer }, "2 untracking, blocked: being-untracked"],
  [
    "link state 3, the item is old, the record may not be seen",
    { stamp: inState(3), ...old, records: answered([], { [crmId]: "forbidden" }) },
    "2 untracking, blocked: being-untracked",
  ],
  [
    "link state 3, the item is old, the record in one's own copy may not be seen",
    { stamp: inState(3, noStamp), ...old, ownCopies: [ownCopyIn(prod)], records: answered([], { [crmId]: "forbidden" }) },
    "2 untracking, blocked: being-untracked",
  ],
  [
    "link state 1, the item is old, the record may not be seen",
    { stamp: inState(1), ...old, records: answered([], { [crmId]: "forbidden" }) },
    "4 pending, blocked: request-pending",
  ],
  [
    "link state 3, the item is old, the record is fresh",
    { stamp: inState(3), ...old, records: answered([{ ...first, modifiedOn: new Date("2026-11-24T07:00:00Z") }]) },
    "2 untracking, blocked: being-untracked",
  ],
  [
    "link state 3, an hour and two intervals ago to the second",
    { stamp: inState(3), item: makeItem({ lastModifiedAt: new Date("2026-11-24T06:30:00Z") }) },
    "2 untracking, confirm: being-untracked first",
  ],
  [
    "link state 3, one second less",
    { stamp: inState(3), item: makeItem({ lastModifiedAt: new Date("2026-11-24T06:30:01Z") }) },
    "2 untracking, blocked: being-untracked",
  ],
  [
    "link state 3, longer intervals",
    { stamp: inState(3), item: makeItem({ lastModifiedAt: new Date("2026-11-24T06:30:00Z") }), syncMinutes: 16 },
    "2 untracking, blocked: being-untracked",
  ],
  [
    "link state 3, changed in the device's future",
    { stamp: inState(3), item: makeItem({ lastModifiedAt: new Date("2026-11-25T06:30:00Z") }) },
    "2 untracking, blocked: being-untracked",
  ],
  [
    "link state 3, stale, in somebody else's calendar",
    { stamp: inState(3), ...old, calendar: delegate("yes") },
    "2 untracking, blocked: doubt-not-own-calendar",
  ],

  // 3
  ["link state 1 without a crmid, one live record", { stamp: inState(1, noStamp) }, "3 duplicate-ahead, relink: first, verified"],
  [
    "link state 1, crmid of another that is not there, one live record",
    { stamp: inState(1), records: answered([second], absent) },
    "3 duplicate-ahead, relink: second, verified",
  ],
  [
    "link state 1, one live record of somebody else's",
    { stamp: inState(1, blankStamp), records: answered([{ ...first, ...strangers }]) },
    "3 duplicate-ahead, blocked: pick first, verified",
  ],
  [
    "link state 1, the named one and another",
    { stamp: inState(1), records: answered([first, second]) },
    "3 duplicate-ahead, blocked: pick first+second, verified",
  ],
  ["link state 1, only the named one", { stamp: inState(1) }, "4 pending, blocked: request-pending"],
  [
    "link state 1, a live record, another organization named",
    { stamp: inState(1, stampOf(uat)), records: answered([second], absent) },
    "4 pending, blocked: request-pending",
  ],
  [
    "link state 1, a live record, the named one may not be seen",
    { stamp: inState(1), records: answered([second], { [crmId]: "forbidden" }) },
    "4 pending, blocked: request-pending",
  ],

  // 4
  ["link state 1, no record", { stamp: inState(1), records: answered([], absent) }, "4 pending, blocked: request-pending"],
  ["link state 1 for days, no record", { stamp: inState(1, noStamp), ...old, records: answered() }, "4 pending, confirm: request-pending"],
  ["link state 1 for days, its record is there", { stamp: inState(1), ...old }, "4 pending, confirm: request-pending first"],

  // 5a
  ["another organization", { stamp: read(stampOf(uat)) }, "5a other-org, blocked: other-organization"],
  [
    "another organization, and one's own copy says so, too",
    { stamp: read(stampOf(uat)), ownCopies: [ownCopyIn(uat)] },
    "5a other-org, blocked: other-organization, verified",
  ],
  [
    "another organization, one's own copy of another record says so",
    { stamp: read(stampOf(uat)), ownCopies: [ownCopyIn(uat, secondId)] },
    "5a other-org, blocked: other-organization",
  ],
  [
    "another organization, but one's own copy names this one",
    { stamp: read(stampOf(uat)), ownCopies: [ownCopyIn(prod)] },
    "5d tracked, none, verified",
  ],
  [
    "another organization, but one of one's own copies names this one",
    { stamp: read(stampOf(uat)), ownCopies: [ownCopyIn(uat), ownCopyIn(prod)] },
    "5d tracked, none, verified",
  ],
  [
    "another organization, a carried copy names this one",
    { stamp: read(stampOf(uat)), carriedCopy: carriedCopyIn(prod) },
    "5a other-org, blocked: other-organization",
  ],
  [
    "no organization, one's own copy names another",
    { stamp: read(withoutOrganization), ownCopies: [ownCopyIn(uat)] },
    "5a other-org, blocked: other-organization, verified",
  ],
  [
    "another organization, CRM does not tell the records",
    { stamp: read(stampOf(uat)), records: noAnswer },
    "5a other-org, blocked: other-organization",
  ],
  [
    "another organization, that is retired and has become this one",
    { stamp: read(stampOf(retiredOrganization)), directory: retired("PROD") },
    "5d tracked, none, verified",
  ],
  [
    "another organization, that is retired and has become another",
    { stamp: read(stampOf(retiredOrganization)), directory: retired("UAT") },
    "5a other-org, blocked: other-organization",
  ],
  [
    "another organization, that is retired without successor",
    { stamp: read(stampOf(retiredOrganization)), directory: retired() },
    "5d tracked, none",
  ],
  ["this organization, one's own copy names another", { ownCopies: [ownCopyIn(uat)] }, "5d tracked, none"],

  // 5b
  ["CRM does not answer", { records: noAnswer }, "5b tracked, none"],
  ["no organization is set up", { organization: notSetUp }, "5b tracked, none"],
  ["there is no CRM in this Outlook", { organization: noCrm }, "5b tracked, none"],
  ["the organization cannot be reached", { organization: unreachable, stamp: read(stampOf(uat)) }, "5b tracked, none"],
  ["the record may not be seen", { records: answered([], { [crmId]: "forbidden" }) }, "5b tracked, none"],
  [
    "the record may not be seen beside two live ones",
    { records: answered([second, { ...second, id: thirdId }], { [crmId]: "forbidden" }) },
    "5b tracked, none",
  ],
  ["the record was not asked for", { records: answered() }, "5b tracked, none"],

  // 5c
  ["two live records", { records: answered([first, second]) }, "5c duplicated, blocked: pick first+second, verified"],
  [
    "two live records, the stamp names no organization",
    { stamp: read(withoutOrganization), records: answered([first, second]) },
    "5c duplicated, blocked: pick first+second, verified",
  ],
  [
    "one live record, the named one carries none and agrees",
    { records: answered([second], { [crmId]: unmarked }) },
    "5c duplicated, blocked: pick second+first, verified",
  ],
  [
    "one live record, the named one carries none and does not agree",
    { records: answered([second], { [crmId]: { ...unmarked, ...other } }) },
    "5f copied, relink: second, verified",
  ],
  [
    "one live record, the named one carries none, agrees and is closed",
    { records: answered([second], { [crmId]: { ...unmarked, state: "completed" } }) },
    "5f copied, relink: second, verified",
  ],

  // 5d
  ["its record is live", {}, "5d tracked, none, verified"],
  ["its record is closed", { records: answered([firstClosed]) }, "5d tracked, none, verified"],
  ["its record is closed, another is live", { records: answered([firstClosed, second]) }, "5d tracked, none, verified"],
  ["no link state", { stamp: read({ ...healthyStamp, linkState: { kind: "absent" } }) }, "5d tracked, none, verified"],
  ["a blank link state", { stamp: read({ ...healthyStamp, linkState: { kind: "blank" } }) }, "5d tracked, none, verified"],
  ["the organization is not named", { stamp: read(withoutOrganization) }, "5d tracked, none"],
  [
    "the organization is the only one that config.json lists",
    { stamp: read(withoutOrganization), directory: onlyProd },
    "5d tracked, none, verified",
  ],
  [
    "the organization is named by one's own copy",
    { stamp: read(withoutOrganization), ownCopies: [ownCopyIn(prod)] },
    "5d tracked, none, verified",
  ],
  [
    "the organization is named by a carried copy",
    { stamp: read(withoutOrganization), carriedCopy: carriedCopyIn(prod) },
    "5d tracked, none",
  ],

  // 5e
  ["its record carries none and agrees", { records: answered([], { [crmId]: unmarked }) }, "5e tracked, none, verified"],
  ["its record carries none and does not agree", { records: answered([], { [crmId]: { ...unmarked, ...other } }) }, "5e tracked, none"],
  [
    "its record carries none and is a stranger's",
    { records: answered([], { [crmId]: { ...unmarked, ...strangers } }) },
    "5e tracked, none",
  ],
  [
    "its record carries none, agrees, and the owner is a party",
    { records: answered([], { [crmId]: { ...unmarked, ...strangers, parties: [{ userId: first.ownerId! }] } }) },
    "5e tracked, none, verified",
  ],

  // 5f
  ["another meeting's record, one live", { records: answered([second], { [crmId]: foreign }) }, "5f copied, relink: second, verified"],
  [
    "another meeting's record, one live of somebody else's",
    { records: answered([{ ...second, ...strangers }], { [crmId]: foreign }) },
    "5f copied, blocked: pick second, verified",
  ],
  [
    "another meeting's record, only a closed one",
    { records: answered([secondClosed], { [crmId]: foreign }) },
    "5f copied, blocked: record-closed, verified",
  ],
  ["another meeting's record that agrees", { records: answered([], { [crmId]: foreign }) }, "5f copied, blocked: pick first, verified"],
  [
    "another meeting's record that agrees and is closed",
    { records: answered([], { [crmId]: { ...foreign, state: "completed" } }) },
    "5f copied, blocked: record-closed, verified",
  ],
  [
    "another meeting's record that does not agree",
    { records: answered([], { [crmId]: { ...foreign, ...other } }) },
    "5f copied, confirm: copied, verified",
  ],

  // 5g, 5h
  ["its record is gone, one live", { records: answered([second], absent) }, "5g record-missing, relink: second, verified"],
  [
    "its record is gone, only a closed one",
    { records: answered([secondClosed], absent) },
    "5h record-missing, blocked: record-closed, verified",
  ],
  ["its record is gone, no other", { records: answered([], absent) }, "5h record-missing, confirm: record-missing, verified"],
  [
    "its record is gone, no other, an invitation without sight",
    { records: answered([], absent), ...invited },
    "5h record-missing, confirm: record-missing",
  ],
  [
    "its record is gone, no other, an invitation with sight",
    { records: answered([], absent), ...invited, sight: "yes" },
    "5h record-missing, confirm: record-missing, verified",
  ],
  [
    "its record is gone in somebody else's calendar",
    { records: answered([], absent), calendar: delegate("yes") },
    "5h record-missing, blocked: doubt-not-own-calendar",
  ],

  // 6
  ["unlinked, another organization", { stamp: inState(0, stampOf(uat)) }, "6a unlinked, blocked: other-organization"],
  [
    "unlinked, one's own copy names another organization",
    { stamp: inState(0, withoutOrganization), ownCopies: [ownCopyIn(uat)] },
    "6a unlinked, blocked: other-organization",
  ],
  ["unlinked, CRM does not answer", { stamp: inState(0), records: noAnswer }, "6a unlinked, blocked: organization-unreachable"],
  ["unlinked, no CRM here", { stamp: inState(0), organization: noCrm }, "6a unlinked, blocked: no-crm-here"],
  [
    "unlinked, the record may not be seen",
    { stamp: inState(0), records: answered([second], { [crmId]: "forbidden" }) },
    "6a unlinked, blocked: record-not-visible",
  ],
  ["unlinked, two live", { stamp: inState(0), records: answered([first, second]) }, "6b unlinked, blocked: pick first+second, verified"],
  ["unlinked, one live", { stamp: inState(0) }, "6c unlinked, relink: first, verified"],
  [
    "unlinked, one live, the stamp names a stranger's",
    { stamp: inState(0), records: answered([second], { [crmId]: { ...foreign, ...strangers, ...other } }) },
    "6c unlinked, relink: second, verified",
  ],
  [
    "unlinked, only a closed one",
    { stamp: inState(0), records: answered([secondClosed], absent) },
    "6d unlinked, blocked: record-closed, verified",
  ],
  [
    "unlinked, the named one carries none and agrees",
    { stamp: inState(0), records: answered([], { [crmId]: unmarked }) },
    "6e unlinked, relink: first, verified",
  ],
  [
    "unlinked, the named one carries another and agrees",
    { stamp: inState(0), records: answered([], { [crmId]: foreign }) },
    "6e unlinked, blocked: pick first, verified",
  ],
  [
    "unlinked, the named one agrees and is closed",
    { stamp: inState(0), records: answered([], { [crmId]: { ...unmarked, state: "canceled" } }) },
    "6e unlinked, blocked: record-closed, verified",
  ],
  [
    "unlinked, the named one carries none and does not agree",
    { stamp: inState(0), records: answered([], { [crmId]: { ...unmarked, ...other } }) },
    "6f unlinked, blocked: pick first, verified",
  ],
  [
    "unlinked, the named one carries another and does not agree",
    { stamp: inState(0), records: answered([], { [crmId]: { ...foreign, ...other } }) },
    "6g unlinked, confirm: unlinked-without-record, verified",
  ],
  ["unlinked, no record", { stamp: inState(0), records: answered([], absent) }, "6g unlinked, confirm: unlinked-without-record, verified"],

  // 7a
  ["unstamped, CRM does not answer", { stamp: stamp(), records: noAnswer }, "7a unknown, blocked: organization-unreachable"],
  [
    "unstamped, CRM does not answer, one's own copy",
    { stamp: stamp(), records: noAnswer, ownCopies: [ownCopyIn(uat)] },
    "7a lost, blocked: organization-unreachable",
  ],
  [
    "unstamped, CRM does not answer, a carried copy",
    { stamp: stamp(), records: noAnswer, carriedCopy: carriedCopyIn(prod) },
    "7a maybe-lost, blocked: organization-unreachable",
  ],
  ["unstamped, CRM does not answer, a trace", { stamp: tracker, records: noAnswer }, "7a maybe-lost, blocked: organization-unreachable"],
  [
    "unstamped, CRM does not answer, a copy of a retired organization",
    { stamp: stamp(), records: noAnswer, ownCopies: [ownCopyIn(retiredOrganization)], directory: retired() },
    "7a unknown, blocked: organization-unreachable",
  ],
  [
    "unstamped, the copy's record may not be seen",
    { stamp: stamp(), records: answered([], { [crmId]: "forbidden" }), ownCopies: [ownCopyIn(prod)] },
    "7a lost, blocked: record-not-visible",
  ],

  // 7b, 7c
  [
    "unstamped, one's own copy names another organization",
    { stamp: stamp(), ownCopies: [ownCopyIn(uat)] },
    "7b lost, blocked: copy-names-other-organization",
  ],
  [
    "unstamped, one's own copies name both organizations",
    { stamp: stamp(), ownCopies: [ownCopyIn(uat), ownCopyIn(prod)] },
    "7f lost, relink: first, verified",
  ],
  [
    "unstamped, a carried copy names this organization, one's own another",
    { stamp: stamp(), ownCopies: [ownCopyIn(uat)], carriedCopy: carriedCopyIn(prod) },
    "7b lost, blocked: copy-names-other-organization",
  ],
  [
    "unstamped, crmorgid names another organization, one live",
    { stamp: onlyOrganization(uat.id) },
    "7c maybe-lost, confirm: claimed-elsewhere first",
  ],
  [
    "unstamped, a carried copy names another, one live of somebody else's",
    { stamp: stamp(), carriedCopy: carriedCopyIn(uat), records: answered([{ ...first, ...strangers }]) },
    "7c maybe-lost, blocked: pick first",
  ],
  [
    "unstamped, a carried copy names another, two live",
    { stamp: stamp(), carriedCopy: carriedCopyIn(uat), records: answered([first, second]) },
    "7c maybe-lost, blocked: pick first+second",
  ],
  [
    "unstamped, a carried copy names another, only a closed one",
    { stamp: stamp(), carriedCopy: carriedCopyIn(uat), records: answered([firstClosed]) },
    "7c maybe-lost, blocked: record-closed",
  ],
  [
    "unstamped, a carried copy names another, no record",
    { stamp: stamp(), carriedCopy: carriedCopyIn(uat), records: answered() },
    "7c maybe-lost, confirm: claimed-elsewhere",
  ],
  [
    "unstamped, a carried copy names another, one's own this one",
    { stamp: stamp(), carriedCopy: carriedCopyIn(uat), ownCopies: [ownCopyIn(prod)] },
    "7f lost, relink: first, verified",
  ],

  // 7d to 7g
  ["unstamped, two live", { stamp: stamp(), records: answered([first, second]) }, "7d duplicated, blocked: pick first+second, verified"],
  [
    "invited, tracked by the organizer",
    { stamp: stamp(), ...invited, records: answered([{ ...first, ...strangers }]) },
    "7e tracked-by-other, none, verified",
  ],
  [
    "invited, tracked by the organizer, closed",
    { stamp: stamp(), ...invited, records: answered([{ ...firstClosed, ...strangers }]) },
    "7e tracked-by-other, none, verified",
  ],
  ["invited, tracked by the owner", { stamp: stamp(), ...invited }, "7f lost, relink: first, verified"],
  [
    "invited, tracked by somebody, a trace",
    { stamp: tracker, ...invited, records: answered([{ ...first, ...strangers }]) },
    "7f lost, blocked: pick first, verified",
  ],
  [
    "invited, tracked by somebody, a carried copy",
    { stamp: stamp(), ...invited, carriedCopy: carriedCopyIn(prod), records: answered([{ ...first, ...strangers }]) },
    "7f lost, blocked: pick first, verified",
  ],
  [
    "organized by the owner, tracked by somebody else",
    { stamp: stamp(), records: answered([{ ...first, ...strangers }]) },
    "7f lost, blocked: pick first, verified",
  ],
  ["lost, its record is live", { stamp: read(blankStamp) }, "7f lost, relink: first, verified"],
  ["lost, link state 2 without a crmid", { stamp: inState(2, noStamp) }, "7f lost, relink: first, verified"],
  ["lost, only a closed record", { stamp: stamp(), records: answered([firstClosed]) }, "7g lost, blocked: record-closed, verified"],

  // 7h
  [
    "one's own copy, its record carries none and agrees",
    { stamp: stamp(), ownCopies: [ownCopyIn(prod)], records: answered([], { [crmId]: unmarked }) },
    "7h lost, relink: first, verified",
  ],
  [
    "one's own copy, its record carries another and agrees",
    { stamp: stamp(), ownCopies: [ownCopyIn(prod)], records: answered([], { [crmId]: foreign }) },
    "7h lost, blocked: pick first, verified",
  ],
  [
    "one's own copy, its record agrees and is closed",
    { stamp: stamp(), ownCopies: [ownCopyIn(prod)], records: answered([], { [crmId]: { ...unmarked, state: "completed" } }) },
    "7h lost, blocked: record-closed, verified",
  ],
  [
    "one's own copy, its record does not agree",
    { stamp: stamp(), ownCopies: [ownCopyIn(prod)], records: answered([], { [crmId]: { ...unmarked, ...other } }) },
    "7h lost, confirm: lost-without-record, verified",
  ],
  [
    "one's own copy, its record is gone",
    { stamp: stamp(), ownCopies: [ownCopyIn(prod)], records: answered([], absent) },
    "7h lost, confirm: lost-without-record, verified",
  ],
  [
    "one's own copy, its record is gone, an invitation without sight",
    { stamp: stamp(), ...invited, ownCopies: [ownCopyIn(prod)], records: answered([], absent) },
    "7h lost, confirm: lost-without-record",
  ],
  [
    "a carried copy, its record carries none and agrees",
    { stamp: stamp(), carriedCopy: carriedCopyIn(prod), records: answered([], { [crmId]: unmarked }) },
    "7h maybe-lost, blocked: pick first, verified",
  ],
  [
    "a carried copy, its record is gone",
    { stamp: stamp(), carriedCopy: carriedCopyIn(prod), records: answered([], absent) },
    "7h maybe-lost, confirm: lost-without-record, verified",
  ],

  // 7i to 7k
  ["a trace", { stamp: tracker, records: answered() }, "7i maybe-lost, confirm: trace, verified"],
  ["a blank crmid", { stamp: read(blankStamp), records: answered() }, "7i maybe-lost, confirm: trace, verified"],
  [
    "the category alone, fresh",
    {
      stamp: stamp(),
      item: makeItem({ hasTrackingCategory: true, lastModifiedAt: new Date("2026-11-24T07:00:00Z") }),
      records: answered(),
    },
    "7i maybe-lost, blocked: category-only, verified",
  ],
  [
    "the category alone, stale",
    { stamp: stamp(), item: makeItem({ hasTrackingCategory: true, lastModifiedAt: yesterday }), records: answered() },
    "7i maybe-lost, confirm: trace, verified",
  ],
  [
    "the category and a trace, fresh",
    {
      stamp: tracker,
      item: makeItem({ hasTrackingCategory: true, lastModifiedAt: new Date("2026-11-24T07:00:00Z") }),
      records: answered(),
    },
    "7i maybe-lost, confirm: trace, verified",
  ],
  ["never tracked", { stamp: stamp(), records: answered() }, "7j not-tracked, create, verified"],
  [
    "never tracked, an owner who is a user there, with sight",
    { stamp: stamp(), records: answered(), calendar: delegate("yes"), ownerInOrganization: "enabled", sight: "yes" },
    "7j not-tracked, create, verified",
  ],
  [
    "never tracked, an owner who is no user there",
    { stamp: stamp(), records: answered(), calendar: delegate("yes"), ownerInOrganization: "not-enabled" },
    "7k unknown, blocked: owner-not-in-organization",
  ],
  [
    "never tracked, an owner of whom nothing is known",
    { stamp: stamp(), records: answered(), calendar: delegate("yes") },
    "7k unknown, blocked: owner-not-in-organization",
  ],
  [
    "never tracked, whose calendar it is is not known",
    { stamp: stamp(), records: answered(), calendar: unknownCalendar },
    "7k unknown, blocked: calendar-unknown",
  ],

  // Over-rule 1
  ["no id: rows 1 to 7b hold", { item: itemWithoutId, stamp: inState(3) }, "2 untracking, blocked: being-untracked"],
  ["no id, pending", { item: itemWithoutId, stamp: inState(1) }, "4 pending, blocked: request-pending"],
  [
    "no id, pending for days",
    { item: { ...itemWithoutId, lastModifiedAt: yesterday }, stamp: inState(1), records: answered([], absent) },
    "4 pending, blocked: id-not-told",
  ],
  ["no id, another organization", { item: itemWithoutId, stamp: read(stampOf(uat)) }, "5a other-org, blocked: other-organization"],
  ["no id, no CRM here", { item: itemWithoutId, organization: noCrm }, "5b tracked, none"],
  ["no id, CRM answers", { item: itemWithoutId }, "over-1 unknown, blocked: id-not-told"],
  ["no id, unlinked", { item: itemWithoutId, stamp: inState(0) }, "over-1 unknown, blocked: id-not-told"],
  [
    "no id, unstamped, nothing could be asked by it",
    { item: itemWithoutId, stamp: stamp(), records: { kind: "unknown", why: "no-global-object-id" } },
    "over-1 unknown, blocked: id-not-told",
  ],
  [
    "no id, unstamped, CRM does not answer",
    { item: itemWithoutId, stamp: stamp(), records: noAnswer },
    "7a unknown, blocked: organization-unreachable",
  ],
  [
    "an id too long for CRM",
    { item: tooLong, stamp: stamp(), records: { kind: "unknown", why: "no-global-object-id" } },
    "over-1 unknown, blocked: id-too-long",
  ],

  // Over-rule 2
  ["a series, never tracked", { stamp: stamp(), ...series, records: answered() }, "7j not-tracked, blocked: series, verified"],
  ["a series whose record is gone", { ...series, records: answered([], absent) }, "5h record-missing, blocked: series, verified"],
  [
    "a series whose record is live",
    { stamp: stamp(), item: makeItem({ kind: "master" }), records: answered([makeRow({ kind: "master" })]) },
    "7f lost, relink: first, verified",
  ],
  [
    "a day that nobody could name alike",
    { stamp: stamp(), item: makeItem({ kind: "exception" }), records: answered() },
    "7j not-tracked, blocked: series-or-day, verified",
  ],

  // Over-rule 3
  [
    "never tracked, a live record agrees",
    { stamp: stamp(), records: answered(), agreeing: { kind: "answered", records: [unmarked] } },
    "7j not-tracked, blocked: pick first, verified",
  ],
  [
    "never tracked, a record that agrees is closed",
    { stamp: stamp(), records: answered(), agreeing: { kind: "answered", records: [{ ...unmarked, state: "completed" }] } },
    "7j not-tracked, create, verified",
  ],
  [
    "never tracked, a record that agrees is a stranger's",
    { stamp: stamp(), records: answered(), agreeing: { kind: "answered", records: [{ ...unmarked, ...strangers }] } },
    "7j not-tracked, create, verified",
  ],
  [
    "never tracked, a record that agrees carries an id",
    { stamp: stamp(), records: answered(), agreeing: { kind: "answered", records: [foreign] } },
    "7j not-tracked, create, verified",
  ],
  [
    "never tracked, a row of an unclear day",
    {
      stamp: stamp(),
      item: makeItem({ globalObjectId: datedId(2026, 11, 24) }),
      records: answered([makeRow({ start: new Date("2026-11-26T09:00:00Z") })]),
    },
    "7j not-tracked, blocked: pick first, verified",
  ],
  [
    "never tracked, a closed row of an unclear day",
    {
      stamp: stamp(),
      item: makeItem({ globalObjectId: datedId(2026, 11, 24) }),
      records: answered([makeRow({ start: new Date("2026-11-26T09:00:00Z"), state: "completed" })]),
    },
    "7j not-tracked, create, verified",
  ],
  [
    "never tracked, rows that agree were not asked for",
    { stamp: stamp(), records: answered(), agreeing: { kind: "not-asked" } },
    "7j not-tracked, blocked: candidates-not-known, verified",
  ],
  [
    "never tracked, rows that agree are not known",
    { stamp: stamp(), records: answered(), agreeing: { kind: "unknown", why: "throttled" } },
    "7j not-tracked, blocked: candidates-not-known, verified",
  ],
  [
    "a trace, a live record agrees",
    { stamp: tracker, records: answered(), agreeing: { kind: "answered", records: [unmarked] } },
    "7i maybe-lost, blocked: pick first, verified",
  ],
  [
    "invited by somebody who is a user there",
    { stamp: stamp(), ...invited, records: answered(), organizerInOrganization: "enabled" },
    "7j not-tracked, confirm: invitation",
  ],
  [
    "invited by somebody of whom nothing is known",
    { stamp: stamp(), ...invited, records: answered() },
    "7j not-tracked, confirm: invitation",
  ],
  [
    "invited by somebody from outside",
    { stamp: stamp(), ...invited, records: answered(), organizerInOrganization: "not-enabled" },
    "7j not-tracked, create",
  ],
  [
    "somebody else's calendar without sight",
    { stamp: stamp(), records: answered(), calendar: delegate("yes"), ownerInOrganization: "enabled" },
    "7j not-tracked, blocked: no-sight-ask-owner",
  ],
  [
    "somebody else's calendar, a live record agrees",
    {
      stamp: stamp(),
      records: answered(),
      calendar: delegate("yes"),
      ownerInOrganization: "enabled",
      sight: "yes",
      agreeing: { kind: "answered", records: [unmarked] },
    },
    "7j not-tracked, blocked: candidates-ask-owner, verified",
  ],

  // Over-rule 4
  ["lost, who may not edit", { stamp: stamp(), calendar: delegate("no") }, "7f lost, blocked: may-not-edit, verified"],
  [
    "lost, whose right to edit is not known",
    { stamp: stamp(), calendar: delegate("unknown") },
    "7f lost, blocked: edit-right-unknown, verified",
  ],
  [
    "lost, whose calendar it is is not known",
    { stamp: stamp(), calendar: unknownCalendar },
    "7f lost, blocked: calendar-unknown, verified",
  ],
  [
    "duplicated, who may not edit",
    { records: answered([first, second]), calendar: delegate("no") },
    "5c duplicated, blocked: may-not-edit, verified",
  ],
  [
    "never tracked, who may not edit",
    { stamp: stamp(), records: answered(), calendar: delegate("no"), ownerInOrganization: "enabled", sight: "yes" },
    "7j not-tracked, blocked: may-not-edit, verified",
  ],
  ["lost, in somebody else's calendar", { stamp: stamp(), calendar: delegate("yes") }, "7f lost, relink: first, verified"],
  [
    "unlinked, in somebody else's calendar, a candidate without the id",
    { stamp: inState(0), records: answered([], { [crmId]: foreign }), calendar: delegate("yes") },
    "6e unlinked, blocked: candidates-ask-owner, verified",
  ],
])("judges: %s", (_, changes, expected) => {
  expect(inOneLine(makeEvidence(changes))).toBe(expected);
});

test("judges what could not be read at all", () => {
  expect(inOneLine(makeEvidenceWithoutItem())).toBe("1 unknown, blocked: stamp-unreadable");
});
