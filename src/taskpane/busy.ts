import type { PaneState } from "./pane-state.ts";

/** Something that may write is under way: nothing may change the ground it stands on. */
export function isActing({ action, roleChanges }: PaneState): boolean {
  return action?.kind === "running" || roleChanges.some(({ state }) => state.kind === "under-way");
}

/** One thing at a time: what writes waits for the verdict to stand, and for what writes already. */
export function isBusy(state: PaneState): boolean {
  return state.phase.kind !== "settled" || isActing(state);
}
