import { expect, test } from "vitest";
import type { Evidence } from "../../../src/tracking/evidence.ts";
import type { Risk } from "../../../src/tracking/judgement.ts";
import { assessRisk } from "../../../src/tracking/risk.ts";
import {
  carriedCopyIn,
  delegate,
  healthyStamp,
  makeEvidence,
  noCrm,
  noStamp,
  notSetUp,
  own,
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

const unstamped = { stamp: read(noStamp) };
const inUat = { stamp: read(stampOf(uat)) };
const old = { id: thirdId, name: "OLD" };
const retired = (successor?: string) => ({ configured: [prod, uat], retired: [{ id: thirdId, ...(successor && { successor }) }] });

test.each<[string, Partial<Evidence>, Risk]>([
  ["one's own calendar, another organization", { calendar: own, ...inUat }, "own"],
  ["a calendar of which nobody knows whose it is", { calendar: unknownCalendar }, "unknown"],
  [
    "a right to edit that is not known, in the same organization",
    { calendar: delegate("unknown"), ownerInOrganization: "enabled" },
    "unknown",
  ],
  ["a delegate who reads, another organization", { calendar: delegate("no"), ...inUat }, "safe-read-only"],
  ["a delegate who reads, without CRM", { calendar: delegate("no"), organization: noCrm }, "safe-read-only"],
  ["no CRM here, another organization", { organization: noCrm, ...inUat }, "safe-no-crm"],
  ["nothing set up", { organization: notSetUp, ...inUat }, "unknown"],
  ["an organization that cannot be reached", { organization: unreachable, ownerInOrganization: "enabled" }, "unknown"],
  ["the stamp names another organization, though the owner is a user here", { ...inUat, ownerInOrganization: "enabled" }, "at-risk"],
  [
    "the stamp names an organization that has become this one",
    { stamp: read(stampOf(old)), directory: retired("PROD"), ownerInOrganization: "enabled" },
    "safe-same-org",
  ],
  [
    "the stamp names an organization that is no more",
    { stamp: read(stampOf(old)), directory: retired(), ownerInOrganization: "enabled" },
    "safe-same-org",
  ],
  ["one's own copy names another organization", { ...unstamped, ownCopies: [ownCopyIn(uat)], ownerInOrganization: "enabled" }, "at-risk"],
  [
    "one's own copies name both",
    { ...unstamped, ownCopies: [ownCopyIn(uat), ownCopyIn(prod)], ownerInOrganization: "enabled" },
    "safe-same-org",
  ],
  [
    "a carried copy names another organization",
    { ...unstamped, carriedCopy: carriedCopyIn(uat), ownerInOrganization: "enabled" },
    "at-risk",
  ],
  [
    "a carried copy names another, one's own this one",
    { ...unstamped, carriedCopy: carriedCopyIn(uat), ownCopies: [ownCopyIn(prod)], ownerInOrganization: "enabled" },
    "safe-same-org",
  ],
  [
    "a carried copy of another record",
    { stamp: read(healthyStamp), carriedCopy: carriedCopyIn(uat, secondId), ownerInOrganization: "enabled" },
    "safe-same-org",
  ],
  ["the owner is a user here", { ownerInOrganization: "enabled" }, "safe-same-org"],
  [
    "whether the owner is a user here was not answered, though the stamp names this organization",
    { ownerInOrganization: "unknown" },
    "unknown",
  ],
  ["the owner is no user here", { ownerInOrganization: "not-enabled" }, "at-risk"],
])("the risk of a delegate who may edit, or: %s", (_, changes, risk) => {
  expect(assessRisk(makeEvidence({ calendar: delegate("yes"), ...changes }))).toBe(risk);
});
