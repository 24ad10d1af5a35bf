/** The texts that safety copies are kept as: JSON of version 1. */
import { boundedCopy, copyVersion as version } from "./safety-copy.ts";
import type { CarriedCopy, OwnCopy } from "./evidence.ts";

/** At most 2,500 characters: long names are cut. */
export function encodeOwnCopy(copy: OwnCopy): string {
  const { crmId, organization, regarding, seenAt } = boundedCopy(copy);
  return JSON.stringify({ version, crmId, organization, regarding, seenAt: seenAt.toISOString() });
}

/** Without a name in it. */
export function encodeCarriedCopy({ crmId, organizationId, seenAt }: CarriedCopy): string {
  return JSON.stringify({ version, crmId, organization: { id: organizationId }, seenAt: seenAt.toISOString() });
}
