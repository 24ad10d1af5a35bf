/** What a write may touch or link to: judged by itself, whatever the plan says. */
import type { AppointmentRecord } from "../tracking/evidence.ts";
import { isAlike } from "../tracking/agrees.ts";
import { findFindings, silent, type Findings } from "../tracking/findings.ts";
import { isLive, matchRecords } from "../tracking/match-records.ts";
import { splitReadings } from "../tracking/two-readings.ts";
import type { Standing } from "./standing.ts";

/**
 * Without a pick: a live record that carries the appointment's id and is theirs, or carries none and agrees. Where it is open
 * whether the series or a day is on screen, by both readings.
 */
export function isPermitted(standing: Standing, record: AppointmentRecord): boolean {
  if (!isLive(record)) return false;
  const readings = splitReadings(standing.report.evidence);
  return readings.every((reading) => reading === undefined || isPermittedBy(findFindings(reading, silent), record));
}

/** Does this record, read just now, carry the appointment's id among the rows that were judged, by every reading? */
export function carriesIdBesides({ report }: Standing, record: AppointmentRecord): boolean {
  return splitReadings(report.evidence).every((reading) => {
    if (reading?.item === undefined) return reading === undefined;
    const { item, records, seriesCrmId } = reading;
    const rows = records.kind === "answered" ? records.byGlobalObjectId : [];
    return matchRecords(item, [record, ...rows], seriesCrmId).carries(record) === "this";
  });
}

function isPermittedBy({ evidence: { item }, carries, isTheirs }: Findings, record: AppointmentRecord): boolean {
  if (item === undefined || !isTheirs(record)) return false;
  const standing = carries(record);
  return standing === "this" || (standing === "none" && isAlike(item, record));
}

/** The record of a plan that says relink, and of no other. */
export function recordToRelink(standing: Standing): AppointmentRecord | undefined {
  const { plan } = standing.report.judgement;
  return plan.track === "relink" && isPermitted(standing, plan.record) ? plan.record : undefined;
}
