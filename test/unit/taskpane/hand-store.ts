/** A store that a test sets by hand and that writes down what was asked of it. */
import { createStore } from "zustand/vanilla";
import type { PaneActions, PaneState, PaneStore } from "../../../src/taskpane/pane-state.ts";

export const settled: Omit<PaneState, "phase"> = {
  locale: "en-GB",
  theme: "light",
  organizations: [{ name: "PROD", colour: "#0b6a0b" }, { name: "UAT" }],
  chosen: { kind: "named", name: "PROD" },
  syncMinutes: 15,
  tables: [],
  roleChanges: [],
  journal: [],
  safetyCopy: "on",
  textChoice: "left-out",
};

export interface HandStore extends PaneStore {
  set(change: Partial<PaneState>): void;
  readonly asked: readonly (readonly [keyof PaneActions, ...unknown[]])[];
}

export function handStore(initial: PaneState): HandStore {
  const store = createStore<PaneState>(() => initial);
  const asked: [keyof PaneActions, ...unknown[]][] = [];
  const note =
    (name: keyof PaneActions) =>
    (...values: unknown[]) =>
      void asked.push([name, ...values]);
  return {
    asked,
    ...store,
    set: (change) => store.setState(change),
    actions: {
      checkAgain: () => note("checkAgain")(),
      stop: () => note("stop")(),
      signIn: () => note("signIn")(),
      // Opening a question asks nothing of anybody.
      askOrganization: (changingOrganization) => store.setState({ changingOrganization }),
      chooseOrganization: note("chooseOrganization"),
      closeFirstRun: () => note("closeFirstRun")(),
      showCopied: note("showCopied"),
      openInCrm: note("openInCrm"),
      setAside: note("setAside"),
      setSafetyCopy: note("setSafetyCopy"),
      setTextChoice: note("setTextChoice"),
      restore: () => note("restore")(),
      restoreAnyway: () => note("restoreAnyway")(),
      act: note("act"),
      stopAction: () => note("stopAction")(),
      dismiss: () => note("dismiss")(),
      signInAndRetry: () => note("signInAndRetry")(),
      shareReadOnly: note("shareReadOnly"),
      undoSharing: note("undoSharing"),
      signInAndShare: note("signInAndShare"),
      searchRegarding: note("searchRegarding"),
      findPeople: () => note("findPeople")(),
      openForm(form) {
        note("openForm")(form);
        store.setState({ formOpened: true });
      },
      askReadOnly: () => note("askReadOnly")(),
      sendCheckLink: () => note("sendCheckLink")(),
    },
  };
}
