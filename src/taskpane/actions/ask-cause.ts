/** The cause before the repair: who could remove the link again, and the change of sharing that prevents it. */
import type { SharingAudit, SharingEntry } from "../../check/audit-sharing.ts";
import type { SharingChange } from "../../check/change-sharing.ts";
import type { CheckReport } from "../../check/report.ts";
import type { AppActions } from "../../app/create-app-actions.ts";
import { isBusy, reportOf, type PaneStateStore } from "../pane-state.ts";
import { brokenRoleChange, endRoleChange, findRoleChange, type RoleChange, withRoleChange } from "../sharing/role-change.ts";
import type { BeforeAction } from "./actions-state.ts";

export interface CauseAsker {
  /** Undefined in somebody else's calendar, since only the owner can see who shares it. */
  readonly beforeRestore: (report: CheckReport) => BeforeAction | undefined;
  /** Reduces their role to read-only. From a confirmed click only. */
  readonly shareReadOnly: (permissionId: string) => Promise<void>;
  readonly undoSharing: (permissionId: string) => Promise<void>;
  /** From a click only: signs in, then retries a change that failed for lack of it. */
  readonly signInAndShare: (permissionId: string) => Promise<void>;
  /** The pane is closing: the state no longer changes. */
  readonly close: () => void;
}

type SignIn = (options: { readonly signal: AbortSignal }) => Promise<void>;

export function createCauseAsker(
  store: PaneStateStore,
  actions: Pick<AppActions, "auditSharing" | "changeSharing">,
  signIn: SignIn,
): CauseAsker {
  const { getState, setState } = store;
  const leaving = new AbortController();

  async function change(next: Omit<RoleChange, "state">, asked: SharingChange, before: SignIn = () => Promise.resolve()): Promise<boolean> {
    const report = reportOf(getState());
    if (report === undefined) return false;
    note(store, { ...next, state: { kind: "under-way" } });
    try {
      // If sign-in is refused, the change that follows reports it.
      await before({ signal: leaving.signal }).catch(() => leaving.signal.throwIfAborted());
      const outcome = await actions.changeSharing(report, asked, next.way, { signal: leaving.signal });
      if (leaving.signal.aborted) return false;
      note(store, endRoleChange(next, outcome));
      return outcome.kind === "changed" || outcome.kind === "already";
    } catch (error) {
      if (leaving.signal.aborted) return false;
      note(store, endRoleChange(next, brokenRoleChange));
      throw error;
    }
  }

  async function toReadOnly(entry: SharingEntry, before?: SignIn): Promise<void> {
    const { permission, remedy } = entry;
    if (isBusy(getState()) || remedy.kind !== "change") return;
    if (await change({ entry, way: "to-read-only" }, { permission, to: remedy.to }, before)) {
      setEntries(store, (entries) => entries.filter((each) => each !== entry));
    }
  }

  async function back({ entry, undo }: RoleChange, before?: SignIn): Promise<void> {
    if (isBusy(getState()) || undo === undefined) return;
    if (await change({ entry, way: "back", undo }, undo, before)) setEntries(store, (entries) => [...entries, entry]);
  }

  return {
    beforeRestore(report) {
      if (report.evidence.calendar.kind !== "own") return undefined;
      return async ({ signal, show }) => {
        show("asking-who-can-edit");
        const cause = await actions.auditSharing({ signal });
        signal.throwIfAborted();
        // Changes that were undone are dropped; the others can still be undone.
        setState({ cause, roleChanges: getState().roleChanges.filter(({ way, undo }) => way === "to-read-only" && undo !== undefined) });
        return riskyEntries(cause).some(canUntrack) ? "held" : "go-on";
      };
    },

    async shareReadOnly(permissionId) {
      const entry = riskyEntries(getState().cause).find(({ permission }) => permission.id === permissionId);
      if (entry !== undefined) await toReadOnly(entry);
    },

    async undoSharing(permissionId) {
      const changed = findRoleChange(getState().roleChanges, permissionId);
      if (changed !== undefined) await back(changed);
    },

    async signInAndShare(permissionId) {
      const failed = findRoleChange(getState().roleChanges, permissionId);
      if (failed === undefined) return;
      await (failed.way === "back" ? back(failed, signIn) : toReadOnly(failed.entry, signIn));
    },

    close: () => leaving.abort(),
  };
}

/** Entries whose CRM connection can, or might, remove a link. */
export function riskyEntries(cause: SharingAudit | undefined): readonly SharingEntry[] {
  return cause?.kind === "audited" ? cause.entries.filter(({ risk }) => risk === "can-untrack" || risk === "cannot-tell") : [];
}

export function canUntrack({ risk }: SharingEntry): boolean {
  return risk === "can-untrack";
}

function note({ getState, setState }: PaneStateStore, change: RoleChange): void {
  setState({ roleChanges: withRoleChange(getState().roleChanges, change) });
}

function setEntries({ getState, setState }: PaneStateStore, next: (entries: readonly SharingEntry[]) => readonly SharingEntry[]): void {
  const { action, cause } = getState();
  if (cause?.kind !== "audited") return;
  const entries = next(cause.entries);
  // Nobody is left who could remove the link, so the question is settled.
  const released = action?.kind === "held" && !entries.some(canUntrack);
  setState({ cause: { ...cause, entries }, ...(released && { action: undefined }) });
}
