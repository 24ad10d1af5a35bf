/** The pane's one store: its state, and the actions behind every button. */
import { createStore } from "zustand/vanilla";
import type { App } from "../app/create-app.ts";
import { lazy } from "../app/lazy.ts";
import type { CheckReport } from "../check/report.ts";
import { type Clock, systemClock } from "../http/clock.ts";
import { Failure } from "../http/failure.ts";
import { nextTask } from "../http/next-task.ts";
import { unlessAborted } from "../http/unless-aborted.ts";
import type { LoadedActions } from "./actions/create-actions.ts";
import { isActionRunning, reportOf, type PaneState, type PaneStateStore, type PaneStore } from "./pane-state.ts";
import { keepChoices } from "./settings/keep-choices.ts";
import { createCheckRunner } from "./verdict/run-check.ts";

export interface StartablePane extends PaneStore {
  /** Shows a failure from before there is an app: Office did not load, or the configuration is wrong. */
  readonly fail: (phase: Extract<PaneState["phase"], { kind: "no-office" | "misconfigured" | "broken" }>) => void;
  /**
   * Starts the first check.
   * @param speaking what is found is drawn after it: until then the pane may speak another language than Outlook
   */
  readonly open: (app: App, speaking: Promise<void>) => void;
  /** @param locale whose first messages have been loaded */
  readonly speak: (locale: string) => void;
  readonly setTheme: (theme: PaneState["theme"]) => void;
  /** The pane is closing: aborts everything under way. */
  readonly close: () => void;
}

export function createPaneStore(initial: Pick<PaneState, "locale" | "theme">, clock: Clock = systemClock): StartablePane {
  const store = createStore<PaneState>(() => ({
    ...initial,
    phase: { kind: "starting" },
    organizations: [],
    syncMinutes: 15,
    tables: [],
    roleChanges: [],
    journal: [],
    safetyCopy: "on",
    textChoice: "left-out",
  }));
  const { setState } = store;
  let opened: OpenPane | undefined;
  function getOpened(): OpenPane {
    if (opened === undefined) throw new Error("The pane is not open yet.");
    return opened;
  }
  return {
    ...store,
    get actions() {
      return getOpened().actions;
    },
    loadCalendar: () => getOpened().loadCalendar(),
    readSurroundings: () => getOpened().readSurroundings(),
    fail: (phase) => setState({ phase }),
    open(app, speaking) {
      opened?.close();
      const { organizations, syncMinutes, tables, helpAddress } = app;
      const chosen = app.findOrganization();
      setState({
        organizations,
        syncMinutes,
        tables,
        safetyCopy: app.findSafetyCopy(),
        textChoice: app.findTextChoice(),
        ...(helpAddress !== undefined && { helpAddress }),
        ...(chosen && { chosen }),
        ...(app.findFirstRun() === "new" && { firstRun: "asking" }),
      });
      opened = openPane(store, app, { clock, speaking });
      opened.actions.checkAgain();
    },
    speak: (locale) => setState({ locale }),
    setTheme: (theme) => setState({ theme }),
    close: () => opened?.close(),
  };
}

interface OpenPane extends Required<Pick<PaneStore, "actions" | "loadCalendar" | "readSurroundings">> {
  readonly close: () => void;
}

/** The code that may write is loaded after the first verdict, or by the first click that needs it. */
function openPane(
  store: PaneStateStore,
  app: App,
  { clock, speaking }: { readonly clock: Clock; readonly speaking: Promise<void> },
): OpenPane {
  const { getState, setState } = store;
  const checks = createCheckRunner(store, {
    async check(options) {
      const [report] = await Promise.all([app.check(options), unlessAborted(speaking, options.signal)]);
      return report;
    },
  });
  let closed = false;
  let loaded: LoadedActions | undefined;
  const later = lazy(async () => {
    const [actions, { createActions }] = await Promise.all([
      app.loadActions(),
      import(/* webpackChunkName: "actions" */ "./actions/create-actions.ts"),
    ]);
    loaded = createActions({ store, app, actions, clock, check: () => check() });
    if (closed) loaded.close();
    return loaded;
  });

  async function check(before?: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const report = await checks.check(before);
    if (report !== undefined) await onVerdict(report);
  }

  async function onVerdict(report: CheckReport): Promise<void> {
    await nextTask();
    try {
      const part = await later.load();
      // Skip it if a newer verdict has arrived meanwhile.
      if (!closed && reportOf(getState()) === report) part.onVerdict(report);
    } catch (error) {
      // Not needed unless the person clicks an action, which then retries.
      if (!(error instanceof Failure)) throw error;
    }
  }

  /** Loads the code, then runs the action. If loading fails, the outcome says that nothing was written. */
  const act =
    <Values extends readonly unknown[]>(choose: (actions: LoadedActions["actions"]) => (...values: Values) => void) =>
    (...values: Values): void => {
      void later.load().then(
        ({ actions }) => {
          if (!closed) choose(actions)(...values);
        },
        (error: unknown) => {
          if (!(error instanceof Failure)) throw error;
          const outcome = { kind: "failed", why: error.reason, detail: error.message, written: "nothing", unadvised: [] } as const;
          setState({ action: { kind: "ended", request: { kind: "restore" }, outcome, during: "starting" } });
        },
      );
    };

  return {
    actions: {
      ...keepChoices({ store, app, check }),
      checkAgain() {
        // The new verdict replaces the last action's outcome.
        if (!isActionRunning(getState())) setState({ action: undefined });
        void check();
      },
      stop: checks.stop,
      signIn() {
        const resource = reportOf(getState())?.signIn?.resource;
        // If sign-in is refused, the check that follows reports it.
        if (resource) void check((signal) => app.signIn(resource, { signal }).catch(() => signal.throwIfAborted()));
      },
      showCopied: (notice) => setState({ notice }),
      openInCrm: app.openInCrm,
      setAside(records) {
        if (isActionRunning(getState())) return;
        app.setAside(records.map(({ id }) => id));
        setState({ action: undefined });
        void check();
      },
      restore: act((actions) => actions.restore),
      restoreAnyway: act((actions) => actions.restoreAnyway),
      act: act((actions) => actions.act),
      stopAction: act((actions) => actions.stopAction),
      dismiss: act((actions) => actions.dismiss),
      signInAndRetry: act((actions) => actions.signInAndRetry),
      shareReadOnly: act((actions) => actions.shareReadOnly),
      undoSharing: act((actions) => actions.undoSharing),
      signInAndShare: act((actions) => actions.signInAndShare),
      searchRegarding: act((actions) => actions.searchRegarding),
      findPeople: act((actions) => actions.findPeople),
      openForm: act((actions) => actions.openForm),
      askReadOnly: act((actions) => actions.askReadOnly),
      sendCheckLink: act((actions) => actions.sendCheckLink),
    },
    loadCalendar: app.loadCalendar,
    readSurroundings: app.readSurroundings,
    close() {
      closed = true;
      checks.stop();
      loaded?.close();
    },
  };
}
