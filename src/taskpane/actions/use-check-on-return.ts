import { useEffect } from "react";
import { usePaneActions, usePaneStore } from "../pane-context.ts";
import { isBusy } from "../pane-state.ts";

/**
 * Checks anew whenever the person comes back to the pane: from another tab (`visibilitychange`), or from another window, in which
 * case the pane was visible all the time (`focus`). Both may come at once: the second finds the check under way.
 */
export function useCheckOnReturn(wanted: boolean): void {
  const store = usePaneStore();
  const { checkAgain } = usePaneActions();
  useEffect(() => {
    if (!wanted) return;
    const onReturn = (): void => {
      if (document.visibilityState === "visible" && !isBusy(store.getState())) checkAgain();
    };
    addEventListener("focus", onReturn);
    document.addEventListener("visibilitychange", onReturn);
    return () => {
      removeEventListener("focus", onReturn);
      document.removeEventListener("visibilitychange", onReturn);
    };
  }, [wanted, store, checkAgain]);
}
