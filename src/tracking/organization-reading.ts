/** Which organization an id stands for, according to config.json, and whether it is the viewer's. */
import type { Evidence } from "./evidence.ts";
import type { NamedOrganization } from "./judgement.ts";

export type OrganizationReading = Omit<NamedOrganization, "namedBy">;
type Known = Pick<Evidence, "organization" | "directory">;

/** The successor of a retired id; undefined if it has none. One step only: a successor is a configured organization. */
export function readOrganizationId({ directory, organization }: Known, id: string): OrganizationReading | undefined {
  const retired = directory.retired.find((one) => one.id === id);
  if (retired !== undefined)
    return retired.successor === undefined ? undefined : readConfiguredName({ directory, organization }, retired.successor);
  const configured = directory.configured.find((one) => one.id === id);
  if (configured !== undefined) return { id, configuredName: configured.name };
  return organization.kind === "connected" && organization.id === id ? { id, configuredName: organization.configuredName } : { id };
}

export function readConfiguredName({ directory, organization }: Known, name: string): OrganizationReading {
  if (organization.kind === "connected" && organization.configuredName === name) return { id: organization.id, configuredName: name };
  const id = directory.configured.find((one) => one.name === name)?.id;
  return { configuredName: name, ...(id !== undefined && { id }) };
}

/** "unknown": the viewer's organization has not identified itself. */
export function relationToViewers({ organization }: Known, named: OrganizationReading): "viewers" | "another" | "unknown" {
  if (organization.kind !== "connected") return "unknown";
  return named.id === organization.id || (named.id === undefined && named.configuredName === organization.configuredName)
    ? "viewers"
    : "another";
}

/** How an id from a stamp or a copy relates to the viewer's organization. "none": there is no id. */
export function whoseId(known: Known, id: string | undefined): "viewers" | "another" | "unknown" | "none" {
  const named = id === undefined ? undefined : readOrganizationId(known, id);
  return named === undefined ? "none" : relationToViewers(known, named);
}
