/** Which organization an id means, as config.json has it, and whether that is the viewer's. */
import { findOwnCopyOf } from "./counting-copy.ts";
import { findCrmId, findStampOrganization } from "./stamp-claims.ts";
import type { Evidence } from "./evidence.ts";
import type { NamedOrganization } from "./judgement.ts";

export type OrganizationReading = Omit<NamedOrganization, "namedBy">;
type Known = Pick<Evidence, "organization" | "directory">;

/** Of a retired id its successor; undefined where it has none. Not followed twice: a successor is a configured organization. */
function readOrganizationId({ directory, organization }: Known, id: string): OrganizationReading | undefined {
  const retired = directory.retired.find((one) => one.id === id);
  if (retired !== undefined)
    return retired.successor === undefined ? undefined : readConfiguredName({ directory, organization }, retired.successor);
  const configured = directory.configured.find((one) => one.id === id);
  if (configured !== undefined) return { id, configuredName: configured.name };
  return organization.kind === "connected" && organization.id === id ? { id, configuredName: organization.configuredName } : { id };
}

function readConfiguredName({ directory, organization }: Known, name: string): OrganizationReading {
  if (organization.kind === "connected" && organization.configuredName === name) return { id: organization.id, configuredName: name };
  const id = directory.configured.find((one) => one.name === name)?.id;
  return { configuredName: name, ...(id !== undefined && { id }) };
}

/** "unknown": the viewer's organization has not said who it is. */
export function standsTo({ organization }: Known, named: OrganizationReading): "viewers" | "another" | "unknown" {
  if (organization.kind !== "connected") return "unknown";
  return named.id === organization.id || (named.id === undefined && named.configuredName === organization.configuredName)
    ? "viewers"
    : "another";
}

/** How the id in a stamp or a copy stands to the viewer's organization. "none": it names none. */
export function whoseId(known: Known, id: string | undefined): "viewers" | "another" | "unknown" | "none" {
  const named = id === undefined ? undefined : readOrganizationId(known, id);
  return named === undefined ? "none" : standsTo(known, named);
}

/** The organization of the appointment: by one's own copy, else by `crmorgid`, else by config.json where it lists only one. */
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
