import { NotFound } from "../../http/failure.ts";
import type { AppointmentRecord } from "../../tracking/evidence.ts";
import { normaliseGuid } from "../../tracking/guid.ts";
import type { AppointmentSet } from "./appointment-row.ts";

/** A series lies in a set of its own. */
export function setOf({ kind }: Pick<AppointmentRecord, "kind">): AppointmentSet {
  return kind === "master" ? "RecurringAppointmentMasterSet" : "AppointmentSet";
}

/** Below the organization's root for services. */
export function setPath(set: string): string {
  return `OrganizationData.svc/${set}`;
}

/** `AppointmentSet(guid'<id>')`. @throws NotFound for an id that is no GUID: nothing else may stand there. */
export function recordPath(record: Pick<AppointmentRecord, "id" | "kind">): string {
  const id = normaliseGuid(record.id);
  if (id === undefined) throw new NotFound("That is not an id.");
  return setPath(`${setOf(record)}(guid'${id}')`);
}
