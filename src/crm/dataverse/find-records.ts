import { Incomplete } from "../../http/failure.ts";
import { createPageWalk } from "../../http/next-page.ts";
import { odataString, withQuery } from "../../http/url-building.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import type { AppointmentRecord } from "../../tracking/evidence.ts";
import { longestInCrm } from "../../tracking/global-object-id.ts";
import { normaliseGuid } from "../../tracking/guid.ts";
import type { FoundRecords, RecordQuery } from "../crm-organization.ts";
import { annotations, columns, rowsPage, toAppointmentRecord, odataHeaders, type RecordTable } from "./appointment-row.ts";

/** Every row of a series may carry one id. More rows than this are refused rather than cut: the right one could be among the rest. */
const mostRows = 500;
const mostPages = 10;
/** Rows of single appointments by `crmid` and by GlobalObjectId, in one request. @throws Failure; AbortError when aborted. */
export async function findRecords(
  client: ServiceClient,
  query: RecordQuery,
  { signal }: { readonly signal: AbortSignal },
): Promise<FoundRecords> {
  const filter = filterOf(query);
  if (filter === undefined) return { byGlobalObjectId: [] };
  const records = await getRows(client, "appointments", filter, signal);
  const byCrmId = records.find(({ id }) => id === query.crmId);
  return {
    ...(byCrmId === undefined ? {} : { byCrmId }),
    // The row of `crmid` may carry the id as well; a row without an id is not a candidate.
    byGlobalObjectId: records.filter(({ globalObjectId }) => globalObjectId !== undefined),
  };
}

function filterOf({ crmId, globalObjectIds }: RecordQuery): string | undefined {
  const conditions = globalObjectIds.filter(({ length }) => length <= longestInCrm).map((id) => `globalobjectid eq ${odataString(id)}`);
  // A GUID is not quoted in a filter, so nothing but a GUID may get there.
  const guid = crmId === undefined ? undefined : normaliseGuid(crmId);
  if (guid !== undefined) conditions.unshift(`activityid eq ${guid}`);
  return conditions.length === 0 ? undefined : conditions.join(" or ");
}

async function getRows(client: ServiceClient, table: RecordTable, filter: string, signal: AbortSignal): Promise<AppointmentRecord[]> {
  const first = withQuery(client.url(table), { $select: columns[table].join(","), $filter: filter });
  const walk = createPageWalk(client, first, { mostPages });
  const records = new Map<string, AppointmentRecord>();
  for (let next: URL | undefined = first; next !== undefined;) {
    const { value }: Awaited<ReturnType<typeof askPage>> = await askPage(client, next, signal);
    const rows = value.value.map((row) => toAppointmentRecord(row, table));
    for (const record of rows) records.set(record.id, record);
    if (records.size > mostRows) throw new Incomplete(`More than ${mostRows} records were found.`);
    next = walk.next(
      value["@odata.nextLink"],
      rows.map(({ id }) => id),
    );
  }
  return [...records.values()];
}

function askPage(client: ServiceClient, url: URL, signal: AbortSignal) {
  return client.request(rowsPage, { url, headers: { ...odataHeaders, Prefer: annotations }, signal });
}
