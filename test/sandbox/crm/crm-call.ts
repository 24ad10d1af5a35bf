/** What a person asks of an organization, through whichever endpoint. */
import type { Organization, OrganizationUser } from "../world/world.ts";
import type { WorldState } from "../world/world-state.ts";

export interface CrmCall {
  readonly state: WorldState;
  readonly org: Organization;
  /** Enabled. */
  readonly user: OrganizationUser;
}
