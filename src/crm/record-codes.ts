/** What CRM's numbers on an appointment mean; the same in all versions. */
import type { RecordKind, RecordState } from "../tracking/evidence.ts";

export const stateCodes = [0, 1, 2, 3] as const;
export const instanceTypeCodes = [0, 1, 2, 3, 4] as const;

export const states: Record<(typeof stateCodes)[number], RecordState> = { 0: "open", 1: "completed", 2: "canceled", 3: "scheduled" };
/** 0 not recurring, 1 master, 2 instance, 3 exception, 4 future exception. */
export const kinds: Record<(typeof instanceTypeCodes)[number], RecordKind> = {
  0: "single",
  1: "master",
  2: "instance",
  3: "instance",
  4: "instance",
};
