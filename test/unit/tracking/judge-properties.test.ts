/** What holds of every judgement, whatever the evidence. */
import { expect, test } from "vitest";
import { weighEvidence } from "../../../src/tracking/evidence-list.ts";
import type { AppointmentItem, Evidence, ItemReading } from "../../../src/tracking/evidence.ts";
import { whyNoSpellings } from "../../../src/tracking/global-object-id.ts";
import { judge } from "../../../src/tracking/judge.ts";
import type { TrackPlan } from "../../../src/tracking/judgement.ts";
import { isLive, matchRecords } from "../../../src/tracking/match-records.ts";
import { isTheirs } from "../../../src/tracking/theirs.ts";
import { splitReadings } from "../../../src/tracking/two-readings.ts";
import { anyEvidence, drawOnce } from "./any-evidence.ts";

const holds = drawOnce(anyEvidence, 1000);

function creates(plan: TrackPlan): boolean {
  return plan.track === "create" || (plan.track === "confirm" && plan.record === undefined);
}

function readingsOf(evidence: Evidence): ItemReading[] {
  return evidence.otherReading ? [evidence, evidence.otherReading] : [evidence];
}

function idKnown(item: AppointmentItem | undefined): item is AppointmentItem {
  return item !== undefined && whyNoSpellings(item.globalObjectId ?? "") === undefined;
}

test("tells why, each fact once", () => {
  holds((evidence) => {
    const facts = weighEvidence(evidence, judge(evidence)).map(({ fact }) => fact);
    expect(new Set(facts).size).toBe(facts.length);
  });
});

test("while a live row fits or is unclear, and none of it is set aside, nothing is created", () => {
  holds((evidence) => {
    if (!creates(judge(evidence).plan)) return;
    for (const { item, records, seriesCrmId } of readingsOf(evidence)) {
      if (!idKnown(item) || records.kind === "unknown") throw new Error("created without knowing");
      const { live, unclear } = matchRecords(item, records.byGlobalObjectId, seriesCrmId);
      expect(live).toEqual([]);
      expect(unclear.filter((row) => isLive(row) && !evidence.setAside.has(row.id))).toEqual([]);
    }
  });
});

test("creates only where the organization answered, rows that agree were asked for, and it is no series", () => {
  holds((evidence) => {
    if (!creates(judge(evidence).plan)) return;
    expect([evidence.organization.kind, evidence.agreeing.kind]).toEqual(["connected", "answered"]);
    expect(readingsOf(evidence).map(({ item }) => item?.kind)).not.toContain("master");
  });
});

test("links of its own accord only to a live record that is theirs", () => {
  holds((evidence) => {
    const { plan } = judge(evidence);
    if (plan.track !== "relink" && plan.track !== "confirm") return;
    if (plan.record) expect([isLive(plan.record), isTheirs(evidence, plan.record)]).toEqual([true, true]);
  });
});

test("never lets a viewer write who may not edit, or of whom that is not known", () => {
  holds((evidence) => {
    const { calendar } = evidence;
    if (calendar.kind === "own" || (calendar.kind === "delegate" && calendar.mayEdit === "yes")) return;
    const { plan, linkable } = judge(evidence);
    expect(plan.track).toMatch(/^(none|blocked)$/);
    expect("pick" in plan || linkable !== undefined).toBe(false);
  });
});

test("offers in somebody else's calendar only candidates that carry the id", () => {
  holds((evidence) => {
    const { plan } = judge(evidence);
    if (evidence.calendar.kind === "own" || !("pick" in plan)) return;
    expect(plan.pick.candidates.every(({ carries }) => carries === "this")).toBe(true);
  });
});

test("is verified only where the organization said who it is", () => {
  holds((evidence) => {
    const { verified, plan } = judge(evidence);
    if (verified) expect(evidence.organization.kind).toBe("connected");
    expect(plan.track === "blocked" && plan.reason === "pick" ? plan.pick.candidates.length : 1).toBeGreaterThan(0);
  });
});

test("what a carried copy says never makes a record the one to link to", () => {
  holds((evidence) => {
    for (const reading of splitReadings(evidence)) if (reading) expectSameLinkWithoutCarriedCopy(reading);
  });
});

/** A record that carries the id is the appointment's, whoever led to it. */
function expectSameLinkWithoutCarriedCopy(evidence: Evidence): void {
  const { carriedCopy: _, ...without } = evidence;
  const { records, item, ownersUsers } = evidence;
  const { plan } = judge(evidence);
  const isListed = (id: string) => records.kind === "answered" && records.byGlobalObjectId.some((row) => row.id === id);
  if (plan.track !== "relink" || !isListed(plan.record.id)) return;
  const bare = judge(without);
  // Row 7e is for invitations without a copy: it offers the same record, or is silent while the owner's users are not all known.
  if (bare.row === "7e") expect(bare.linkable).toEqual(plan.record);
  else if (bare.row === "7a") expect([item?.organizedBy, ownersUsers.kind]).toEqual(["somebody-else", "incomplete"]);
  else expect(bare.plan).toEqual(plan);
}

test("the order of the rows does not matter", () => {
  holds((evidence) => {
    const { records } = evidence;
    if (records.kind === "unknown") return;
    const backwards = { ...evidence, records: { ...records, byGlobalObjectId: records.byGlobalObjectId.toReversed() } };
    expect(judge(backwards)).toEqual(judge(evidence));
  });
});
