/** A user's request to an organization, through any of its endpoints. */
import type { Organization, OrganizationUser } from "../world/world.ts";
import type { WorldState } from "../world/world-state.ts";

export interface CrmCall {
  readonly state: WorldState;
  readonly org: Organization;
  /** Enabled. */
  readonly user: OrganizationUser;
}
