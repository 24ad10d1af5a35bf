/** Can the viewer's own CRM connection untrack this appointment? */
import { findCountingCopy } from "./counting-copy.ts";
import type { Evidence } from "./evidence.ts";
import type { Risk } from "./judgement.ts";
import { whoseId } from "./organization-reading.ts";
import { findCrmId, findStampOrganization } from "./stamp-claims.ts";

/** First match wins. */
export function assessRisk(evidence: Evidence): Risk {
  const { calendar, organization, ownerInOrganization } = evidence;
  if (calendar.kind === "own") return "own";
  if (calendar.kind === "unknown" || calendar.mayEdit === "unknown") return "unknown";
  if (calendar.mayEdit === "no") return "safe-read-only";
  if (organization.kind === "no-crm") return "safe-no-crm";
  if (organization.kind !== "connected") return "unknown";
  if (namesAnother(evidence)) return "at-risk";
  switch (ownerInOrganization) {
    case "enabled":
      return "safe-same-org";
    case "unknown":
      return "unknown";
    case "not-enabled":
      return "at-risk";
  }
}

/** The stamp names another organization, or the copy that counts does. */
function namesAnother(evidence: Evidence): boolean {
  const counting = findCountingCopy(evidence, findCrmId(evidence));
  const copied = counting?.kind === "own-copy" ? counting.copy.organization.id : counting?.copy.organizationId;
  return [findStampOrganization(evidence), copied].some((id) => whoseId(evidence, id) === "another");
}
