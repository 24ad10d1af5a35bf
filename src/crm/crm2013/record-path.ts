import { NotFound } from "../../http/failure.ts";
import type { AppointmentRecord } from "../../tracking/evidence.ts";
import { normaliseGuid } from "../../tracking/guid.ts";
import type { AppointmentSet } from "./appointment-row.ts";

/** Series have a set of their own. */
export function setOf({ kind }: Pick<AppointmentRecord, "kind">): AppointmentSet {
  return kind === "master" ? "RecurringAppointmentMasterSet" : "AppointmentSet";
}

/** Relative to the root of the organization's services. */
export function setPath(set: string): string {
  return `OrganizationData.svc/${set}`;
}

/** `AppointmentSet(guid'<id>')`. @throws NotFound if the id is not a GUID: nothing else may become part of the path. */
export function crm2013RecordPath(record: Pick<AppointmentRecord, "id" | "kind">): string {
  const id = normaliseGuid(record.id);
  if (id === undefined) throw new NotFound("That is not an id.");
  return setPath(`${setOf(record)}(guid'${id}')`);
}
