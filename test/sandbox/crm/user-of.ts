import { sameAddress } from "../world/same-address.ts";
import type { Organization, OrganizationUser } from "../world/world.ts";

/** Two users may have one address: an enabled one comes first. */
export function findUserOf(org: Organization, address: string | undefined): OrganizationUser | undefined {
  const all = org.users.filter(({ email }) => sameAddress(email, address));
  return all.find(({ disabled }) => disabled !== true) ?? all[0];
}
