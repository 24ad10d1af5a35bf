/** `$expand` of an appointment's parties, the only expansion known here. */
import { partyRows } from "../crm/activity-parties.ts";
import type { CrmCall } from "../crm/crm-call.ts";
import type { TableRow } from "../crm/table.ts";
import { notSimulated } from "../not-simulated.ts";
import { sameGuid } from "../world/same-address.ts";
import { findEntitySet, type EntitySet } from "./entity-sets.ts";
import { rowJson } from "./row-json.ts";

/** What is told beside a row; undefined where nothing is to be expanded. @throws NotSimulated */
export function readExpand(
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
