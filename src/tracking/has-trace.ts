import type { Stamp } from "./stamp.ts";

/** A property that CRM leaves is there, whatever it holds. */
export function hasStampTrace(stamp: Stamp): boolean {
  return Object.values(stamp).some(({ kind }) => kind !== "absent");
}

/** A sign that the appointment was tracked once: a CRM property, a tracker property, or Outlook's tracking category. */
export function hasTrace(stamp: Stamp, hasTrackingCategory: boolean): boolean {
  return hasTrackingCategory || hasStampTrace(stamp);
}
