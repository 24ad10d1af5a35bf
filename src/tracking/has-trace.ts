import type { Stamp } from "./stamp.ts";

/** Is any property that CRM writes there, whatever its value? */
export function hasStampTrace(stamp: Stamp): boolean {
  return Object.values(stamp).some(({ kind }) => kind !== "absent");
}

/** A sign that the appointment was tracked at some time: a CRM property, a tracker property, or Outlook's tracking category. */
export function hasTrace(stamp: Stamp, hasTrackingCategory: boolean): boolean {
  return hasTrackingCategory || hasStampTrace(stamp);
}
