/** A store that a test sets by hand and that writes down what was asked of it. */
import type { PaneActions, PaneState, PaneStore } from "../../../src/taskpane/pane-state.ts";

export const settled: Omit<PaneState, "phase"> = {
  locale: "en-GB",
  theme: "light",
  organizations: [{ name: "PROD", colour: "#0b6a0b" }, { name: "UAT" }],
  chosen: { kind: "named", name: "PROD" },
  syncMinutes: 15,
  roleChanges: [],
  journal: [],
  safetyCopy: "on",
};

export interface HandStore extends PaneStore {
  set(change: Partial<PaneState>): void;
  readonly asked: readonly (readonly [keyof PaneActions, ...unknown[]])[];
}

export function handStore(initial: PaneState): HandStore {
  let state = initial;
  const listeners = new Set<() => void>();
  const asked: [keyof PaneActions, ...unknown[]][] = [];
  const note =
    (name: keyof PaneActions) =>
    (...values: unknown[]) =>
      void asked.push([name, ...values]);
  return {
    asked,
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(change) {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    actions: {
      checkAgain: () => note("checkAgain")(),
      stop: () => note("stop")(),
      signIn: () => note("signIn")(),
      chooseOrganization: note("chooseOrganization"),
      tellCopied: note("tellCopied"),
      openInCrm: note("openInCrm"),
      setAside: note("setAside"),
      setSafetyCopy: note("setSafetyCopy"),
      restore: () => note("restore")(),
      restoreAnyway: () => note("restoreAnyway")(),
      act: note("act"),
      stopAction: () => note("stopAction")(),
      putAway: () => note("putAway")(),
      signInAndRetry: () => note("signInAndRetry")(),
      shareReadOnly: note("shareReadOnly"),
      undoSharing: note("undoSharing"),
      signInAndShare: note("signInAndShare"),
      searchRegarding: note("searchRegarding"),
      askReadOnly: () => note("askReadOnly")(),
      sendCheckLink: () => note("sendCheckLink")(),
    },
  };
}
