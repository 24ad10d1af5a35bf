import { NotFound } from "../../http/failure.ts";
import type { AppointmentRecord } from "../../tracking/evidence.ts";
import { normaliseGuid } from "../../tracking/guid.ts";
import type { RecordTable } from "./appointment-row.ts";

/** Series have a table of their own. */
export function tableOf({ kind }: Pick<AppointmentRecord, "kind">): RecordTable {
  return kind === "master" ? "recurringappointmentmasters" : "appointments";
}

/** `appointments(<id>)`. @throws NotFound if the id is not a GUID: nothing else may be there unquoted. */
export function recordPath(record: Pick<AppointmentRecord, "id" | "kind">): string {
  const id = normaliseGuid(record.id);
  if (id === undefined) throw new NotFound("That is not an id.");
  return `${tableOf(record)}(${id})`;
}
