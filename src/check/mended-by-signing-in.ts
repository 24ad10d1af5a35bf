import type { UnknownReason } from "../tracking/evidence.ts";

const reasons: ReadonlySet<UnknownReason> = new Set([
  "sign-in-needs-click",
  "sign-in-refused",
  "sign-in-window-blocked",
  "sign-in-window-closed",
]);

/** Whether a click on *Sign in* may help. */
export function mendedBySigningIn(why: UnknownReason): boolean {
  return reasons.has(why);
}
