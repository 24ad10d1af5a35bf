/** What a tracked appointment's record regards, and whether the appointment's stamp says the same. */
import type { AppointmentRecord, Evidence } from "./evidence.ts";
import type { Judgement } from "./judgement.ts";
import { isLive } from "./match-records.ts";
import { belongsToSeries, compareDays } from "./same-day.ts";
import type { Stamp } from "./stamp.ts";

interface Judged {
  readonly judgement: Judgement;
  readonly evidence: Pick<Evidence, "stamp" | "item">;
}

/**
 * The live record of a verified `tracked`, if it is that one: only there may it be changed what the record regards. Not the
 * record of a whole series from one of its days.
 */
export function findRegardable({ judgement, evidence }: Judged, recordId?: string): AppointmentRecord | undefined {
  const { verdict, verified, record } = judgement;
  if (verdict !== "tracked" || !verified || record === undefined || !isLive(record)) return undefined;
  const { item } = evidence;
  const isDay = item !== undefined && item.kind !== "master" && belongsToSeries(item);
  // A row that names no day may stand for every day, the series' own stamp included.
  if (item?.kind !== "master" && (record.kind === "master" || (isDay && compareDays(item, record) !== "fits"))) return undefined;
  return recordId === undefined || record.id === recordId ? record : undefined;
}

/** "behind": the stamp names another regarding record than CRM does, or one where CRM has none, or none. */
export type RegardingStanding = "agrees" | "behind";

/** Undefined if there is no such record, or the stamp could not be read. */
export function findRegardingStanding({ judgement, evidence }: Judged): RegardingStanding | undefined {
  const record = findRegardable({ judgement, evidence });
  if (record === undefined || evidence.stamp.kind !== "read") return undefined;
  return saysRegarding(evidence.stamp.stamp, record) ? "agrees" : "behind";
}

/** Ids are compared, and not names: CRM's clients cut and translate those. */
export function saysRegarding({ regardingId }: Stamp, { regarding }: Pick<AppointmentRecord, "regarding">): boolean {
  if (regardingId.kind === "unusable") return false;
  return (regardingId.kind === "present" ? regardingId.value : undefined) === regarding?.id;
}
