/** What sync has to take away from mailboxes; records that changed wait in `WorldState.unsynced`. */
import type { CrmRecord, Organization } from "../world/world.ts";

export interface Leaving {
  /** As it was last. */
  readonly record: CrmRecord;
  /** Address of the user whose mailbox it leaves; absent: every one, since it was deleted. */
  readonly from?: string;
}

const queues = new WeakMap<Organization, readonly Leaving[]>();

export function enqueueLeaving(org: Organization, leaving: Leaving): void {
  queues.set(org, [...leavings(org), leaving]);
}

export function leavings(org: Organization): readonly Leaving[] {
  return queues.get(org) ?? [];
}

export function setLeavings(org: Organization, all: readonly Leaving[]): void {
  queues.set(org, all);
}
