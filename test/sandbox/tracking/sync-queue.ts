/** What sync has to remove from mailboxes; changed records are queued in `WorldState.unsynced`. */
import type { CrmRecord, Organization } from "../world/world.ts";

export interface Removal {
  /** Its last state. */
  readonly record: CrmRecord;
  /** Address of the user whose mailbox it is removed from; absent: from all, because the record was deleted. */
  readonly from?: string;
}

const queues = new WeakMap<Organization, readonly Removal[]>();

export function queueRemoval(org: Organization, leaving: Removal): void {
  queues.set(org, [...queuedRemovals(org), leaving]);
}

export function queuedRemovals(org: Organization): readonly Removal[] {
  return queues.get(org) ?? [];
}

export function setQueuedRemovals(org: Organization, all: readonly Removal[]): void {
  queues.set(org, all);
}
