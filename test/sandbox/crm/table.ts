/** What every table of CRM has: its names, its columns and the rows that a user sees. */
import type { Cell, Columns } from "../odata/matches.ts";
import type { CrmCall } from "./crm-call.ts";

export interface LookupTarget {
  /** Logical name of the table that the lookup points into. */
  readonly table: string;
  readonly name?: string;
}

export interface TableRow {
  readonly cells: Readonly<Record<string, Cell>>;
  /** Display texts, by column; lookups and choices have them. */
  readonly formatted: Readonly<Record<string, string>>;
  readonly lookups: Readonly<Record<string, LookupTarget>>;
  /** Grows with every change of the row. */
  readonly version: number;
}

export interface Table {
  readonly logicalName: string;
  /** As the Web API calls it. */
  readonly entitySet: string;
  readonly key: string;
  readonly columns: Columns;
  rows(call: CrmCall): readonly TableRow[];
}
