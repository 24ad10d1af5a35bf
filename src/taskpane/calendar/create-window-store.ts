/** The state of *Open large* in the pane. The window may know more recent verdicts than the pane. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { AppCalendar } from "../../app/calendar/create-app-calendar.ts";
import type { OpenCalendarWindow } from "../../app/calendar-window/open-calendar-window.ts";
import type { DialogEnd, WhyNotOpened } from "../../outlook/dialog-end.ts";
import type { CalendarAccess } from "../../tracking/evidence.ts";
import type { CalendarViewStore } from "./calendar-state.ts";

type WindowState =
  | { readonly kind: "closed" }
  /** The page in the window has not started yet. */
  | { readonly kind: "opening" }
  | { readonly kind: "open" }
  /** It was open, and the pane has not returned to its own view since. */
  | { readonly kind: "ended" }
  /** `broken`: the window opened, but its page did not load. */
  | { readonly kind: "not-opened"; readonly why: WhyNotOpened | "broken" };

export interface WindowStore extends Pick<StoreApi<WindowState>, "getState" | "getInitialState" | "subscribe"> {
  readonly actions: {
    /** Synchronously from the click: browsers open no window later. */
    readonly open: (access: CalendarAccess) => void;
    readonly showHere: () => void;
    /** Returns to the pane's view, with a new scan. */
    readonly returnToPane: () => void;
  };
}

export function createWindowStore({
  open,
  calendar,
}: {
  readonly open: NonNullable<AppCalendar["openWindow"]>;
  readonly calendar: CalendarViewStore;
}): WindowStore {
  const store = createStore<WindowState>()(() => ({ kind: "closed" }));
  const set = (next: WindowState): void => store.setState(next, true);
  let opened: OpenCalendarWindow | undefined;

  async function waitForEnd({ closed }: OpenCalendarWindow): Promise<void> {
    const end = await closed;
    opened = undefined;
    set(store.getState().kind === "open" ? { kind: "ended" } : stateAfter(end));
  }

  return {
    ...store,
    actions: {
      open(access) {
        const { calendar: shown, range, restore } = calendar.getState();
        // Only one of pane and window may write at a time.
        if (opened !== undefined || restore.kind === "running") return;
        set({ kind: "opening" });
        opened = open({ access, calendar: shown, range });
        opened.onStarted(() => {
          // Two scans would send every request twice.
          calendar.actions.stop();
          set({ kind: "open" });
        });
        void waitForEnd(opened);
      },
      showHere: () => opened?.close(),
      returnToPane() {
        if (store.getState().kind !== "ended") return;
        set({ kind: "closed" });
        const { calendar: shown, range } = calendar.getState();
        calendar.actions.scan({ calendar: shown, range });
      },
    },
  };
}

function stateAfter(end: DialogEnd): WindowState {
  switch (end.kind) {
    case "not-opened":
      return { kind: "not-opened", why: end.why };
    case "broken":
      return { kind: "not-opened", why: "broken" };
    case "by-person":
    case "by-us":
      return { kind: "closed" };
  }
}
