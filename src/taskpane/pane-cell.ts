/** The one place that holds what is drawn. Everything that changes it gets this cell. */
import type { PaneState } from "./pane-state.ts";

export interface PaneCell {
  readonly get: () => PaneState;
  readonly set: (change: Partial<PaneState>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createPaneCell(initial: PaneState): PaneCell {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
