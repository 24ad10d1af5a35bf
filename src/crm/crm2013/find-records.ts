import { odataString, withQuery } from "../../http/url-building.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import type { AppointmentRecord } from "../../tracking/evidence.ts";
import { longestInCrm } from "../../tracking/global-object-id.ts";
import { normaliseGuid } from "../../tracking/guid.ts";
import type { FoundRecords, RecordQuery } from "../crm-organization.ts";
import { fitIntoAddresses } from "../fit-into-addresses.ts";
import { type AppointmentSet, crm2013Columns, crm2013Row, fromCrm2013Row } from "./appointment-row.ts";
import { askRows } from "./ask-rows.ts";
import { setPath } from "./record-path.ts";

/** Rows by `crmid` and by GlobalObjectId, in as few requests per set as URL lengths allow. @throws Failure; AbortError when aborted. */
export async function findCrm2013Records(
  client: ServiceClient,
  query: RecordQuery,
  { signal }: { readonly signal: AbortSignal },
): Promise<FoundRecords> {
  const conditions = conditionsOf(query);
  const sets: AppointmentSet[] = query.series ? ["AppointmentSet", "RecurringAppointmentMasterSet"] : ["AppointmentSet"];
  const asked = sets.flatMap((set) => addressesOf(client, set, conditions).map((url) => askRecords(client, set, url, signal)));
  // A row may be in several responses.
  const records = [...new Map((await Promise.all(asked)).flat().map((record) => [record.id, record])).values()];
  const byCrmId = records.find(({ id }) => id === query.crmId);
  return {
    ...(byCrmId === undefined ? {} : { byCrmId }),
    // The row of `crmid` may carry the id as well; a row without an id is not a candidate.
    byGlobalObjectId: records.filter(({ globalObjectId }) => globalObjectId !== undefined),
  };
}

function conditionsOf({ crmId, globalObjectIds }: RecordQuery): string[] {
  const conditions = globalObjectIds.filter(({ length }) => length <= longestInCrm).map((id) => `GlobalObjectId eq ${odataString(id)}`);
  const guid = crmId === undefined ? undefined : normaliseGuid(crmId);
  return guid === undefined ? conditions : [`ActivityId eq guid'${guid}'`, ...conditions];
}

function addressesOf(client: ServiceClient, set: AppointmentSet, conditions: readonly string[]): URL[] {
  return fitIntoAddresses(conditions, (filter) =>
    withQuery(client.url(setPath(set)), { $select: crm2013Columns[set].join(","), $filter: filter }),
  );
}

async function askRecords(client: ServiceClient, set: AppointmentSet, url: URL, signal: AbortSignal): Promise<AppointmentRecord[]> {
  const rows = await askRows(client, url, { row: crm2013Row, idOf: ({ ActivityId }) => ActivityId, signal });
  return rows.map((found) => fromCrm2013Row(found, set));
}
