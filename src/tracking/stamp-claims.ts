/** What the stamp claims: the record and the organization it names. */
import type { ItemReading } from "./evidence.ts";

/** The stamp's usable `crmid`: lower-case GUID. */
export function findCrmId({ stamp }: Pick<ItemReading, "stamp">): string | undefined {
  return stamp.kind === "read" && stamp.stamp.crmId.kind === "present" ? stamp.stamp.crmId.value : undefined;
}

/** The stamp's usable organization id: lower-case GUID. */
export function findStampOrganization({ stamp }: Pick<ItemReading, "stamp">): string | undefined {
  return stamp.kind === "read" && stamp.stamp.organizationId.kind === "present" ? stamp.stamp.organizationId.value : undefined;
}
