/** Lists, with 50 rows per page, and single rows. */
import { partyRows } from "../crm/activity-parties.ts";
import { isAppointmentTable } from "../crm/appointment-table.ts";
import { doesNotExist } from "../crm/crm-error.ts";
import type { CrmCall } from "../crm/crm-call.ts";
import { findVisibleRecord } from "../crm/record-changes.ts";
import type { TableRow } from "../crm/table.ts";
import { notSimulated } from "../not-simulated.ts";
import { MalformedQuery } from "../odata/expression.ts";
import { matches } from "../odata/matches.ts";
import { readCount, readOptions, readSelect } from "../odata/query-options.ts";
import { sortRows } from "../odata/sort-rows.ts";
import { sameGuid } from "../world/guid.ts";
import { findEntitySet, type EntitySet } from "./entity-sets.ts";
import { parseFilter } from "./parse-filter.ts";
import { pathCells, rowJson } from "./row-json.ts";
import { verboseJson } from "./verbose-json.ts";

const pageSize = 50;

export interface DataServiceCall extends CrmCall {
  readonly request: Request;
  readonly url: URL;
  /** `https://…/crm/<org>/XRMServices/2011/OrganizationData.svc`. */
  readonly root: string;
}

export function listRows(set: EntitySet, call: DataServiceCall): Response {
  const options = readOptions(call.url, ["$filter", "$select", "$expand", "$top", "$skip", "$orderby", "$skiptoken"]);
  const [select, top] = [readSelect(options.$select), readCount("$top", options.$top) ?? Number.POSITIVE_INFINITY];
  const expand = readExpand(options.$expand, set, call);
  const filter = options.$filter === undefined ? undefined : parseFilter(options.$filter, set.paths);
  const found = set.table
    .rows(call)
    .map((row) => ({ row, cells: pathCells(set, row) }))
    .filter(({ cells }) => !filter || matches(cells, filter, set.paths));
  const key = set.properties.find(({ column }) => column === set.table.key)?.name ?? "";
  const ordered = sortRows(found, { orderBy: options.$orderby, columns: set.paths, key });
  const from = readSkipToken(options.$skiptoken) ?? readCount("$skip", options.$skip) ?? 0;
  const rows = ordered.slice(from, from + Math.min(top, pageSize));
  const more = top > pageSize && from + pageSize < ordered.length;
  return verboseJson(200, {
    results: rows.map(({ row }) => ({ ...rowJson({ set, row, select, root: call.root }), ...expand?.(row) })),
    ...(more && { __next: nextUrl(call.url, { position: from + pageSize, top: top - pageSize, key }) }),
  });
}

export function getRow(set: EntitySet, id: string, call: DataServiceCall): Response {
  const { $select, $expand } = readOptions(call.url, ["$select", "$expand"]);
  const expand = readExpand($expand, set, call);
  if (isAppointmentTable(set.table)) findVisibleRecord(set.table, id, call);
  const row = set.table.rows(call).find(({ cells }) => cells[set.table.key] === id);
  if (!row) throw doesNotExist(set.table.logicalName, id);
  return verboseJson(200, { ...rowJson({ set, row, select: readSelect($select), root: call.root }), ...expand?.(row) });
}

/** Opaque to clients; CRM's consists of a page number and the key's name and values. */
function readSkipToken(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const [, position] = /^(\d+),'\w+'$/.exec(text) ?? [];
  if (position === undefined) throw new MalformedQuery("The skip token is malformed.");
  return Number(position);
}

/** The token includes what $skip skipped; $top is reduced by the rows already returned. */
function nextUrl(url: URL, { position, top, key }: { readonly position: number; readonly top: number; readonly key: string }): string {
  const next = new URL(url);
  next.searchParams.delete("$skip");
  if (Number.isFinite(top)) next.searchParams.set("$top", String(top));
  next.searchParams.set("$skiptoken", `${position},'${key.toLowerCase()}'`);
  return next.href;
}

/** `$expand`, of an appointment's parties alone: what is added to a row. Undefined where nothing is expanded. @throws NotSimulated */
function readExpand(
  text: string | undefined,
  set: EntitySet,
  call: CrmCall & { readonly root: string },
): ((row: TableRow) => object) | undefined {
  if (text === undefined) return undefined;
  const name = `${set.table.logicalName}_activity_parties`;
  const parties = findEntitySet("ActivityPartySet", call);
  if (text !== name || !parties) return notSimulated(`the expansion ${text}`);
  return (row) => {
    const record = call.org.appointments?.find(({ activityid }) => sameGuid(activityid, String(row.cells["activityid"])));
    const rows = record ? partyRows(record, call) : [];
    return { [name]: { results: rows.map((party) => rowJson({ set: parties, row: party, select: undefined, root: call.root })) } };
  };
}
