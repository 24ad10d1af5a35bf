import type { AppointmentRecord, Evidence } from "./evidence.ts";

const minute = 60_000;

/**
 * Neither item nor record has changed for an hour and two sync intervals. A time that is not known, or that lies in the
 * device's future, is not stale.
 * @param rows every row that CRM brought; where one that was asked for by its key is not known, nothing is stale
 */
export function isStale({ item, records, gatheredAt, syncMinutes }: Evidence, rows: readonly AppointmentRecord[]): boolean {
  const longest = (60 + 2 * syncMinutes) * minute;
  const isOld = (at: Date | undefined) => at !== undefined && gatheredAt.getTime() - at.getTime() >= longest;
  return records.kind === "answered" && isOld(item?.lastModifiedAt) && rows.every(({ modifiedOn }) => isOld(modifiedOn));
}
