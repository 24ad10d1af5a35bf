/** A table of CRM: its names, its columns and the rows that a user sees. */
import type { Cell, Columns } from "../odata/matches.ts";
import type { CrmCall } from "./crm-call.ts";

export interface LookupTarget {
  /** Logical name of the table that the lookup points into. */
  readonly table: string;
  readonly name?: string;
}

export interface TableRow {
  readonly cells: Readonly<Record<string, Cell>>;
  /** Display text by column, for lookups and choices. */
  readonly formatted: Readonly<Record<string, string>>;
  readonly lookups: Readonly<Record<string, LookupTarget>>;
  /** Increases with every change of the row. */
  readonly version: number;
}

export interface Table {
  readonly logicalName: string;
  /** Its name at the Web API. */
  readonly entitySet: string;
  readonly key: string;
  readonly columns: Columns;
  rows(call: CrmCall): readonly TableRow[];
}
