import type { ConfiguredTable } from "../configuration/configured-table.ts";
import type { LaterMessages } from "../locales/message-types.ts";
import type { AppointmentRecord } from "../tracking/evidence.ts";
import { regardingOf } from "../wording/format-names.ts";
import { plain } from "../wording/plain.ts";

export interface TableLabels {
  readonly types: LaterMessages["regarding"]["types"];
  /** Of config.json. */
  readonly tables: readonly ConfiguredTable[];
}

/** What people call a row of the table of that logical name; the name itself if neither we nor config.json know the table. */
export function tableLabel(type: string, { types, tables }: TableLabels): string {
  const known = new Map(Object.entries(types)).get(type);
  const { label, name = type } = tables.find((table) => table.name.toLowerCase() === type) ?? {};
  return known ?? plain(label ?? name);
}

/** "Fabrikam (Account)", by the words of the regarding search. */
export function regardingWithTable(record: AppointmentRecord | undefined, labels: TableLabels): string | undefined {
  const name = regardingOf(record);
  const table = record?.regarding?.type === undefined ? undefined : tableLabel(record.regarding.type, labels);
  return name === undefined || table === undefined ? name : `${name} (${table})`;
}
