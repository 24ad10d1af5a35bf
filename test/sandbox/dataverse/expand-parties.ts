/** `$expand` of an appointment's parties, the only expansion known here. */
import { activityParties, partyRows } from "../crm/activity-parties.ts";
import type { Table, TableRow } from "../crm/table.ts";
import { notSimulated } from "../not-simulated.ts";
import { readSelect } from "../odata/query-options.ts";
import { sameGuid } from "../world/same-address.ts";
import type { DataverseCall } from "./dataverse-call.ts";
import { rowJson } from "./row-json.ts";

/** What is told beside a row; undefined where nothing is to be expanded. @throws NotSimulated, MalformedQuery */
export function readExpand(text: string | undefined, table: Table): ((row: TableRow, call: DataverseCall) => object) | undefined {
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
