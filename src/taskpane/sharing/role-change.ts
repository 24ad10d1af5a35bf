import type { SharingEntry } from "../../check/audit-sharing.ts";
import type { SharingChange, SharingOutcome } from "../../check/change-sharing.ts";

/** A change of one person's role in this calendar, with its outcome. */
export interface RoleChange {
  /** As it was before the change: *Undo* restores it. */
  readonly entry: SharingEntry;
  readonly way: "to-read-only" | "back";
  readonly state: { readonly kind: "under-way" } | { readonly kind: "ended"; readonly outcome: SharingOutcome };
  readonly undo?: SharingChange;
}

/** The last change of each person: a new one replaces the one before it. */
export function withRoleChange(changes: readonly RoleChange[], change: RoleChange): readonly RoleChange[] {
  return [...changes.filter(({ entry }) => entry.permission.id !== change.entry.permission.id), change];
}

export function findRoleChange(changes: readonly RoleChange[], permissionId: string): RoleChange | undefined {
  return changes.find(({ entry }) => entry.permission.id === permissionId);
}

/** Once changed, it can be undone; a failed undo can be tried again. */
export function endRoleChange(change: Omit<RoleChange, "state">, outcome: SharingOutcome): RoleChange {
  const undo = outcome.kind === "changed" && change.way === "to-read-only" ? outcome.undo : change.undo;
  return { ...change, ...(undo && { undo }), state: { kind: "ended", outcome } };
}

/** For an error that no service can cause. */
export const brokenRoleChange: SharingOutcome = { kind: "failed", why: "unexpected-answer", written: "not-known", signIn: "of-no-use" };
