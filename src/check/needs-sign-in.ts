import type { UnknownReason } from "../tracking/evidence.ts";
import { canSignInHelp } from "./can-sign-in-help.ts";

/** Does an action that failed for this reason need a sign-in before it is tried again? */
export function needsSignIn(why: UnknownReason): boolean {
  return why === "no-sign-in" || canSignInHelp(why);
}
