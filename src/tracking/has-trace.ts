import { linkState } from "./stamp-properties.ts";
import type { Stamp } from "./stamp.ts";

/**
 * Is there a sign that the appointment was tracked once: a blank CRM property (only something once stamped can be
 * present and empty), link state 0 without a usable `crmid`, a tracker property, or Outlook's tracking category?
 */
export function hasTrace(stamp: Stamp, hasTrackingCategory: boolean): boolean {
  return (
    hasTrackingCategory ||
    Object.values(stamp).some(({ kind }) => kind === "blank") ||
    (isNotLinked(stamp) && stamp.crmId.kind !== "present") ||
    [stamp.promoteTracker, stamp.linkStateTracker, stamp.categoryTracker].some(({ kind }) => kind !== "absent")
  );
}

function isNotLinked({ linkState: field }: Stamp): boolean {
  return field.kind === "present" && field.value === linkState.notLinked;
}
