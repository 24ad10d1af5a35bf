/** The over-rules, applied after the table in this order: the item's id, series, the checks before creating, the right to edit. */
import type { AppointmentItem, AppointmentRecord, CalendarAccess } from "./evidence.ts";
import type { Findings } from "./findings.ts";
import { cleanKey } from "./global-object-id.ts";
import type { BlockedReason, TrackPlan, VerdictRow } from "./judgement.ts";
import { isLive } from "./match-records.ts";
import { occurrenceKey } from "./occurrence-key.ts";
import { pickAmong } from "./pick.ts";
import { blockedPlan, confirmOwn, canEdit, wouldCreate } from "./ruling.ts";
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
  if (!holdWithoutId.includes(ruling.row)) return { row: "over-1", verdict: "unknown", plan: blockedPlan(reason) };
  const isQuiet = ruling.plan.track === "none" || (ruling.plan.track === "blocked" && ruling.plan.reason !== "pick");
  return isQuiet ? ruling : { ...ruling, plan: blockedPlan(reason) };
}

/** Over-rules 2 and 3. Nothing is asked for a viewer who may not edit. */
function beforeCreating(findings: Findings, item: AppointmentItem, plan: TrackPlan): TrackPlan {
  const { evidence, observer } = findings;
  const { calendar, agreeing, sight } = evidence;
  if (!canEdit(calendar)) return plan;
  if (item.kind === "master") {
    observer.onCreate();
    return blockedPlan("series");
  }
  // For a day with neither an id nor an original start there is no key that two people would derive alike.
  if (occurrenceKey(item) === undefined) return blockedPlan("series-or-day");
  observer.onCreate();
  const isOwn = calendar.kind === "own";
  const candidates = findCandidates(findings, "yes");
  if (candidates.length > 0) return isOwn ? pickAmong(findings, candidates) : blockedPlan("candidates-ask-owner");
  if (agreeing.kind !== "answered" || findCandidates(findings, "unknown").length > 0) return blockedPlan("candidates-not-known");
  if (!isOwn && sight === "no") return blockedPlan("no-sight-ask-owner");
  return plan.track === "create" && mayBeTrackedByOrganizer(findings, item) ? confirmOwn(findings, "invitation") : plan;
}

/** Live records that carry no id and agree (or may agree), and live rows that may or may not stand for this day. */
function findCandidates(findings: Findings, agreement: "yes" | "unknown"): readonly AppointmentRecord[] {
  const { evidence, rows, unclear, carries, agrees } = findings;
  const asked = evidence.agreeing.kind === "answered" ? evidence.agreeing.records : [];
  const agreeing = [...rows, ...asked].filter((row) => carries(row) === "none" && agrees(row) === agreement);
  return [...agreeing, ...unclear].filter(isLive);
}

/** An unanswered question is not a "no". */
function mayBeTrackedByOrganizer({ evidence }: Findings, { organizedBy }: AppointmentItem): boolean {
  return organizedBy === "unknown" || (organizedBy === "somebody-else" && evidence.organizerInOrganization !== "not-enabled");
}

/** Over-rule 4: everything that would write is blocked unless the viewer is known to have the right to edit the calendar. */
function permit(plan: TrackPlan, calendar: CalendarAccess): TrackPlan {
  const refusal = whyNotPermitted(calendar);
  const writes = plan.track !== "none" && (plan.track !== "blocked" || plan.reason === "pick");
  return writes && refusal !== undefined ? blockedPlan(refusal) : plan;
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
