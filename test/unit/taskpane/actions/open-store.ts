/** The pane's real store on an app whose every answer the test gives. */
import type { App } from "../../../../src/app/create-app.ts";
import type { AppActions } from "../../../../src/app/create-app-actions.ts";
import type { ActionOptions, ActionOutcome, JournalEntry } from "../../../../src/check/action.ts";
import type { SharingAudit, SharingEntry } from "../../../../src/check/audit-sharing.ts";
import type { SharingChange, SharingOutcome } from "../../../../src/check/change-sharing.ts";
import type { CheckReport } from "../../../../src/check/report.ts";
import type { RegardingCandidate } from "../../../../src/crm/crm-organization.ts";
import type { Watch } from "../../../../src/outlook/watch-store.ts";
// Its chunk is there soon after the first verdict.
import "../../../../src/taskpane/actions/create-actions.ts";
import { createPaneStore } from "../../../../src/taskpane/create-pane-store.ts";
import { reportOn, states } from "../states.ts";
import { createManualClock, settle } from "./manual-clock.ts";

export const lost = reportOn(states["7f lost"]);
export const tracked = reportOn(states["5d tracked"]);
export const safe: SharingAudit = { kind: "audited", overall: "safe", entries: [], organization: "PROD" };

export const blake: SharingEntry = {
  permission: {
    id: "p-blake",
    grantee: { kind: "person", address: "blake@contoso.example", name: "Blake Brooks" },
    role: "write",
    allowedRoles: ["read", "write"],
  },
  risk: "can-untrack",
  reason: "not-a-user-of-organization",
  remedy: { kind: "change", to: "read" },
};
export const atRisk: SharingAudit = { kind: "audited", overall: "at-risk", entries: [blake], organization: "PROD" };

interface Call<Asked, Answer> {
  readonly asked: Asked;
  readonly signal: AbortSignal;
  readonly options: ActionOptions;
  answer(value: Answer): Promise<void>;
  fail(error: Error): Promise<void>;
}

/** Which use case was called, and with what. */
type Act = Readonly<Record<string, unknown>> & { readonly kind: string };

export interface Given {
  readonly report?: CheckReport;
  readonly audit?: SharingAudit;
  readonly watch?: Watch;
  readonly journal?: readonly JournalEntry[];
  readonly mail?: AppActions["mail"];
  /** Answered at once by default. */
  readonly checks?: "by-hand";
  readonly loadActions?: (actions: AppActions) => Promise<AppActions>;
  /** Chosen lately. */
  readonly recent?: readonly RegardingCandidate[];
  readonly keepOrganization?: App["keepOrganization"];
}

export async function openStore(given: Given = {}) {
  const clock = createManualClock();
  const queue = <Asked, Answer>() => {
    const calls: Call<Asked, Answer>[] = [];
    const ask = (asked: Asked, options: { readonly signal: AbortSignal }) =>
      new Promise<Answer>((resolve, reject) => {
        calls.push({
          asked,
          signal: options.signal,
          options: options as ActionOptions,
          answer: (value) => (resolve(value), settle()),
          fail: (error) => (reject(error), settle()),
        });
      });
    return { calls, ask };
  };
  const acts = queue<Act, ActionOutcome>();
  const changes = queue<SharingChange & { readonly way: string }, SharingOutcome>();
  const searches = queue<string, readonly RegardingCandidate[]>();
  const checks = queue<undefined, CheckReport>();
  const audits = { next: given.audit ?? safe, asked: 0 };
  const watches = { kept: given.watch, log: [] as string[] };
  const signedIn: string[] = [];
  const next = { report: given.report ?? lost };

  const actions: AppActions = {
    restoreLink: (_, request, options) => acts.ask({ kind: "restore", ...request }, options),
    writeLink: (_, recordId, options) => acts.ask({ kind: "write-link", recordId }, options),
    linkToRecord: (_, recordId, options) => acts.ask({ kind: "link-to", recordId }, options),
    trackAppointment: (_, request, options) => acts.ask({ kind: "track", ...request }, options),
    updateRecord: (_, request, options) => acts.ask({ kind: "update", ...request }, options),
    forgetCopy: (_, copy, options) => acts.ask({ kind: "forget-copy", copy }, options),
    auditSharing: () => ((audits.asked += 1), Promise.resolve(audits.next)),
    changeSharing: (_, change, way, options) => changes.ask({ ...change, way }, options),
    findRegarding: searches.ask,
    findPeopleInCrm: () => Promise.resolve({ kind: "unknown", why: "not-asked" }),
    openForm: () => undefined,
    findRecentRegarding: (_, name) => (given.recent ?? []).filter((each) => each.name.includes(name)),
    changeRegarding: (_, change, options) => acts.ask({ kind: "regarding", change }, options),
    findJournal: () => given.journal ?? [],
    mail: given.mail ?? { findAppointment: () => Promise.resolve(undefined), openForm: () => false },
    watches: {
      find: () => watches.kept,
      keep(_, times) {
        watches.kept = { ...times, recordId: "r" };
        watches.log.push("kept");
        return Promise.resolve();
      },
      forget() {
        watches.kept = undefined;
        watches.log.push("forgotten");
        return Promise.resolve();
      },
    },
  };
  const app: App = {
    organizations: [{ name: "PROD" }, { name: "UAT" }],
    syncMinutes: 15,
    tables: [],
    readSurroundings: () => ({ outlook: {}, exchanges: [] }),
    findOrganization: () => ({ kind: "named", name: "PROD" }),
    check: (options) => (given.checks === "by-hand" ? checks.ask(undefined, options) : Promise.resolve(next.report)),
    signIn: (purpose) => (signedIn.push(purpose), Promise.resolve()),
    keepOrganization: given.keepOrganization ?? (() => Promise.resolve()),
    findFirstRun: () => "done",
    keepFirstRunDone: () => Promise.resolve(),
    findSafetyCopy: () => "on",
    keepSafetyCopy: () => Promise.resolve(),
    findTextChoice: () => "left-out",
    keepTextChoice: () => Promise.resolve(),
    openInCrm: () => undefined,
    setAside: () => undefined,
    loadActions: () => given.loadActions?.(actions) ?? Promise.resolve(actions),
    loadCalendar: () => Promise.reject(new Error("No test of this store opens the calendar.")),
  };
  const store = createPaneStore({ locale: "en", theme: "light" }, clock);
  store.open(app, Promise.resolve());
  await settle();
  return {
    store,
    clock,
    acts: acts.calls,
    changes: changes.calls,
    searches: searches.calls,
    checks: checks.calls,
    audits,
    watches,
    signedIn,
    /** What the next check finds. */
    next,
    state: store.getState,
    async press(choose: (pressed: typeof store.actions) => void) {
      choose(store.actions);
      await settle();
    },
  };
}

export function ended(state: ReturnType<ReturnType<typeof createPaneStore>["getState"]>): ActionOutcome | undefined {
  return state.action?.kind === "ended" ? state.action.outcome : undefined;
}
