/** What lies over the table, in this order: the item's id, series, what is asked before anything is created, the right to edit. */
import type { AppointmentItem, AppointmentRecord, CalendarAccess } from "./evidence.ts";
import type { Findings } from "./findings.ts";
import { cleanKey } from "./global-object-id.ts";
import type { BlockedReason, TrackPlan, VerdictRow } from "./judgement.ts";
import { isLive } from "./match-records.ts";
import { occurrenceKey } from "./occurrence-key.ts";
import { pickAmong } from "./pick.ts";
import { blocked, confirmOwn, mayEdit, wouldCreate } from "./ruling.ts";
import type { Ruling } from "./ruling.ts";

const holdWithoutId: readonly VerdictRow[] = ["1", "2", "4", "5a", "5b", "7a", "7b"];

export function overrule(findings: Findings, ruling: Ruling): Ruling {
  const { item } = findings.evidence;
  if (item === undefined || !findings.idKnown) return withoutId(item, ruling);
  const plan = wouldCreate(ruling.plan) ? beforeCreating(findings, item, ruling.plan) : ruling.plan;
  return { ...ruling, plan: permit(plan, findings.evidence.calendar) };
}

/** Over-rule 1. */
function withoutId(item: AppointmentItem | undefined, ruling: Ruling): Ruling {
  const reason = item?.globalObjectId === undefined || cleanKey(item.globalObjectId) === undefined ? "id-not-told" : "id-too-long";
  if (!holdWithoutId.includes(ruling.row)) return { row: "over-1", verdict: "unknown", plan: blocked(reason) };
  const isQuiet = ruling.plan.track === "none" || (ruling.plan.track === "blocked" && ruling.plan.reason !== "pick");
  return isQuiet ? ruling : { ...ruling, plan: blocked(reason) };
}

/** Over-rules 2 and 3. Nobody is asked on behalf of a viewer who may not edit. */
function beforeCreating(findings: Findings, item: AppointmentItem, plan: TrackPlan): TrackPlan {
  const { evidence, listener } = findings;
  const { calendar, agreeing, sight } = evidence;
  if (!mayEdit(calendar)) return plan;
  if (item.kind === "master") {
    listener.heardCreate();
    return blocked("series");
  }
  // A day whose id and original start are not told has no name that two people would find alike.
  if (occurrenceKey(item) === undefined) return blocked("series-or-day");
  listener.heardCreate();
  const isOwn = calendar.kind === "own";
  const candidates = findCandidates(findings, "yes");
  if (candidates.length > 0) return isOwn ? pickAmong(findings, candidates) : blocked("candidates-ask-owner");
  if (agreeing.kind !== "answered" || findCandidates(findings, "unknown").length > 0) return blocked("candidates-not-known");
  if (!isOwn && sight === "no") return blocked("no-sight-ask-owner");
  return plan.track === "create" && mayBeTrackedByOrganizer(findings, item) ? confirmOwn(findings, "invitation") : plan;
}

/** Live records that carry none and agree, or may, and live rows of which it is unclear whether they stand for this day. */
function findCandidates(findings: Findings, agreement: "yes" | "unknown"): readonly AppointmentRecord[] {
  const { evidence, rows, unclear, carries, agrees } = findings;
  const asked = evidence.agreeing.kind === "answered" ? evidence.agreeing.records : [];
  const agreeing = [...rows, ...asked].filter((row) => carries(row) === "none" && agrees(row) === agreement);
  return [...agreeing, ...unclear].filter(isLive);
}

/** Not answered is not "no". */
function mayBeTrackedByOrganizer({ evidence }: Findings, { organizedBy }: AppointmentItem): boolean {
  return organizedBy === "unknown" || (organizedBy === "somebody-else" && evidence.organizerInOrganization !== "not-enabled");
}

/** Over-rule 4: whatever would write is blocked for a viewer who may not edit the calendar, or of whom that is not known. */
function permit(plan: TrackPlan, calendar: CalendarAccess): TrackPlan {
  const refusal = whyNotPermitted(calendar);
  const writes = plan.track !== "none" && (plan.track !== "blocked" || plan.reason === "pick");
  return writes && refusal !== undefined ? blocked(refusal) : plan;
}

function whyNotPermitted(calendar: CalendarAccess): Exclude<BlockedReason, "pick"> | undefined {
  if (calendar.kind === "own") return undefined;
  if (calendar.kind === "unknown") return "calendar-unknown";
  switch (calendar.mayEdit) {
    case "yes":
      return undefined;
    case "no":
      return "may-not-edit";
    case "unknown":
      return "edit-right-unknown";
  }
}
