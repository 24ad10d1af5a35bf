/** The store of *Who can break it*: the last audit, and the changes made here. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { SharingAudit, SharingEntry } from "../../check/audit-sharing.ts";
import type { SharingChange } from "../../check/change-sharing.ts";
import type { AppCalendar } from "../../app/calendar/create-app-calendar.ts";
import { brokenRoleChange, endRoleChange, findRoleChange, type RoleChange, withRoleChange } from "./role-change.ts";

export interface SharingState {
  /** The last audit stays while a new one is running. */
  readonly audit?: SharingAudit;
  readonly asking: boolean;
  /** The last change of each entry; it can be undone while the pane is open. */
  readonly changes: readonly RoleChange[];
}

export interface SharingStore extends Pick<StoreApi<SharingState>, "getState" | "getInitialState" | "subscribe"> {
  readonly actions: SharingActions;
}

export interface SharingActions {
  readonly look: () => void;
  /** From a click only: opens the sign-in window that the audit needs. */
  readonly signIn: () => void;
  /** From a confirmed click only. */
  readonly makeSafe: (permissionId: string) => void;
  readonly undo: (permissionId: string) => void;
}

export function createSharingStore(app: Pick<AppCalendar, "auditSharing" | "changeSharing" | "signIn">): SharingStore {
  const store = createStore<SharingState>()(() => ({ asking: false, changes: [] }));
  const { getState: get, setState: set } = store;
  let latest: AbortController | undefined;

  /** A new audit aborts the one before it. */
  async function look(before?: (signal: AbortSignal) => Promise<void>): Promise<void> {
    latest?.abort();
    const controller = new AbortController();
    const { signal } = controller;
    latest = controller;
    set({ asking: true });
    try {
      await before?.(signal);
      const audit = await app.auditSharing({ signal });
      if (latest === controller) set({ audit, asking: false });
    } catch (error) {
      if (latest !== controller) return;
      set({ asking: false, audit: { kind: "unknown", overall: "unknown", why: "unexpected-answer", signIn: "of-no-use" } });
      throw error;
    }
  }

  const note = (change: RoleChange): void => set({ changes: withRoleChange(get().changes, change) });

  async function change(next: Omit<RoleChange, "state">, asked: SharingChange): Promise<void> {
    if (isChanging(get())) return;
    note({ ...next, state: { kind: "under-way" } });
    try {
      note(endRoleChange(next, await app.changeSharing(asked, { signal: new AbortController().signal })));
    } catch (error) {
      note(endRoleChange(next, brokenRoleChange));
      throw error;
    } finally {
      void look();
    }
  }

  return {
    ...store,
    actions: {
      look: () => void look(),
      // If sign-in is refused, what follows reports it.
      signIn: () => void look((signal) => app.signIn("sharing", { signal }).catch(() => signal.throwIfAborted())),
      makeSafe(permissionId) {
        const entry = auditedEntries(get()).find(({ permission }) => permission.id === permissionId);
        if (entry?.remedy.kind === "change")
          void change({ entry, way: "to-read-only" }, { permission: entry.permission, to: entry.remedy.to });
      },
      undo(permissionId) {
        const changed = findRoleChange(get().changes, permissionId);
        if (changed?.undo !== undefined) void change({ entry: changed.entry, way: "back", undo: changed.undo }, changed.undo);
      },
    },
  };
}

export function auditedEntries({ audit }: { readonly audit?: SharingAudit | undefined }): readonly SharingEntry[] {
  return audit?.kind === "audited" ? audit.entries : [];
}

/** While busy, clicks have to wait. */
export function isSharingBusy(state: SharingState): boolean {
  return state.asking || isChanging(state);
}

function isChanging({ changes }: SharingState): boolean {
  return changes.some(({ state }) => state.kind === "under-way");
}
