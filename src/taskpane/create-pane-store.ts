/** The pane's one store: what is drawn, and what a click sets going. Draws nothing, judges nothing. */
import type { CheckReport } from "../check/report.ts";
import type { AppointmentRecord } from "../tracking/evidence.ts";
import type { PaneState, PaneStore } from "./pane-state.ts";

/** What the house behind the pane can do, once it stands. */
export interface PaneHouse {
  readonly organizations: PaneState["organizations"];
  readonly chosenOrganization?: string;
  check(options: { readonly signal: AbortSignal }): Promise<CheckReport>;
  signIn(resource: "mailbox" | "crm", options: { readonly signal: AbortSignal }): Promise<void>;
  keepOrganization(name: string, options: { readonly signal: AbortSignal }): Promise<void>;
  openInCrm(record: AppointmentRecord): void;
  stoppedReport(): CheckReport;
}

export interface StartablePane extends PaneStore {
  /** Shows a phase that ends before the house stands: Office never came, the configuration is wrong. */
  fail(phase: Extract<PaneState["phase"], { kind: "no-office" | "misconfigured" }>): void;
  /** The house stands: checks at once. */
  open(house: PaneHouse, locale: string): void;
  setTheme(theme: PaneState["theme"]): void;
  /** The pane goes away: everything under way is aborted. */
  close(): void;
}

export function createPaneStore(initial: Pick<PaneState, "locale" | "theme">): StartablePane {
  let state: PaneState = { ...initial, phase: { kind: "starting" }, organizations: [] };
  let house: PaneHouse | undefined;
  let running: AbortController | undefined;
  const listeners = new Set<() => void>();

  const set = (change: Partial<PaneState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  const lastReport = () => {
    const { phase } = state;
    return phase.kind === "settled" ? phase.report : phase.kind === "checking" ? phase.last : undefined;
  };

  /** A newer check aborts the older one, so a late answer never paints over it. */
  async function check(before?: (signal: AbortSignal) => Promise<void>): Promise<void> {
    if (!house) return;
    running?.abort();
    const controller = new AbortController();
    running = controller;
    const last = lastReport();
    set({ phase: { kind: "checking", ...(last && { last }) }, notice: undefined });
    try {
      await before?.(controller.signal);
      const report = await house.check({ signal: controller.signal });
      if (running === controller) set({ phase: { kind: "settled", report } });
    } catch (error) {
      if (running !== controller) return;
      set({ phase: { kind: "settled", report: last ?? house.stoppedReport() } });
      if (!controller.signal.aborted) throw error;
    }
  }

  async function changeOrganization(name: string): Promise<void> {
    if (!house) return;
    const { keepOrganization } = house;
    let kept = true;
    await check(async (signal) => {
      set({ chosenOrganization: name });
      // A choice that could not be kept still serves this visit.
      await keepOrganization(name, { signal }).catch((error: unknown) => {
        if (signal.aborted) throw error;
        kept = false;
      });
    });
    if (!kept) set({ notice: { kind: "settings-not-saved" } });
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    fail: (phase) => set({ phase }),
    open(opened, locale) {
      house = opened;
      const { organizations, chosenOrganization } = opened;
      set({ locale, organizations, ...(chosenOrganization !== undefined && { chosenOrganization }) });
      void check();
    },
    setTheme: (theme) => set({ theme }),
    close: () => running?.abort(),
    actions: {
      checkAgain: () => void check(),
      stop: () => running?.abort(),
      signIn() {
        const resource = lastReport()?.signIn?.resource;
        if (!house || !resource) return;
        const { signIn } = house;
        // A refusal is no error here: the check that follows says what it means.
        void check((signal) => signIn(resource, { signal }).catch(() => signal.throwIfAborted()));
      },
      chooseOrganization: (name) => void changeOrganization(name),
      copyReport(text) {
        navigator.clipboard.writeText(text).then(
          () => set({ notice: { kind: "copied" } }),
          () => set({ notice: { kind: "copy-failed" } }),
        );
      },
      openInCrm: (record) => house?.openInCrm(record),
    },
  };
}
