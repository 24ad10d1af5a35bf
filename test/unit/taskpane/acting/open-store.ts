/** The pane's real store on a house whose every answer the test gives. */
import type { ActionOptions, ActionOutcome, JournalEntry } from "../../../../src/check/action.ts";
import type { SharingAudit, SharingEntry } from "../../../../src/check/audit-sharing.ts";
import type { SharingChange, SharingOutcome } from "../../../../src/check/change-sharing.ts";
import type { CheckReport } from "../../../../src/check/report.ts";
import type { RegardingCandidate } from "../../../../src/crm/crm-organization.ts";
import type { Watch } from "../../../../src/outlook/watch-store.ts";
import type { ActionRequest } from "../../../../src/taskpane/acting-state.ts";
// Its chunk is there soon after the first verdict.
import "../../../../src/taskpane/acting/open-acting.ts";
import { createPaneStore } from "../../../../src/taskpane/create-pane-store.ts";
import type { ActingHouse, PaneHouse } from "../../../../src/taskpane/pane-house.ts";
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

export interface Given {
  readonly report?: CheckReport;
  readonly audit?: SharingAudit;
  readonly watch?: Watch;
  readonly journal?: readonly JournalEntry[];
  readonly mail?: ActingHouse["mail"];
  /** Answered at once by default. */
  readonly checks?: "by-hand";
  readonly loadActing?: (acting: ActingHouse) => Promise<ActingHouse>;
  readonly keepOrganization?: PaneHouse["keepOrganization"];
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
  const acts = queue<ActionRequest, ActionOutcome>();
  const changes = queue<SharingChange & { readonly way: string }, SharingOutcome>();
  const searches = queue<string, readonly RegardingCandidate[]>();
  const checks = queue<undefined, CheckReport>();
  const audits = { next: given.audit ?? safe, asked: 0 };
  const watches = { kept: given.watch, log: [] as string[] };
  const signedIn: string[] = [];
  const next = { report: given.report ?? lost };

  const acting: ActingHouse = {
    act: (request, _, options) => acts.ask(request, options),
    auditSharing: () => ((audits.asked += 1), Promise.resolve(audits.next)),
    changeSharing: (change, way, _, options) => changes.ask({ ...change, way }, options),
    findRegarding: searches.ask,
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
  const house: PaneHouse = {
    organizations: [{ name: "PROD" }, { name: "UAT" }],
    chosen: { kind: "named", name: "PROD" },
    syncMinutes: 15,
    check: (options) => (given.checks === "by-hand" ? checks.ask(undefined, options) : Promise.resolve(next.report)),
    signIn: (purpose) => (signedIn.push(purpose), Promise.resolve()),
    keepOrganization: given.keepOrganization ?? (() => Promise.resolve()),
    findSafetyCopy: () => "on",
    keepSafetyCopy: () => Promise.resolve(),
    openInCrm: () => undefined,
    setAside: () => undefined,
    stoppedReport: () => reportOn(states["1 not saved"]),
    loadActing: () => given.loadActing?.(acting) ?? Promise.resolve(acting),
  };
  const store = createPaneStore({ locale: "en", theme: "light" }, clock);
  store.open(house, "en");
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
    async press(choose: (actions: typeof store.actions) => void) {
      choose(store.actions);
      await settle();
    },
  };
}

export function ended(state: ReturnType<ReturnType<typeof createPaneStore>["getState"]>): ActionOutcome | undefined {
  return state.action?.kind === "ended" ? state.action.outcome : undefined;
}
