import { odataString } from "../../http/odata-string.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { withQuery } from "../../http/with-query.ts";
import type { AppointmentRecord } from "../../tracking/evidence.ts";
import { longestInCrm } from "../../tracking/global-object-id.ts";
import { normaliseGuid } from "../../tracking/guid.ts";
import type { FoundRecords, RecordQuery } from "../crm-organization.ts";
import { fitIntoAddresses } from "../fit-into-addresses.ts";
import { type AppointmentSet, columns, row, toAppointmentRecord } from "./appointment-row.ts";
import { askRows } from "./ask-rows.ts";
import { setPath } from "./record-path.ts";

/** Rows by `crmid` and by GlobalObjectId, in as few requests per set as addresses allow. @throws Failure; AbortError when aborted. */
export async function findRecords(
  client: ServiceClient,
  query: RecordQuery,
  { signal }: { readonly signal: AbortSignal },
): Promise<FoundRecords> {
  const conditions = conditionsOf(query);
  const sets: AppointmentSet[] = query.series ? ["AppointmentSet", "RecurringAppointmentMasterSet"] : ["AppointmentSet"];
  const asked = sets.flatMap((set) => addressesOf(client, set, conditions).map((url) => askRecords(client, set, url, signal)));
  // A row may answer two of the requests.
  const records = [...new Map((await Promise.all(asked)).flat().map((record) => [record.id, record])).values()];
  const byCrmId = records.find(({ id }) => id === query.crmId);
  return {
    ...(byCrmId === undefined ? {} : { byCrmId }),
    // The row of `crmid` may carry the id as well; one without an id is no candidate.
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
    withQuery(client.url(setPath(set)), { $select: columns[set].join(","), $filter: filter }),
  );
}

async function askRecords(client: ServiceClient, set: AppointmentSet, url: URL, signal: AbortSignal): Promise<AppointmentRecord[]> {
  const rows = await askRows(client, url, { row, idOf: ({ ActivityId }) => ActivityId, signal });
  return rows.map((found) => toAppointmentRecord(found, set));
}
