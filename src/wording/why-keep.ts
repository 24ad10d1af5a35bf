import type { KeepReason } from "../locales/spoken-values.ts";
import type { AppointmentRecord } from "../tracking/evidence.ts";
import { recordToKeep } from "../tracking/record-to-keep.ts";

/** Why `recordToKeep` names the record it names. Takes the records oldest first, as it does. */
export function whyKeep(records: readonly AppointmentRecord[]): KeepReason {
  const keep = recordToKeep(records);
  const decidedByRegarding = keep?.regarding !== undefined && records.some(({ regarding }) => regarding === undefined);
  if (!decidedByRegarding) return "oldest";
  return keep === records[0] ? "oldest-with-regarding" : "with-regarding";
}
