/** Lists and single rows. */
import { activityParties, partyRows } from "../crm/activity-parties.ts";
import { isAppointmentTable } from "../crm/appointment-table.ts";
import { doesNotExist } from "../crm/crm-error.ts";
import { findVisibleRecord } from "../crm/record-changes.ts";
import type { Table, TableRow } from "../crm/table.ts";
import { notSimulated } from "../not-simulated.ts";
import { parseFilter } from "../odata/expression.ts";
import { checkFilter, matches } from "../odata/matches.ts";
import { readCount, readOptions, readSelect } from "../odata/query-options.ts";
import { sortRows } from "../odata/sort-rows.ts";
import { json } from "../outcome.ts";
import { sameGuid } from "../world/guid.ts";
import type { DataverseCall } from "./dataverse-call.ts";
import { badRequest, odataVersion } from "./dataverse-error.ts";
import { etagOf, rowJson } from "./row-json.ts";

const maxRows = 5000;

export function listRows(table: Table, call: DataverseCall): Response {
  const options = readOptions(call.url, ["$select", "$expand", "$filter", "$orderby", "$top", "$count", "$skiptoken"]);
  const [select, top] = [readSelect(options.$select), readCount("$top", options.$top)];
  const expand = readExpand(options.$expand, table);
  const filter = options.$filter === undefined ? undefined : parseFilter(options.$filter);
  if (filter) checkFilter(filter, table.columns);
  const found = table.rows(call).filter(({ cells }) => !filter || matches(cells, filter, table.columns));
  const ordered = sortRows([...found], { ...table, orderBy: options.$orderby });
  const from = readSkipToken(options.$skiptoken);
  const pageSize = Math.min(top ?? call.preferences.maxPageSize ?? maxRows, maxRows);
  const rows = ordered.slice(from, from + pageSize);
  const more = top === undefined && from + pageSize < ordered.length;
  return json(
    200,
    {
      "@odata.context": `${call.root}/$metadata#${table.entitySet}${options.$select === undefined ? "" : `(${options.$select})`}`,
      ...(readFlag(options.$count) && { "@odata.count": Math.min(ordered.length, maxRows) }),
      value: rows.map((row) => ({ ...rowJson(table, row, select, call), ...expand?.(row, call) })),
      ...(more && { "@odata.nextLink": nextLink(call.url, from + pageSize) }),
    },
    { ...odataVersion, ...appliedPreferences(call) },
  );
}

export function getRow(table: Table, id: string, call: DataverseCall): Response {
  const { $select, $expand } = readOptions(call.url, ["$select", "$expand"]);
  const expand = readExpand($expand, table);
  if (isAppointmentTable(table)) findVisibleRecord(table, id, call);
  const row = findRow(table, id, call);
  if (!row) throw doesNotExist(table.logicalName, id);
  if (call.request.headers.get("if-none-match") === etagOf(row)) return new Response(null, { status: 304 });
  return rowResponse(200, table, row, readSelect($select), call, expand?.(row, call));
}

export function rowResponse(
  status: number,
  table: Table,
  row: TableRow,
  select: readonly string[] | undefined,
  call: DataverseCall,
  more: object = {},
): Response {
  const context = { "@odata.context": `${call.root}/$metadata#${table.entitySet}/$entity` };
  return json(
    status,
    { ...context, ...rowJson(table, row, select, call), ...more },
    { ...odataVersion, etag: etagOf(row), ...appliedPreferences(call) },
  );
}

function findRow(table: Table, id: string, call: DataverseCall): TableRow | undefined {
  return table.rows(call).find(({ cells }) => cells[table.key] === id.toLowerCase());
}

function appliedPreferences({ preferences }: DataverseCall): Record<string, string> {
  const applied = [
    ...(preferences.returnRepresentation ? ["return=representation"] : []),
    ...(preferences.annotations.length > 0 ? [`odata.include-annotations="${preferences.annotations.join(",")}"`] : []),
    ...(preferences.maxPageSize === undefined ? [] : [`odata.maxpagesize=${preferences.maxPageSize}`]),
  ];
  return applied.length > 0 ? { "preference-applied": applied.join(",") } : {};
}

function readFlag(text: string | undefined): boolean {
  if (text !== undefined && text !== "true" && text !== "false") throw badRequest(`$count takes true or false: ${text}`);
  return text === "true";
}

/** Opaque to clients, like the paging cookie of Dataverse. */
function readSkipToken(text: string | undefined): number {
  if (text === undefined) return 0;
  const [, position] = /^<cookie position="(\d+)" \/>$/.exec(text) ?? [];
  if (position === undefined) throw badRequest("Malformed paging cookie", "0x80040203");
  return Number(position);
}

function nextLink(url: URL, position: number): string {
  const next = new URL(url);
  next.searchParams.set("$skiptoken", `<cookie position="${position}" />`);
  return next.href;
}

/** `$expand`, of an appointment's parties alone: what is added to a row. Undefined where nothing is expanded. @throws NotSimulated, MalformedQuery */
function readExpand(text: string | undefined, table: Table): ((row: TableRow, call: DataverseCall) => object) | undefined {
  if (text === undefined) return undefined;
  const name = `${table.logicalName}_activity_parties`;
  const [, expanded, select] = /^(\w+)(?:\(\$select=([\w,]+)\))?$/.exec(text.trim()) ?? [];
  if (expanded !== name) return notSimulated(`the expansion ${text}`);
  const columns = readSelect(select);
  return (row, call) => {
    const record = call.org.appointments?.find(({ activityid }) => sameGuid(activityid, String(row.cells["activityid"])));
    const rows = record ? partyRows(record, call) : [];
    return { [name]: rows.map((party) => rowJson(activityParties, party, columns, call)) };
  };
}
