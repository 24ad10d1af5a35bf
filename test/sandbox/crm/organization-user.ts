/** The users of an organization, and which appointment records they may read. */
import { sameAddress } from "../world/same-address.ts";
import type { CrmRecord, Organization, OrganizationUser } from "../world/world.ts";
import { CrmError } from "./crm-error.ts";

/** Two users may have one address: an enabled one comes first. */
export function findUser(org: Organization, address: string | undefined): OrganizationUser | undefined {
  const all = org.users.filter(({ email }) => sameAddress(email, address));
  return all.find(({ disabled }) => disabled !== true) ?? all[0];
}

/** @throws CrmError if the person is not a user of the organization, or a disabled one */
export function getEnabledUser(org: Organization, person: string): OrganizationUser {
  const user = findUser(org, person);
  if (!user) throw new CrmError(403, "0x80072560", "The user is not a member of the organization.");
  if (user.disabled === true)
    throw new CrmError(403, "0x80040225", "The specified user is either disabled or is not a member of any business unit.");
  return user;
}

/** May the user read the record? A list leaves out what they may not. */
export function sees(user: Pick<OrganizationUser, "email" | "reads">, record: CrmRecord): boolean {
  if (user.reads === "own") return sameAddress(record.owner, user.email);
  return record.visibleTo === undefined || record.visibleTo.some((email) => sameAddress(email, user.email));
}
