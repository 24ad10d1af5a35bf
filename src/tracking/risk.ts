/** Can the viewer's own CRM connection untrack this appointment? */
import { crmAnswer, findStampOrganization } from "./crm-answer.ts";
import type { Evidence } from "./evidence.ts";
import type { Risk } from "./judgement.ts";

export interface NamedOrganization {
  /** Lower-case GUID without braces. */
  readonly id: string;
  readonly namedBy: "stamp" | "witness" | "record";
}

/** First match wins. An organization that cannot be held against the viewer's is not the same one. */
export function assessRisk(evidence: Evidence): Risk {
  const { calendar, organization, ownerInOrganization } = evidence;
  if (calendar.kind === "own") return "own";
  if (calendar.kind === "unknown" || calendar.mayEdit === "unknown") return "unknown";
  if (calendar.mayEdit === "no") return "safe-read-only";

  const named = appointmentOrganization(evidence);
  if (organization.kind !== "connected") return named === undefined ? "unknown" : "at-risk";
  const isSame = named === undefined ? ownerInOrganization === "enabled" : named.id === organization.id;
  return isSame ? "safe-same-org" : "at-risk";
}

/** The organization that keeps the appointment's record: as the stamp names it, else the witness, else the record found. */
export function appointmentOrganization(evidence: Evidence): NamedOrganization | undefined {
  const fromStamp = findStampOrganization(evidence);
  if (fromStamp !== undefined) return { id: fromStamp, namedBy: "stamp" };
  if (evidence.witness !== undefined) return { id: evidence.witness.organization.id, namedBy: "witness" };
  const answer = crmAnswer(evidence);
  if (answer.kind === "unanswered") return undefined;
  const found = [answer.live.length, answer.closed.length].some((count) => count > 0);
  const named = answer.named !== undefined && answer.named.carries !== "another";
  return found || named ? { id: answer.organization.id, namedBy: "record" } : undefined;
}
