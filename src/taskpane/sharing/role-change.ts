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
