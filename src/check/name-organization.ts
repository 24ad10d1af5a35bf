/** Which organization keeps the appointment's record, with the best name that anything gives it. */
import type { Evidence } from "../tracking/evidence.ts";
import { appointmentOrganization } from "../tracking/risk.ts";
import type { AppointmentOrganization } from "./report.ts";

/** @param names organization id → name of config.json, for display only */
export function nameOrganization(evidence: Evidence, names: ReadonlyMap<string, string>): AppointmentOrganization | undefined {
  const named = appointmentOrganization(evidence);
  if (!named) return undefined;
  const { organization, witness } = evidence;
  const name =
    organization.kind === "connected" && organization.id === named.id
      ? organization.name
      : (names.get(named.id) ?? (witness?.organization.id === named.id ? witness.organization.name : undefined));
  return { ...named, ...(name !== undefined && { name }) };
}
