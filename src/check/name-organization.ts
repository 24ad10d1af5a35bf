import type { Evidence } from "../tracking/evidence.ts";
import type { NamedOrganization } from "../tracking/judgement.ts";
import type { AppointmentOrganization } from "./report.ts";

/** By the name that the organization itself or config.json gives; never by one from an item or a copy. */
export function nameOrganization(
  { organization: viewers }: Pick<Evidence, "organization">,
  { id, configuredName }: NamedOrganization,
): Pick<AppointmentOrganization, "id" | "name"> {
  const name = viewers.kind === "connected" && viewers.id === id ? viewers.name : configuredName;
  return { ...(id !== undefined && { id }), ...(name !== undefined && { name }) };
}
