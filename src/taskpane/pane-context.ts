/** Provides the pane's store to its components. */
import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { PaneActions, PaneState, PaneStore } from "./pane-state.ts";

export const PaneContext = createContext<PaneStore | undefined>(undefined);

export function usePaneStore(): PaneStore {
  const store = useContext(PaneContext);
  if (store === undefined) throw new Error("This part of the pane is drawn outside of <Pane>.");
  return store;
}

/** Draws again only when the selected value changes. @param select must return a value from the state, not a new object each time */
export function usePane<Selected>(select: (state: PaneState) => Selected): Selected {
  return useStore(usePaneStore(), select);
}

export function usePaneActions(): PaneActions {
  return usePaneStore().actions;
}
