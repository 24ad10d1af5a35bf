/** The one store of *Who can break it*: the last audit, and what was changed here. */
import type { SharingAudit, SharingEntry } from "../../check/audit-sharing.ts";
import type { SharingChange } from "../../check/change-sharing.ts";
import type { HouseCalendar } from "../../composition/assemble-calendar.ts";
import type { RoleChange } from "../acting-state.ts";
import { createCell } from "../cell.ts";

export interface SharingState {
  /** Stays while it is asked anew. */
  readonly audit?: SharingAudit;
  readonly asking: boolean;
  /** The last change of each entry; what was changed can be undone as long as the pane stands. */
  readonly changes: readonly RoleChange[];
}

export interface SharingStore {
  readonly getState: () => SharingState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly actions: SharingActions;
}

interface SharingActions {
  readonly look: () => void;
  /** From a click only: opens the sign-in popup that the list would have needed. */
  readonly signIn: () => void;
  /** From a confirmed click only. */
  readonly makeSafe: (permissionId: string) => void;
  readonly undo: (permissionId: string) => void;
}

export function createSharingStore(house: Pick<HouseCalendar, "auditSharing" | "changeSharing" | "signIn">): SharingStore {
  const { get, set, subscribe } = createCell<SharingState>({ asking: false, changes: [] });
  let latest: AbortController | undefined;

  /** A newer question overtakes an older one. */
  async function look(before?: (signal: AbortSignal) => Promise<void>): Promise<void> {
    latest?.abort();
    const controller = new AbortController();
    const { signal } = controller;
    latest = controller;
    set({ asking: true });
    try {
      await before?.(signal);
      const audit = await house.auditSharing({ signal });
      if (latest === controller) set({ audit, asking: false });
    } catch (error) {
      if (latest !== controller) return;
      set({ asking: false, audit: { kind: "unknown", overall: "unknown", why: "unexpected-answer", signIn: "of-no-use" } });
      throw error;
    }
  }

  const note = (change: RoleChange): void =>
    set({ changes: [...get().changes.filter(({ entry }) => entry.permission.id !== change.entry.permission.id), change] });

  async function change(next: Omit<RoleChange, "state">, asked: SharingChange): Promise<void> {
    if (isChanging(get())) return;
    note({ ...next, state: { kind: "under-way" } });
    try {
      const outcome = await house.changeSharing(asked, { signal: new AbortController().signal });
      const undo = outcome.kind === "changed" && next.way === "to-read-only" ? outcome.undo : next.undo;
      note({ ...next, ...(undo && { undo }), state: { kind: "ended", outcome } });
    } catch (error) {
      note({
        ...next,
        state: { kind: "ended", outcome: { kind: "failed", why: "unexpected-answer", written: "not-known", signIn: "of-no-use" } },
      });
      throw error;
    } finally {
      void look();
    }
  }

  return {
    getState: get,
    subscribe,
    actions: {
      look: () => void look(),
      // A refusal is no error here: what follows says what it means.
      signIn: () => void look((signal) => house.signIn("sharing", { signal }).catch(() => signal.throwIfAborted())),
      makeSafe(permissionId) {
        const entry = entriesOf(get()).find(({ permission }) => permission.id === permissionId);
        if (entry?.remedy.kind === "change")
          void change({ entry, way: "to-read-only" }, { permission: entry.permission, to: entry.remedy.to });
      },
      undo(permissionId) {
        const changed = get().changes.find(({ entry }) => entry.permission.id === permissionId);
        if (changed?.undo !== undefined) void change({ entry: changed.entry, way: "back", undo: changed.undo }, changed.undo);
      },
    },
  };
}

export function entriesOf({ audit }: SharingState): readonly SharingEntry[] {
  return audit?.kind === "audited" ? audit.entries : [];
}

export function isChanging({ changes }: SharingState): boolean {
  return changes.some(({ state }) => state.kind === "under-way");
}
