/** The pane's one store: what is drawn, and what a click sets going. Draws nothing, judges nothing. */
import { type Clock, systemClock } from "../http/clock.ts";
import { type OpenPane, openPane } from "./open-pane.ts";
import { createCell } from "./cell.ts";
import type { PaneHouse } from "./pane-house.ts";
import type { PaneActions, PaneState, PaneStore } from "./pane-state.ts";

export interface StartablePane extends PaneStore {
  /** Shows a phase that ends before the house stands: Office never came, the configuration is wrong. */
  fail(phase: Extract<PaneState["phase"], { kind: "no-office" | "misconfigured" | "broken" }>): void;
  /** The house stands: checks at once. */
  open(house: PaneHouse, locale: string): void;
  setTheme(theme: PaneState["theme"]): void;
  /** The pane goes away: everything under way is aborted. */
  close(): void;
}

export function createPaneStore(initial: Pick<PaneState, "locale" | "theme">, clock: Clock = systemClock): StartablePane {
  const cell = createCell<PaneState>({
    ...initial,
    phase: { kind: "starting" },
    organizations: [],
    syncMinutes: 15,
    roleChanges: [],
    journal: [],
    safetyCopy: "on",
  });
  let opened: OpenPane | undefined;
  return {
    getState: cell.get,
    subscribe: cell.subscribe,
    get actions() {
      return opened?.actions ?? nothingYet;
    },
    fail: (phase) => cell.set({ phase }),
    open(house, locale) {
      opened?.close();
      const { organizations, chosen, syncMinutes } = house;
      cell.set({
        locale,
        organizations,
        syncMinutes,
        safetyCopy: house.findSafetyCopy(),
        ...(chosen !== undefined && { chosen }),
      });
      opened = openPane(cell, house, clock);
      opened.actions.checkAgain();
    },
    setTheme: (theme) => cell.set({ theme }),
    close: () => opened?.close(),
  };
}

const nothing = (): void => undefined;

/** Before the house stands nothing is drawn that could be pressed. */
const nothingYet: PaneActions = {
  checkAgain: nothing,
  stop: nothing,
  signIn: nothing,
  chooseOrganization: nothing,
  tellCopied: nothing,
  openInCrm: nothing,
  setAside: nothing,
  setSafetyCopy: nothing,
  restore: nothing,
  restoreAnyway: nothing,
  act: nothing,
  stopAction: nothing,
  putAway: nothing,
  signInAndRetry: nothing,
  shareReadOnly: nothing,
  undoSharing: nothing,
  signInAndShare: nothing,
  searchRegarding: nothing,
  sendCheckLink: nothing,
  askReadOnly: nothing,
};
