/** *Open large*, as the pane sees it. What was looked at or restored there may be newer than what the pane knows. */
import type { HouseCalendar } from "../../composition/assemble-calendar.ts";
import type { CalendarDialog } from "../../composition/calendar-dialog/open-calendar-dialog.ts";
import type { DialogEnd, WhyNotOpened } from "../../outlook/dialog-end.ts";
import type { CalendarAccess } from "../../tracking/evidence.ts";
import type { CalendarStore } from "./create-calendar-store.ts";

/** `broken`: it opened, but its page did not load. */
export type WhyNotLarge = WhyNotOpened | "broken";

export type LargeState =
  | { readonly kind: "away" }
  /** Its page has not asked for anything yet. */
  | { readonly kind: "opening" }
  | { readonly kind: "open" }
  /** It was open; the pane has not been looked at since. */
  | { readonly kind: "over" }
  | { readonly kind: "not-opened"; readonly why: WhyNotLarge };

export interface LargeStore {
  readonly getState: () => LargeState;
  readonly subscribe: (listener: () => void) => () => void;
  /** In the click itself: browsers open no window later. */
  readonly open: (access: CalendarAccess) => void;
  /** Closes the dialog. */
  readonly showHere: () => void;
  /** The pane's view is drawn again: it scans anew. */
  readonly comeBack: () => void;
}

export function createLargeStore({
  openLarge,
  calendar,
}: {
  readonly openLarge: NonNullable<HouseCalendar["openLarge"]>;
  readonly calendar: CalendarStore;
}): LargeStore {
  let state: LargeState = { kind: "away" };
  let dialog: CalendarDialog | undefined;
  const listeners = new Set<() => void>();
  const set = (next: LargeState): void => {
    state = next;
    for (const listener of listeners) listener();
  };

  async function waitForEnd({ closed }: CalendarDialog): Promise<void> {
    const end = await closed;
    dialog = undefined;
    set(state.kind === "open" ? { kind: "over" } : stateAfter(end));
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open(access) {
      const { calendar: shown, range, restore } = calendar.getState();
      // One place at a time writes.
      if (dialog !== undefined || restore.kind === "running") return;
      set({ kind: "opening" });
      dialog = openLarge({ access, calendar: shown, range });
      dialog.onBegun(() => {
        // Two scans would ask everything twice.
        calendar.actions.stop();
        set({ kind: "open" });
      });
      void waitForEnd(dialog);
    },
    showHere: () => dialog?.close(),
    comeBack() {
      if (state.kind !== "over") return;
      set({ kind: "away" });
      const { calendar: shown, range } = calendar.getState();
      calendar.actions.scan({ calendar: shown, range });
    },
  };
}

function stateAfter(end: DialogEnd): LargeState {
  switch (end.kind) {
    case "not-opened":
      return { kind: "not-opened", why: end.why };
    case "broken":
      return { kind: "not-opened", why: "broken" };
    case "by-person":
    case "by-us":
      return { kind: "away" };
  }
}
