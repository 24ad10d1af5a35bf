/**
 * What a check looked for, each under an id that stays the same: for administrators, who compare reports. What could not be read is
 * "not-evaluated", and never healthy.
 */
import type { CalendarAccess, Evidence, UnknownReason } from "./evidence.ts";
import { findByKey, findCopyToAsk } from "./findings.ts";
import type { Judgement } from "./judgement.ts";
import { findRegardingStanding } from "./regarding-standing.ts";
import { findCrmId } from "./stamp-claims.ts";
import { isKnownLinkState, linkState } from "./stamp-properties.ts";
import type { Stamp } from "./stamp.ts";

export type ReportFindingId =
  | "link-lost"
  | "several-records"
  | "record-gone"
  | "record-not-visible"
  | "record-closed"
  | "copied-item"
  | "untracked-on-purpose"
  | "request-pending"
  | "exception-split-off"
  | "other-organization"
  | "both-crm-clients"
  | "regarding-behind"
  | "owner-not-a-user"
  | "viewer-can-untrack";

type FindingState =
  | { readonly kind: "detected" }
  | { readonly kind: "not-detected" }
  | { readonly kind: "not-evaluated"; readonly why: UnknownReason | "cannot-be-told" }
  | { readonly kind: "not-applicable" };

export interface ReportFinding {
  readonly id: ReportFindingId;
  readonly state: FindingState;
}

const notApplicable: FindingState = { kind: "not-applicable" };

/** In the order in which an administrator would look. With two readings of the item it describes the first. */
export function reportFindings(judgement: Judgement, evidence: Evidence): readonly ReportFinding[] {
  const { calendar, ownerInOrganization } = evidence;
  const { verdict, plan, risk } = judgement;
  const isBlockedBy = (reason: string) => plan.track === "blocked" && plan.reason === reason;
  const states: Readonly<Record<ReportFindingId, FindingState>> = {
    "link-lost": linkLost(judgement, evidence),
    "several-records": byRecords(
      evidence,
      () => judgement.liveRecords.length > 1 || verdict === "duplicated" || verdict === "duplicate-ahead",
    ),
    "record-gone": ofNamedRecord(evidence, "absent"),
    "record-not-visible": ofNamedRecord(evidence, "forbidden"),
    "record-closed": byRecords(evidence, () => judgement.closedRecords.length > 0 || isBlockedBy("record-closed")),
    "copied-item": copiedItem(judgement, evidence),
    "untracked-on-purpose": byLinkState(
      evidence,
      (state, { crmId }) =>
        state === linkState.toBeUnlinked ||
        state === linkState.toBeUnlinkedAndDeleted ||
        (state === linkState.notLinked && isPresent(crmId)),
    ),
    "request-pending": byLinkState(evidence, (state) => state === linkState.toBeLinked),
    "exception-split-off": splitOff(evidence),
    "other-organization": otherOrganization(judgement, evidence),
    "both-crm-clients": byStamp(evidence, (stamp) => hasLegacySigns(stamp) && hasSyncSigns(stamp, evidence)),
    "regarding-behind": regardingBehind(judgement, evidence),
    "owner-not-a-user": ownerNotAUser(calendar, ownerInOrganization),
    "viewer-can-untrack":
      risk === "own" ? notApplicable : risk === "unknown" ? cannotBeTold : { kind: risk === "at-risk" ? "detected" : "not-detected" },
  };
  return (Object.keys(states) as ReportFindingId[]).map((id) => ({ id, state: states[id] }));
}

const cannotBeTold: FindingState = { kind: "not-evaluated", why: "cannot-be-told" };

function told(detected: boolean): FindingState {
  return { kind: detected ? "detected" : "not-detected" };
}

function byStamp({ stamp }: Evidence, detects: (stamp: Stamp) => boolean): FindingState {
  return stamp.kind === "read" ? told(detects(stamp.stamp)) : { kind: "not-evaluated", why: stamp.why };
}

/** A link state that is no known number says nothing. */
function byLinkState(evidence: Evidence, detects: (state: number | undefined, stamp: Stamp) => boolean): FindingState {
  const field = evidence.stamp.kind === "read" ? evidence.stamp.stamp.linkState : undefined;
  if (field?.kind === "unusable" || (field?.kind === "present" && !isKnownLinkState(field.value))) return cannotBeTold;
  return byStamp(evidence, (stamp) => detects(field?.kind === "present" ? field.value : undefined, stamp));
}

/**
 * Rests on the rows that CRM listed and on the one that the stamp or a copy names: where that one could not be read, no list
 * tells what it is.
 */
function byRecords(evidence: Evidence, detects: () => boolean): FindingState {
  const listed = whetherListed(evidence);
  if (listed !== undefined) return listed;
  if (detects()) return told(true);
  const id = findCrmId(evidence) ?? findCopyToAsk(evidence);
  const named = id === undefined ? undefined : findByKey(evidence, id);
  return named?.kind === "unknown" ? { kind: "not-evaluated", why: named.why } : told(false);
}

