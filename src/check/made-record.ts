import type { LeftOut } from "../tracking/record-content.ts";

/** A record that a click created. */
export interface MadeRecord {
  readonly leftOut: readonly LeftOut[];
  /** Only in somebody else's calendar. "viewer": its owner is no user there, or this person may not assign records. */
  readonly owner?: { readonly is: "calendars-owner" | "viewer"; readonly name?: string };
}
