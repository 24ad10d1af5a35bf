/** Row 7: no usable `crmid`. */
import { whyNotByKey } from "./findings.ts";
import type { Findings, SilenceReason } from "./findings.ts";
import { hasStampTrace, hasTrace } from "./has-trace.ts";
import { isLive } from "./match-records.ts";
import { pickAmong } from "./pick.ts";
import { blockedPlan, confirmOwn, canEdit, relink } from "./ruling.ts";
import type { Ruling } from "./ruling.ts";
import type { Stamp } from "./stamp.ts";

export function judgeUnstamped(findings: Findings, stamp: Stamp): Ruling {
  const { evidence, live, closed, ownCopy, carriedCopy, crmOrgId } = findings;
  const trace = hasTrace(stamp, evidence.item?.hasTrackingCategory ?? false);
  const unanswered = (silence: SilenceReason = "organization-unreachable"): Ruling => {
    const verdict = findings.hasOwnCopy ? "lost" : carriedCopy !== "none" || trace ? "maybe-lost" : "unknown";
    return { row: "7a", verdict, plan: blockedPlan(silence) };
  };
  const silence = findings.silence ?? findCopysSilence(findings);
  if (silence !== undefined) return unanswered(silence);
  if (ownCopy === "another") return { row: "7b", verdict: "lost", plan: blockedPlan("copy-names-other-organization") };
  if ((crmOrgId === "another" || carriedCopy === "another") && ownCopy !== "viewers") return judgeClaimedElsewhere(findings);

  const [first, second] = live;
  if (first && second) return { row: "7d", verdict: "duplicated", plan: pickAmong(findings, live), record: first };
  const record = first ?? closed[0];
  if (record && !trace && !findings.hasOwnCopy && carriedCopy === "none" && isTrackedByOther(findings)) {
    if (evidence.ownersUsers.kind === "incomplete") return unanswered();
    const linkable = first && canEdit(evidence.calendar) ? { linkable: first } : {};
    return { row: "7e", verdict: "tracked-by-other", plan: { track: "none" }, record, ...linkable };
  }
  if (first) return { row: "7f", verdict: "lost", plan: relink(findings, first), record: first };
  if (record) return { row: "7g", verdict: "lost", plan: blockedPlan("record-closed"), record };
  if (findings.copyRecord.kind !== "no-copy") return judgeByCopy(findings) ?? unanswered();
  if (trace) {
    const isFresh = !hasStampTrace(stamp) && !findings.stale;
    return { row: "7i", verdict: "maybe-lost", plan: isFresh ? blockedPlan("category-only") : confirmOwn(findings, "trace") };
  }
  return judgeUntraced(findings);
}

/** The record in the copy that counts is unknown although the organization answers. */
function findCopysSilence({ idKnown, copyRecord }: Findings): SilenceReason | undefined {
  return idKnown && copyRecord.kind === "unknown" ? whyNotByKey(copyRecord) : undefined;
}

/** 7c: a claim names another organization. */
function judgeClaimedElsewhere(findings: Findings): Ruling {
  const claimed = { row: "7c", verdict: "maybe-lost" } as const;
  const { live, closed } = findings;
  const [first, second] = live;
  if (first && second) return { ...claimed, plan: pickAmong(findings, live), record: first };
  if (first) return { ...claimed, plan: confirmOwn(findings, "claimed-elsewhere", first), record: first };
  if (closed[0]) return { ...claimed, plan: blockedPlan("record-closed"), record: closed[0] };
  return { ...claimed, plan: confirmOwn(findings, "claimed-elsewhere") };
}

/**
 * 7e: an invitation, all of whose records were made by and belong to people other than the calendar's owner, as far as the
 * owner's users are known.
 */
function isTrackedByOther({ evidence: { item, ownersUsers }, live, closed }: Findings): boolean {
  if (item?.organizedBy !== "somebody-else") return false;
  const isSomebodyElse = (id: string | undefined) => id !== undefined && !ownersUsers.ids.includes(id);
  return [...live, ...closed].every(({ ownerId, createdById }) => isSomebodyElse(ownerId) && isSomebodyElse(createdById));
}

/** 7h: a copy names the viewer's organization, and no record carries the id. Undefined: whether the copy's record agrees is not known. */
function judgeByCopy(findings: Findings): Ruling | undefined {
  const { copyRecord, agrees, carries } = findings;
  const isOwn = findings.ownCopy === "viewers";
  const remembered = { row: "7h", verdict: isOwn ? "lost" : "maybe-lost" } as const;
  const record = copyRecord.kind === "found" ? copyRecord.record : undefined;
  const agreement = record && agrees(record);
  if (agreement === "unknown") return undefined;
  if (record === undefined || agreement === "no") return { ...remembered, plan: confirmOwn(findings, "lost-without-record") };
  if (!isLive(record)) return { ...remembered, plan: blockedPlan("record-closed"), record };
  const plan = isOwn && carries(record) === "none" ? relink(findings, record) : pickAmong(findings, [record]);
  return { ...remembered, plan, record };
}

/** 7j and 7k: nothing indicates a link, past or present. */
function judgeUntraced({ evidence: { calendar, ownerInOrganization } }: Findings): Ruling {
  if (calendar.kind === "own" || ownerInOrganization === "enabled") {
    return { row: "7j", verdict: "not-tracked", plan: { track: "create" } };
  }
  const reason = calendar.kind === "unknown" ? "calendar-unknown" : "owner-not-in-organization";
  return { row: "7k", verdict: "unknown", plan: blockedPlan(reason) };
}
