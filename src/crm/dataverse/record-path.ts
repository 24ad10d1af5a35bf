import { NotFound } from "../../http/failure.ts";
import type { AppointmentRecord } from "../../tracking/evidence.ts";
import { normaliseGuid } from "../../tracking/guid.ts";
import type { AppointmentTable } from "./appointment-row.ts";

/** A series lies in a table of its own. */
export function tableOf({ kind }: Pick<AppointmentRecord, "kind">): AppointmentTable {
  return kind === "master" ? "recurringappointmentmasters" : "appointments";
}

/** `appointments(<id>)`. @throws NotFound for an id that is no GUID: nothing else may stand there unquoted. */
export function recordPath(record: Pick<AppointmentRecord, "id" | "kind">): string {
  const id = normaliseGuid(record.id);
  if (id === undefined) throw new NotFound("That is not an id.");
  return `${tableOf(record)}(${id})`;
}
