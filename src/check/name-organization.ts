/** Which organization keeps the appointment's record, by the name that the organization itself or config.json gives it. */
import type { Evidence } from "../tracking/evidence.ts";
import type { Judgement } from "../tracking/judgement.ts";
import type { AppointmentOrganization } from "./report.ts";

/** Never a name out of an item or a copy. */
export function nameOrganization({ organization }: Evidence, { organization: named }: Judgement): AppointmentOrganization | undefined {
  if (named === undefined) return undefined;
  const { id, configuredName, namedBy } = named;
  const name = organization.kind === "connected" && organization.id === id ? organization.name : configuredName;
  return { ...(id !== undefined && { id }), ...(name !== undefined && { name }), namedBy };
}
