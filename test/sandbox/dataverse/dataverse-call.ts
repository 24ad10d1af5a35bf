/** One request to an organization's Web API, by one of its enabled users. */
import type { Organization, OrganizationUser } from "../world/world.ts";
import type { WorldState } from "../world/world-state.ts";

export interface DataverseCall {
  readonly state: WorldState;
  readonly org: Organization;
  readonly user: OrganizationUser;
  readonly request: Request;
  readonly url: URL;
  /** `https://…/crm/<org>/api/data/v9.2`. */
  readonly root: string;
  /** `Prefer`, read. */
  readonly preferences: Preferences;
  /** Columns of a record that the world has no room for, by record. */
  readonly extras: WeakMap<object, Record<string, string | number | boolean | null>>;
}

export interface Preferences {
  readonly returnRepresentation: boolean;
  readonly maxPageSize?: number;
  /** Patterns such as `*` or `OData.Community.Display.V1.FormattedValue`. */
  readonly annotations: readonly string[];
}
