/** What can be said of a person before they chose anything. */
import { sameAddress } from "./same-address.ts";
import type { World } from "./world.ts";

/** The organization their CRM client syncs with, else the only one in which they are an enabled user, else none. */
export function organizationOf(world: World, person: string): string | null {
  const client = world.crmClients?.find(({ user }) => sameAddress(user, person));
  if (client) return client.org;
  const [only, another] = world.orgs.filter((org) => org.users.some((user) => sameAddress(user.email, person) && user.disabled !== true));
  return only && !another ? only.name : null;
}
