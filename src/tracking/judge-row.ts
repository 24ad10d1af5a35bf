/** The verdict table: rows 1 to 4, then row 5, 6 or 7 depending on the stamp. The first row that fits decides. */
import type { Findings } from "./findings.ts";
import { judgeLinked } from "./judge-linked.ts";
import { judgeUnlinked } from "./judge-unlinked.ts";
import { judgeUnstamped } from "./judge-unstamped.ts";
import type { Doubt, TrackPlan } from "./judgement.ts";
import { pickAmong } from "./pick.ts";
import { blockedPlan, confirmOwn, relink } from "./ruling.ts";
import type { Ruling } from "./ruling.ts";
import { isKnownLinkState, linkState, type LinkState } from "./stamp-properties.ts";
import type { Stamp } from "./stamp.ts";

export function judgeRow(findings: Findings): Ruling {
  const { stamp: reading } = findings.evidence;
  if (reading.kind === "unknown") return { row: "1", verdict: "unknown", plan: blockedPlan("stamp-unreadable") };
  const { stamp } = reading;
  switch (readLinkState(stamp)) {
    case "no-known-number":
      return judgeUnknownState(findings);
    case linkState.toBeUnlinked:
    case linkState.toBeUnlinkedAndDeleted:
      return judgeRequest(findings, stamp, { row: "2", verdict: "untracking", doubt: "being-untracked" });
    case linkState.toBeLinked:
      return findDuplicateAhead(findings) ?? judgeRequest(findings, stamp, { row: "4", verdict: "pending", doubt: "request-pending" });
    case linkState.notLinked:
      return findings.crmId === undefined ? judgeUnstamped(findings, stamp) : judgeUnlinked(findings);
    case linkState.linked:
    case "none":
      return findings.crmId === undefined ? judgeUnstamped(findings, stamp) : judgeLinked(findings);
  }
}

/** "none": absent or blank. */
function readLinkState({ linkState: field }: Stamp): LinkState | "none" | "no-known-number" {
  switch (field.kind) {
    case "absent":
    case "blank":
      return "none";
    case "present":
      return isKnownLinkState(field.value) ? field.value : "no-known-number";
    case "unusable":
      return "no-known-number";
  }
}

/** Row 1 for a stamp that can be read. */
function judgeUnknownState(findings: Findings): Ruling {
  const [only, second] = findings.live;
  if (findings.silence !== undefined || only === undefined || second !== undefined) {
    return { row: "1", verdict: "unknown", plan: blockedPlan("link-state-unknown") };
  }
  return { row: "1", verdict: "unknown", plan: pickAmong(findings, [only]), record: only };
}

/** Row 3: CRM is about to track an appointment that already has a live record. */
function findDuplicateAhead(findings: Findings): Ruling | undefined {
  const { live, crmId, silence, named } = findings;
  const [first, second] = live;
  if (first === undefined || silence !== undefined || named === "another" || live.every(({ id }) => id === crmId)) return undefined;
  const plan = second === undefined ? relink(findings, first) : pickAmong(findings, live);
  return { row: "3", verdict: "duplicate-ahead", plan, record: first };
}

type Request = Pick<Ruling, "row" | "verdict"> & { readonly doubt: Extract<Doubt, "being-untracked" | "request-pending"> };

/** Rows 2 and 4: wait for CRM; once the request is stale, allow what row 6 or 7 would, after a confirmation. */
function judgeRequest(findings: Findings, stamp: Stamp, { row, verdict, doubt }: Request): Ruling {
  if (!findings.stale) return { row, verdict, plan: blockedPlan(doubt), ...(findings.namedRecord && { record: findings.namedRecord }) };
  const allowed = findings.crmId === undefined ? judgeUnstamped(findings, stamp) : judgeUnlinked(findings);
  const record = allowed.record ?? findings.namedRecord;
  return { row, verdict, plan: askedFirst(findings, allowed.plan, doubt), ...(record && { record }) };
}

function askedFirst(findings: Findings, plan: TrackPlan, doubt: Doubt): TrackPlan {
  switch (plan.track) {
    case "none":
    case "blocked":
      return plan;
    case "relink":
      return confirmOwn(findings, doubt, plan.record);
    case "create":
      return confirmOwn(findings, doubt);
    case "confirm":
      return { ...plan, doubt };
  }
}
