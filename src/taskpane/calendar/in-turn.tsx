import { useDeferredValue, type ReactNode } from "react";

/** Much to be drawn for the first time: after the rest, and in slices, so that the screen stays responsive. */
export function InTurn({ children }: { readonly children: ReactNode }): ReactNode {
  return useDeferredValue(true, false) && children;
}
