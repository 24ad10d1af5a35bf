import type { ServiceClient } from "../../http/service-client.ts";
import type { AppointmentRecord } from "../../tracking/evidence.ts";
import type { RegardingChange } from "../crm-organization.ts";
import { checkedRegarding, type RegardingTable } from "../regarding-table.ts";
import { patchIfUnchanged } from "./patch-if-unchanged.ts";

/**
 * Binds the regarding record, or removes it by binding null ("Associate and disassociate table rows using the Web API"). A
 * lookup into many tables has one navigation property for each, named with the table that it is on.
 * @throws PreconditionFailed if the record changed since it was read; Failure; AbortError when aborted.
 */
export async function setRegarding(
  client: ServiceClient,
  record: AppointmentRecord,
  change: RegardingChange,
  { tables, signal }: { readonly tables: readonly RegardingTable[]; readonly signal: AbortSignal },
): Promise<void> {
  await patchIfUnchanged(client, record, boundRegarding(tables, change, record.kind), { signal });
}

/** The one field of a body that sets it. @throws TypeError for a row that no search of ours returns */
export function boundRegarding(
  tables: readonly RegardingTable[],
  change: RegardingChange,
  kind: AppointmentRecord["kind"],
): Readonly<Record<string, string | null>> {
  const { guid, table } = checkedRegarding(tables, change.to ?? change.from);
  const on = kind === "master" ? "recurringappointmentmaster" : "appointment";
  return { [`regardingobjectid_${table.type}_${on}@odata.bind`]: change.to === undefined ? null : `/${table.set}(${guid})` };
}
