import type { Organization, OrganizationUser } from "../world/world.ts";
import { CrmError } from "./crm-error.ts";
import { findUserOf } from "./user-of.ts";

/** @throws CrmError where the person is no user of the organization, or a disabled one */
export function enabledUser(org: Organization, person: string): OrganizationUser {
  const user = findUserOf(org, person);
  if (!user) throw new CrmError(403, "0x80072560", "The user is not a member of the organization.");
  if (user.disabled === true)
    throw new CrmError(403, "0x80040225", "The specified user is either disabled or is not a member of any business unit.");
  return user;
}
