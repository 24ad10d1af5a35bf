import type { Advice } from "../check/action.ts";
import type { ActionState } from "./acting-state.ts";

/** What must not be advised any more: after a refusal, nothing on screen may advise what the refusal was for. */
export function unadvisedBy(action: ActionState | undefined): readonly Advice[] {
  if (action?.kind !== "ended") return [];
  const { outcome } = action;
  return outcome.kind === "refused" || outcome.kind === "failed" ? outcome.unadvised : [];
}
