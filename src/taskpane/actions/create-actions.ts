/** Runs the actions that may write: one at a time, stoppable, each with an outcome. */
import type { ActionOptions, ActionOutcome, Difference } from "../../check/action.ts";
import type { CheckReport } from "../../check/report.ts";
import type { App, SignInPurpose } from "../../app/create-app.ts";
import type { AppActions } from "../../app/create-app-actions.ts";
import type { Clock } from "../../http/clock.ts";
import { isActionRunning, isBusy, reportOf, type PaneActions, type PaneStateStore } from "../pane-state.ts";
import type { ActionRequest, ActionState, BeforeAction, Doing } from "./actions-state.ts";
import { createCauseAsker } from "./ask-cause.ts";
import { failedOutcome } from "./failed-outcome.ts";
import { openCheckLink, openReadOnlyRequest } from "./owner-mail.ts";
import { createPeopleFinder } from "./find-people.ts";
import { createRegardingSearcher } from "./search-regarding.ts";
import { createLinkWatcher } from "./watch-link.ts";

export interface LoadedActions {
  readonly actions: Omit<PaneActions, Immediate>;
  /** Does nothing while another action is running. @throws any bug of ours, after the outcome has been set */
  readonly run: (request: ActionRequest, before?: BeforeAction) => Promise<void>;
  readonly onVerdict: (report: CheckReport) => void;
  /** The pane is closing: stops everything, and changes no state any more. */
  readonly close: () => void;
}

/** The actions that the pane's store performs itself. */
type Immediate =
  | "checkAgain"
  | "stop"
  | "signIn"
  | "askOrganization"
  | "chooseOrganization"
  | "closeFirstRun"
  | "showCopied"
  | "openInCrm"
  | "setAside"
  | "setSafetyCopy"
  | "setTextChoice";

interface ActionsOptions {
  readonly store: PaneStateStore;
  readonly app: Pick<App, "syncMinutes" | "signIn">;
  readonly actions: AppActions;
  readonly clock: Clock;
  /** Every check ends in `onVerdict`. */
  readonly check: () => Promise<void>;
}

export function createActions({ store, app, actions, clock, check }: ActionsOptions): LoadedActions {
  const { getState, setState } = store;
  const watcher = createLinkWatcher({ store, watches: actions.watches, syncMinutes: app.syncMinutes, clock, check });
  const cause = createCauseAsker(store, actions, (options) => app.signIn("mailbox-writing", options));
  const regarding = createRegardingSearcher(store, actions, clock);
  const people = createPeopleFinder(store, actions);
  const leaving = new AbortController();
  let running: AbortController | undefined;

  async function run(request: ActionRequest, before?: BeforeAction): Promise<void> {
    const report = reportOf(getState());
    if (report === undefined || isBusy(getState())) return;
    const controller = new AbortController();
    running = controller;
    const { signal } = controller;
    let doing: Doing = "starting";
    const show = (next: Doing): void => {
      doing = next;
      if (running === controller) setState({ action: { kind: "running", request, doing, stopping: signal.aborted } });
    };
    show(doing);
    setState({ formOpened: false });

    let ended: { readonly outcome: ActionOutcome; readonly mistake?: unknown };
    let begun = false;
    try {
      if ((await before?.({ signal, show })) === "held") {
        if (running !== controller) return;
        running = undefined;
        setState({ action: { kind: "held" } });
        return;
      }
      signal.throwIfAborted();
      begun = true;
      ended = { outcome: await perform(actions, request, report, { signal, onStep: show }) };
    } catch (error) {
      ended = failedOutcome(error, { written: begun ? "not-known" : "nothing", signal });
    }
    if (running !== controller) return;
    running = undefined;
    const { outcome } = ended;
    setState({
      action: { kind: "ended", request, outcome, during: doing },
      ...(outcome.report && { phase: { kind: "settled", report: outcome.report } }),
    });
    onEnded(outcome);
    if ("mistake" in ended) throw ended.mistake;
  }

  function onEnded(outcome: ActionOutcome): void {
    const { report } = outcome;
    if (report !== undefined) {
      setState({ journal: actions.findJournal(report) });
      if (outcome.kind === "linked") watcher.onLinked(report);
      else watcher.onVerdict(report);
    }
    // The write may have changed what was judged before it.
    if (outcome.kind === "failed" && outcome.written !== "nothing") void check();
  }

  return {
    run,
    onVerdict(report) {
      setState({
        journal: actions.findJournal(report),
        checkLink: undefined,
        askReadOnly: undefined,
        ...(isRecordFound(report) && { formOpened: false }),
      });
      watcher.onVerdict(report);
    },
    actions: {
      restore() {
        const report = reportOf(getState());
        if (report !== undefined) void run({ kind: "restore" }, cause.beforeRestore(report));
      },
      restoreAnyway() {
        const read = findComparisonRead(getState().action);
        void run({ kind: "restore", ...(read && { read }) });
      },
      act: (request) => void run(request),
      stopAction() {
        running?.abort();
        const { action } = getState();
        if (action?.kind === "running") setState({ action: { ...action, stopping: true } });
      },
      dismiss() {
        if (!isActionRunning(getState())) setState({ action: undefined });
      },
      signInAndRetry() {
        const { action } = getState();
        if (action?.kind !== "ended") return;
        const purpose = signInFor(action);
        void run(action.request, async ({ signal }) => {
          // If sign-in is refused, the action that follows reports it.
          await app.signIn(purpose, { signal }).catch(() => signal.throwIfAborted());
          return "go-on";
        });
      },
      shareReadOnly: (id) => void cause.shareReadOnly(id),
      undoSharing: (id) => void cause.undoSharing(id),
      signInAndShare: (id) => void cause.signInAndShare(id),
      searchRegarding: (text) => void regarding.search(text),
      findPeople: () => void people.find(),
      openForm(form) {
        actions.openForm(form);
        setState({ formOpened: true });
      },
      askReadOnly: () => openReadOnlyRequest(store, actions.mail),
      sendCheckLink: () => void openCheckLink(store, actions.mail, { now: new Date(clock.now()), signal: leaving.signal }),
    },
    close() {
      leaving.abort();
      const controller = running;
      running = undefined;
      controller?.abort();
      cause.close();
      regarding.close();
      people.close();
      watcher.close();
    },
  };
}

