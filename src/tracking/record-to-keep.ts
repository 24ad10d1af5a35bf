import type { AppointmentRecord } from "./evidence.ts";
import { byAge } from "./match-records.ts";

/** Of several records of one appointment, the one to keep: has a regarding record, then the oldest. */
export function recordToKeep(records: readonly AppointmentRecord[]): AppointmentRecord | undefined {
  const oldestFirst = [...records].sort(byAge);
  return oldestFirst.find(({ regarding }) => regarding !== undefined) ?? oldestFirst[0];
}
