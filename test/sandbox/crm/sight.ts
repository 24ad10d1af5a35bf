/** Which appointment records a user may read. */
import { sameAddress } from "../world/same-address.ts";
import type { CrmRecord, OrganizationUser } from "../world/world.ts";

/** A row that a user may not see is, in a list, as if it did not exist. */
export function sees(user: Pick<OrganizationUser, "email" | "reads">, record: CrmRecord): boolean {
  if (user.reads === "own") return sameAddress(record.owner, user.email);
  return record.visibleTo === undefined || record.visibleTo.some((email) => sameAddress(email, user.email));
}
