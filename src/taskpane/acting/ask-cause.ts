/** The cause before the repair: who may remove the link again, and the change that keeps them from it. */
import type { SharingAudit, SharingEntry } from "../../check/audit-sharing.ts";
import type { SharingChange } from "../../check/change-sharing.ts";
import type { CheckReport } from "../../check/report.ts";
import type { RoleChange } from "../acting-state.ts";
import { isBusy } from "../busy.ts";
import { reportOf } from "../mark-root.ts";
import type { PaneCell } from "../pane-state.ts";
import type { ActingHouse } from "../pane-house.ts";
import type { BeforeAction } from "./run-action.ts";

export interface CauseAsker {
  /** Only the owner of a calendar can see who shares it; for anybody else there is nothing to ask. */
  readonly beforeRestore: (report: CheckReport) => BeforeAction | undefined;
  /** Gives the role that lets them read and no more. From a confirmed click. */
  readonly shareReadOnly: (permissionId: string) => Promise<void>;
  readonly undoSharing: (permissionId: string) => Promise<void>;
  /** From a click only: signs in for a change that needed it, then makes that change. */
  readonly signInAndShare: (permissionId: string) => Promise<void>;
  /** The pane goes away: nothing is painted any more. */
  readonly close: () => void;
}

type SignIn = (options: { readonly signal: AbortSignal }) => Promise<void>;

export function createCauseAsker(cell: PaneCell, acting: ActingHouse, signIn: SignIn): CauseAsker {
  const leaving = new AbortController();

  async function change(next: Omit<RoleChange, "state">, asked: SharingChange, before: SignIn = () => Promise.resolve()): Promise<boolean> {
    const report = reportOf(cell.get().phase);
    if (report === undefined) return false;
    note(cell, { ...next, state: { kind: "under-way" } });
    try {
      // A refusal is no error here: the change that follows says what it means.
      await before({ signal: leaving.signal }).catch(() => leaving.signal.throwIfAborted());
      const outcome = await acting.changeSharing(asked, next.way, report, { signal: leaving.signal });
      if (leaving.signal.aborted) return false;
      const undo = outcome.kind === "changed" && next.way === "to-read-only" ? outcome.undo : next.undo;
      note(cell, { ...next, ...(undo && { undo }), state: { kind: "ended", outcome } });
      return outcome.kind === "changed" || outcome.kind === "already";
    } catch (error) {
      if (leaving.signal.aborted) return false;
      note(cell, {
        ...next,
        state: { kind: "ended", outcome: { kind: "failed", why: "unexpected-answer", written: "not-known", signIn: "of-no-use" } },
      });
      throw error;
    }
  }

  async function toReadOnly(entry: SharingEntry, before?: SignIn): Promise<void> {
    const { permission, remedy } = entry;
    if (isBusy(cell.get()) || remedy.kind !== "change") return;
    if (await change({ entry, way: "to-read-only" }, { permission, to: remedy.to }, before)) {
      setEntries(cell, (entries) => entries.filter((each) => each !== entry));
    }
  }

  async function back({ entry, undo }: RoleChange, before?: SignIn): Promise<void> {
    if (isBusy(cell.get()) || undo === undefined) return;
    if (await change({ entry, way: "back", undo }, undo, before)) setEntries(cell, (entries) => [...entries, entry]);
  }

  return {
    beforeRestore(report) {
      if (report.evidence.calendar.kind !== "own") return undefined;
      return async ({ signal, show }) => {
        show("asking-who-can-edit");
        const cause = await acting.auditSharing({ signal });
        signal.throwIfAborted();
        // What was taken back is as it was; what is not may still be taken back.
        cell.set({ cause, roleChanges: cell.get().roleChanges.filter(({ way, undo }) => way === "to-read-only" && undo !== undefined) });
        return entriesOf(cause).some(canUntrack) ? "held" : "go-on";
      };
    },

    async shareReadOnly(permissionId) {
      const entry = entriesOf(cell.get().cause).find(({ permission }) => permission.id === permissionId);
      if (entry !== undefined) await toReadOnly(entry);
    },

    async undoSharing(permissionId) {
      const changed = findChange(cell, permissionId);
      if (changed !== undefined) await back(changed);
    },

    async signInAndShare(permissionId) {
      const failed = findChange(cell, permissionId);
      if (failed === undefined) return;
      await (failed.way === "back" ? back(failed, signIn) : toReadOnly(failed.entry, signIn));
    },

    close: () => leaving.abort(),
  };
}

/** Those whose CRM connection can remove a link, and those of whom that cannot be told. */
export function entriesOf(cause: SharingAudit | undefined): readonly SharingEntry[] {
  return cause?.kind === "audited" ? cause.entries.filter(({ risk }) => risk === "can-untrack" || risk === "cannot-tell") : [];
}

export function canUntrack({ risk }: SharingEntry): boolean {
  return risk === "can-untrack";
}

function findChange(cell: PaneCell, permissionId: string): RoleChange | undefined {
  return cell.get().roleChanges.find(({ entry }) => entry.permission.id === permissionId);
}

function note(cell: PaneCell, change: RoleChange): void {
  const others = cell.get().roleChanges.filter(({ entry }) => entry.permission.id !== change.entry.permission.id);
  cell.set({ roleChanges: [...others, change] });
}

function setEntries(cell: PaneCell, next: (entries: readonly SharingEntry[]) => readonly SharingEntry[]): void {
  const { action, cause } = cell.get();
  if (cause?.kind !== "audited") return;
  const entries = next(cause.entries);
  // Nobody is left who could remove the link: the question is answered.
  const released = action?.kind === "held" && !entries.some(canUntrack);
  cell.set({ cause: { ...cause, entries }, ...(released && { action: undefined }) });
}
