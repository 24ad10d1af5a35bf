/** Where safety copies are kept, pure: under which name, by which key, and how long. */

import type { OwnCopy } from "../tracking/evidence.ts";
import { decodeOwnCopy } from "../tracking/safety-copy.ts";

/** Name of the setting: a list of `[key, text]`, the newest first. */
export const ownCopiesSetting = "witnesses";

/** The custom property of the carried one; mailbox/carried-copy-in-bag.ts reads it from the mailbox. */
export const carriedCopyProperty = "witness";

/** Of one copy's text, in the settings and in what the calendar's window is told. */
export const longestCopyText = 2_500;

/** Is the entry one of this appointment's? Older ones were kept by the appointment alone. */
export function isCopyOf(key: string, appointment: string): boolean {
  const [kept, asked] = [key.toUpperCase(), appointment.toUpperCase()];
  return kept === asked || kept.startsWith(`${asked} `);
}

/** Whatever lies in the entry; undefined where it is no copy of ours. */
export function decodeKeptOwnCopy(kept: unknown): OwnCopy | undefined {
  return typeof kept === "string" ? decodeOwnCopy(kept) : undefined;
}
