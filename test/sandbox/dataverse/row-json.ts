/** A row in the Web API's JSON, with the annotations that were asked for. */
import { notSimulated } from "../not-simulated.ts";
import type { DataverseCall } from "./dataverse-call.ts";
import { wantsAnnotation } from "./preferences.ts";
import type { Table, TableRow } from "../crm/table.ts";

const formattedValue = "OData.Community.Display.V1.FormattedValue";
const logicalName = "Microsoft.Dynamics.CRM.lookuplogicalname";
const navigationProperty = "Microsoft.Dynamics.CRM.associatednavigationproperty";

export function etagOf(row: Pick<TableRow, "version">): string {
  return `W/"${row.version}"`;
}

export function rowJson(table: Table, row: TableRow, select: readonly string[] | undefined, call: DataverseCall): object {
  const out: Record<string, unknown> = { "@odata.etag": etagOf(row) };
  const { annotations } = call.preferences;
  for (const name of columnsToTell(table, select)) {
    const lookup = row.lookups[name];
    const text = lookup ? lookup.name : row.formatted[name];
    if (text !== undefined && wantsAnnotation(annotations, formattedValue)) out[`${name}@${formattedValue}`] = text;
    if (lookup && wantsAnnotation(annotations, navigationProperty))
      out[`${name}@${navigationProperty}`] = navigation(table, name, lookup.table);
    if (lookup && wantsAnnotation(annotations, logicalName)) out[`${name}@${logicalName}`] = lookup.table;
    out[name] = row.cells[name] ?? null;
  }
  return out;
}

/** The key is included whatever is selected. */
function columnsToTell(table: Table, select: readonly string[] | undefined): readonly string[] {
  if (!select) return Object.keys(table.columns);
  // A lookup may be selected by its own name as well as by its value's.
  const names = select.map((name) => (`_${name}_value` in table.columns ? `_${name}_value` : name));
  for (const name of names) if (!(name in table.columns)) notSimulated(`the column ${name} of ${table.entitySet}`);
  return [...new Set([...names, table.key])];
}

function navigation(table: Table, column: string, target: string): string {
  const name = column.slice(1, -"_value".length);
  return name === "regardingobjectid" ? `${name}_${target}_${table.logicalName}` : name;
}