/** @returns why CRM's list says nothing; undefined: it answered */
function whetherListed({ organization, records }: Evidence): FindingState | undefined {
  if (organization.kind === "unreachable") return { kind: "not-evaluated", why: organization.why };
  if (organization.kind !== "connected") return { kind: "not-evaluated", why: "not-asked" };
  return records.kind === "answered" ? undefined : { kind: "not-evaluated", why: records.why };
}

/** Rests on the stamp and on CRM. */
function byBoth(evidence: Evidence, detects: () => boolean): FindingState {
  return evidence.stamp.kind === "read" ? byRecords(evidence, detects) : { kind: "not-evaluated", why: evidence.stamp.why };
}

function linkLost({ verdict }: Judgement, evidence: Evidence): FindingState {
  // One's own copy tells that it was tracked, even where CRM does not answer.
  if (verdict === "lost" || verdict === "unlinked") return told(true);
  const state = byBoth(evidence, () => false);
  const isKnown = verdict !== "maybe-lost" && verdict !== "unknown" && verdict !== "other-org";
  return isKnown || state.kind !== "not-detected" ? state : cannotBeTold;
}

/** Looked for where the stamp's record belongs to the viewer's organization and was read: rows 5d to 5h. */
function copiedItem({ verdict, row }: Judgement, evidence: Evidence): FindingState {
  if (evidence.stamp.kind === "read" && findCrmId(evidence) === undefined) return notApplicable;
  const state = byBoth(evidence, () => verdict === "copied");
  return state.kind !== "not-detected" || /^5[d-h]$/.test(row) ? state : cannotBeTold;
}

/** What CRM said of the record that the stamp names. 404 is said of a deleted one and of one that the viewer may not see. */
function ofNamedRecord(evidence: Evidence, wanted: "absent" | "forbidden"): FindingState {
  const { stamp } = evidence;
  if (stamp.kind !== "read") return { kind: "not-evaluated", why: stamp.why };
  const crmId = findCrmId(evidence);
  if (crmId === undefined) return notApplicable;
  const listed = whetherListed(evidence);
  if (listed !== undefined) return listed;
  const named = findByKey(evidence, crmId);
  switch (named.kind) {
    case "found":
      return told(false);
    case "absent":
      return wanted === "absent" ? told(true) : cannotBeTold;
    case "unknown":
      if (named.why === "forbidden") return told(wanted === "forbidden");
      return { kind: "not-evaluated", why: named.why };
  }
}

/** A day that was changed by itself, without the link that its series has. */
function splitOff(evidence: Evidence): FindingState {
  const { item, stamp } = evidence;
  if (item === undefined) return { kind: "not-evaluated", why: stamp.kind === "unknown" ? stamp.why : "no-item" };
  if (item.kind !== "exception") return notApplicable;
  if (evidence.seriesCrmId === undefined)
    return byStamp(evidence, (own) => isPresent(own.crmId)).kind === "detected" ? told(false) : cannotBeTold;
  return byStamp(evidence, (own) => !isPresent(own.crmId));
}

function otherOrganization({ organization: named }: Judgement, { stamp, organization }: Evidence): FindingState {
  if (stamp.kind !== "read") return { kind: "not-evaluated", why: stamp.why };
  if (organization.kind === "unreachable") return { kind: "not-evaluated", why: organization.why };
  if (organization.kind !== "connected") return { kind: "not-evaluated", why: "not-asked" };
  return named?.id === undefined ? cannotBeTold : told(named.id !== organization.id);
}

function regardingBehind(judgement: Judgement, evidence: Evidence): FindingState {
  if (evidence.stamp.kind !== "read") return { kind: "not-evaluated", why: evidence.stamp.why };
  const standing = findRegardingStanding({ judgement, evidence });
  if (standing !== undefined) return told(standing === "behind");
  const asked = byRecords(evidence, () => false);
  return asked.kind === "not-detected" ? notApplicable : asked;
}

function ownerNotAUser(calendar: CalendarAccess, owner: Evidence["ownerInOrganization"]): FindingState {
  if (calendar.kind === "own") return notApplicable;
  return calendar.kind === "unknown" || owner === "unknown" ? cannotBeTold : told(owner === "not-enabled");
}

function isPresent({ kind }: Stamp[keyof Stamp]): boolean {
  return kind === "present";
}

/** The legacy client alone writes the snapshot, the parties and the id of the Outlook item. */
function hasLegacySigns({ xml, partyInfo, entryId }: Stamp): boolean {
  return [xml, partyInfo, entryId].some(isPresent);
}

/** App for Outlook and server-side sync. */
function hasSyncSigns({ promoteTracker, categoryTracker, linkStateTracker }: Stamp, { item }: Evidence): boolean {
  return [promoteTracker, categoryTracker, linkStateTracker].some(isPresent) || item?.hasTrackingCategory === true;
}
