/** Safety copies that the person had forgotten, where that could not be written: this pane ignores them. */
import type { CarriedCopy, OwnCopy } from "../tracking/safety-copy.ts";

/** By what it says, so that a copy written anew is heeded again. */
export function ownCopyName({ crmId, organization }: OwnCopy): string {
  return `own ${crmId} ${organization.id}`;
}

export function carriedCopyName({ crmId, organizationId }: CarriedCopy): string {
  return `carried ${crmId} ${organizationId}`;
}
