import * as v from "valibot";
import { PreconditionFailed, Unexpected } from "../../http/failure.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { withQuery } from "../../http/url-building.ts";
import type { AppointmentRecord } from "../../tracking/evidence.ts";
import { isLive } from "../../tracking/match-records.ts";
import type { RegardingChange } from "../crm-organization.ts";
import { checkedRegarding, type RegardingTable } from "../regarding-table.ts";
import { states } from "../row-values.ts";
import { jsonDate, stateCode, versionOf } from "./appointment-row.ts";
import { crm2013RecordPath } from "./record-path.ts";

const version = v.object({ d: v.object({ ModifiedOn: jsonDate, StateCode: stateCode }) });

/**
 * MERGE changes and never creates. This endpoint has no `If-Match`: the version is compared just before, which leaves a gap of
 * one round trip. An `Id` of null removes the regarding record.
 * @throws PreconditionFailed if the record changed since it was read; Failure; AbortError when aborted.
 */
export async function setCrm2013Regarding(
  client: ServiceClient,
  record: AppointmentRecord,
  change: RegardingChange,
  { tables, signal }: { readonly tables: readonly RegardingTable[]; readonly signal: AbortSignal },
): Promise<void> {
  if (record.etag === undefined) throw new Unexpected("The record came without its version.");
  const RegardingObjectId = crm2013Reference(tables, change.to);
  const url = client.url(crm2013RecordPath(record));
  const { value } = await client.request(version, { url: withQuery(url, { $select: "ModifiedOn,StateCode" }), signal });
  if (versionOf(value.d.ModifiedOn) !== record.etag) throw new PreconditionFailed("The record changed since it was read.");
  if (!isLive({ state: states[value.d.StateCode.Value] })) throw new PreconditionFailed("The record was closed.");
  // Never repeated automatically: after a wait it may have changed, which only another read would show.
  await client.request(v.unknown(), { url, method: "POST", headers: { "X-HTTP-Method": "MERGE" }, body: { RegardingObjectId }, signal });
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
