import { findOwnCopyOf } from "./counting-copy.ts";
import type { Evidence } from "./evidence.ts";
import type { NamedOrganization } from "./judgement.ts";
import { readConfiguredName, readOrganizationId } from "./organization-reading.ts";
import { findCrmId, findStampOrganization } from "./stamp-claims.ts";

/** The organization of the appointment: from one's own copy, otherwise from `crmorgid`, otherwise the only one in config.json. */
export function findNamedOrganization(evidence: Evidence): NamedOrganization | undefined {
  const copy = findOwnCopyOf(evidence, findCrmId(evidence));
  const byCopy = copy && readOrganizationId(evidence, copy.organization.id);
  if (byCopy !== undefined) return { ...byCopy, namedBy: "own-copy" };
  const stamped = findStampOrganization(evidence);
  const byStamp = stamped === undefined ? undefined : readOrganizationId(evidence, stamped);
  if (byStamp !== undefined) return { ...byStamp, namedBy: "stamp" };
  const [only, second] = evidence.directory.configured;
  if (only === undefined || second !== undefined) return undefined;
  return { ...readConfiguredName(evidence, only.name), namedBy: "configuration" };
}
