/** A change set is all or nothing: what an organization's records were is kept until it is through. */
import { leavings, setLeavings } from "../crm/sync-queue.ts";
import type { Organization } from "../world/world.ts";
import type { WorldState } from "../world/world-state.ts";

/** Call the answer to undo everything since. */
export function checkpoint(state: WorldState, org: Organization): () => void {
  const before = (org.appointments ?? []).map((record) => ({ record, copy: structuredClone(record) }));
  const unsynced = new Set(state.unsynced.get(org));
  const leaving = leavings(org);
  return () => {
    for (const { record, copy } of before) {
      for (const name of Object.keys(record)) if (!(name in copy)) Reflect.deleteProperty(record, name);
      Object.assign(record, copy);
    }
    org.appointments = before.map(({ record }) => record);
    state.unsynced.set(org, unsynced);
    setLeavings(org, leaving);
    state.changed();
  };
}