/** What was saved in CRM's form is there: by its id, or as a candidate where the form did not keep the id. */
function isRecordFound({ judgement: { plan, liveRecords, closedRecords } }: CheckReport): boolean {
  return liveRecords.length + closedRecords.length > 0 || (plan.track === "blocked" && plan.reason === "pick");
}

function perform(actions: AppActions, request: ActionRequest, report: CheckReport, options: ActionOptions): Promise<ActionOutcome> {
  switch (request.kind) {
    case "restore":
      return actions.restoreLink(report, request.read ? { read: request.read } : {}, options);
    case "write-link":
      return actions.writeLink(report, request.link.crmId, options);
    case "link-to":
      return actions.linkToRecord(report, request.record.id, options);
    case "regarding":
      return actions.changeRegarding(report, request.change, options);
    case "update":
      return actions.updateRecord(report, request.read ? { read: request.read } : {}, options);
    case "forget-copy":
      return actions.forgetCopy(report, request.copy, options);
    case "track": {
      const { kind: _, ...track } = request;
      return actions.trackAppointment(report, track, options);
    }
  }
}

/** The comparison that the person is continuing from: on screen now, or before the wait that is being continued. */
function findComparisonRead(action: ActionState | undefined): readonly Difference[] | undefined {
  if (action?.kind !== "ended") return undefined;
  const { request, outcome } = action;
  if (outcome.kind === "differs") return outcome.differences;
  return request.kind === "restore" ? request.read : undefined;
}

/** Judging asks both services: the evidence says which of them did not answer. */
function signInFor({ during, outcome: { report } }: Extract<ActionState, { readonly kind: "ended" }>): SignInPurpose {
  const purpose = askedIn(during);
  if (purpose !== "mailbox" || report === undefined || report.evidence.stamp.kind === "unknown") return purpose;
  const { organization, records } = report.evidence;
  return organization.kind === "unreachable" || records.kind === "unknown" ? "crm" : "mailbox";
}

/** Which service a step calls, and so where the person has to sign in. */
function askedIn(doing: Doing): SignInPurpose {
  switch (doing) {
    case "touching-record":
    case "finding-people":
    case "creating-record":
    case "setting-state":
    case "changing-regarding":
    case "updating-record":
      return "crm";
    case "writing-link":
    case "writing-regarding":
    case "forgetting-copy":
      return "mailbox-writing";
    case "starting":
    case "asking-who-can-edit":
    case "judging":
    case "reading-content":
    case "waiting-for-sync":
    case "reading-back":
      return "mailbox";
  }
}
