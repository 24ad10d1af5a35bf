/** A row in the verbose JSON of OData 2.0. */
import type { TableRow } from "../crm/table.ts";
import { notSimulated } from "../not-simulated.ts";
import type { Cell, Row } from "../odata/matches.ts";
import type { EntitySet, Property } from "./entity-sets.ts";

const namespace = "Microsoft.Crm.Sdk.Data.Services";

/** `root`: URL of OrganizationData.svc. Times are Dates, for `verboseJson`. @throws NotSimulated */
export function rowJson({
  set,
  row,
  select,
  root,
}: {
  readonly set: EntitySet;
  readonly row: TableRow;
  readonly select: readonly string[] | undefined;
  readonly root: string;
}): object {
  const unknown = select?.find((name) => !set.properties.some((property) => property.name === name));
  if (unknown !== undefined) notSimulated(`the property ${unknown} of ${set.name}`);
  const selected = set.properties.filter(({ name }) => !select || select.includes(name));
  return {
    __metadata: { uri: rowUrl(set, row, root), type: `${namespace}.${set.type}` },
    ...Object.fromEntries(selected.map((property) => [property.name, valueJson(property, row)])),
  };
}

export function rowUrl(set: EntitySet, row: TableRow, root: string): string {
  return `${root}/${set.name}(guid'${String(row.cells[set.table.key])}')`;
}

function valueJson({ column, kind }: Property, row: TableRow): unknown {
  const value = row.cells[column] ?? null;
  switch (kind) {
    case "choice":
      return { __metadata: { type: `${namespace}.OptionSetValue` }, Value: value };
    case "lookup": {
      const target = value === null ? undefined : row.lookups[column];
      return {
        __metadata: { type: `${namespace}.EntityReference` },
        Id: value,
        LogicalName: target?.table ?? null,
        Name: target?.name ?? null,
      };
    }
    case "date":
      return value === null ? null : new Date(String(value));
    default:
      return value;
  }
}

const known = new WeakMap<TableRow, Map<EntitySet, Row>>();

/** The row's cells, by the paths that a filter can name. */
export function pathCells(set: EntitySet, row: TableRow): Row {
  const views = known.get(row) ?? new Map<EntitySet, Row>();
  known.set(row, views);
  const before = views.get(set);
  if (before) return before;
  const view = Object.fromEntries(
    set.properties.map(({ name, column, kind }): [string, Cell] => [
      kind === "choice" ? `${name}/Value` : kind === "lookup" ? `${name}/Id` : name,
      row.cells[column] ?? null,
    ]),
  );
  views.set(set, view);
  return view;
}
