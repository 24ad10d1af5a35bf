/** ObjectTypeCode of a table: fixed for those that CRM ships, assigned by the organization for its own. */
import type { Organization } from "../world/world.ts";

const shipped: Readonly<Record<string, number>> = {
  account: 1,
  contact: 2,
  opportunity: 3,
  lead: 4,
  systemuser: 8,
  incident: 112,
  appointment: 4201,
  recurringappointmentmaster: 4251,
};

export function findTypeCode(org: Organization, logicalName: string): number | undefined {
  return org.rows?.find(({ type, typeCode }) => type === logicalName && typeCode !== undefined)?.typeCode ?? shipped[logicalName];
}
