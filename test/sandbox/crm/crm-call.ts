/** What a person asks of an organization, through whichever endpoint. */
import type { Organization, OrganizationUser } from "../world/world.ts";
import type { WorldState } from "../world/world-state.ts";

export interface CrmCall {
  readonly state: WorldState;
  readonly org: Organization;
  /** Enabled. */
  readonly user: OrganizationUser;
  /** Columns of a record that the world has no room for, by record. */
  readonly extras: WeakMap<object, Record<string, string | number | boolean | null>>;
}
