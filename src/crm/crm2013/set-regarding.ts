import type { ServiceClient } from "../../http/service-client.ts";
import type { AppointmentRecord } from "../../tracking/evidence.ts";
import type { RegardingChange } from "../crm-organization.ts";
import { checkedRegarding, type RegardingTable } from "../regarding-table.ts";
import { mergeIfUnchanged } from "./merge-if-unchanged.ts";

/**
 * An `Id` of null removes the regarding record.
 * @throws PreconditionFailed if the record changed since it was read; Failure; AbortError when aborted.
 */
export async function setCrm2013Regarding(
  client: ServiceClient,
  record: AppointmentRecord,
  change: RegardingChange,
  { tables, signal }: { readonly tables: readonly RegardingTable[]; readonly signal: AbortSignal },
): Promise<void> {
  const RegardingObjectId = crm2013Reference(tables, change.to);
  await mergeIfUnchanged(client, record, () => ({ RegardingObjectId }), { signal });
}

/** @throws TypeError for a row that no search of ours returns */
export function crm2013Reference(
  tables: readonly RegardingTable[],
  to: RegardingChange["to"],
): { readonly Id: string | null; readonly LogicalName: string | null } {
  if (to === undefined) return { Id: null, LogicalName: null };
  const { guid, table } = checkedRegarding(tables, to);
  return { Id: guid, LogicalName: table.type };
}
