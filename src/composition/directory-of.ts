import type { Configuration } from "../configuration/configuration.ts";
import type { OrganizationDirectory } from "../tracking/evidence.ts";

/** What config.json says of organizations. */
export function directoryOf({ organizations, retired }: Pick<Configuration, "organizations" | "retired">): OrganizationDirectory {
  return { configured: organizations.map(({ name, id }) => ({ name, ...(id !== undefined && { id }) })), retired };
}
