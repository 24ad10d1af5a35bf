/** Which records a write may touch or link to; checked independently of the plan. */
import type { AppointmentRecord } from "../tracking/evidence.ts";
import { isAlike } from "../tracking/agrees.ts";
import { findFindings, noObserver, type Findings } from "../tracking/findings.ts";
import { isLive, matchRecords } from "../tracking/match-records.ts";
import { splitReadings } from "../tracking/two-readings.ts";
import type { ActionTarget } from "./action-target.ts";

/**
 * Without a pick: a live record that carries the appointment's id and is theirs, or that carries none and agrees. With two
 * readings of the item, by both.
 */
export function isPermitted(target: ActionTarget, record: AppointmentRecord): boolean {
  if (!isLive(record)) return false;
  const readings = splitReadings(target.report.evidence);
  return readings.every((reading) => reading === undefined || isPermittedBy(findFindings(reading, noObserver), record));
}

/** Does this record, read just now, carry the appointment's id next to the rows that were judged, in every reading? */
export function carriesIdBesides({ report }: ActionTarget, record: AppointmentRecord): boolean {
  return splitReadings(report.evidence).every((reading) => {
    if (reading?.item === undefined) return reading === undefined;
    const { item, records, seriesCrmId } = reading;
    const rows = records.kind === "answered" ? records.byGlobalObjectId : [];
    return matchRecords(item, [record, ...rows], seriesCrmId).carries(record) === "this";
  });
}

function isPermittedBy({ evidence: { item }, carries, isTheirs }: Findings, record: AppointmentRecord): boolean {
  if (item === undefined || !isTheirs(record)) return false;
  const carried = carries(record);
  return carried === "this" || (carried === "none" && isAlike(item, record));
}

/** The record of a plan that says relink; undefined for any other plan. */
export function recordToRelink(target: ActionTarget): AppointmentRecord | undefined {
  const { plan } = target.report.judgement;
  return plan.track === "relink" && isPermitted(target, plan.record) ? plan.record : undefined;
}
