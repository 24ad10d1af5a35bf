import type { UnknownReason } from "../tracking/evidence.ts";

const reasons: ReadonlySet<UnknownReason> = new Set([
  "sign-in-needs-click",
  "sign-in-refused",
  "sign-in-window-blocked",
  "sign-in-window-closed",
]);

/** Could signing in again help? */
export function canSignInHelp(why: UnknownReason): boolean {
  return reasons.has(why);
}
