/** The tables that an appointment can be regarding: those that CRM ships, and an organization's own from config.json. */
import type { ConfiguredTable } from "../configuration/configured-table.ts";
import { normaliseGuid } from "../tracking/guid.ts";
import type { RegardingCandidate } from "./crm-organization.ts";

export interface RegardingTable {
  /** Logical name. */
  readonly type: string;
  /** Schema name; CRM 2011 to 2015 spell by it. */
  readonly schemaName: string;
  /** Entity set at the Web API. */
  readonly set: string;
  /** Schema name of the column that it is searched by. */
  readonly nameColumn: string;
  /** Schema name of the column with an e-mail address, if attendees are looked for here. */
  readonly addressColumn?: string;
  /** "own": an organization may not have it. */
  readonly origin: "shipped" | "own";
}

const shipped: readonly RegardingTable[] = [
  { type: "account", schemaName: "Account", set: "accounts", nameColumn: "Name", addressColumn: "EMailAddress1", origin: "shipped" },
  { type: "contact", schemaName: "Contact", set: "contacts", nameColumn: "FullName", addressColumn: "EMailAddress1", origin: "shipped" },
  { type: "opportunity", schemaName: "Opportunity", set: "opportunities", nameColumn: "Name", origin: "shipped" },
  { type: "lead", schemaName: "Lead", set: "leads", nameColumn: "FullName", origin: "shipped" },
  { type: "incident", schemaName: "Incident", set: "incidents", nameColumn: "Title", origin: "shipped" },
];

export function regardingTablesOf(own: readonly ConfiguredTable[] = []): readonly RegardingTable[] {
  const configured = own.map(({ name, set, nameColumn }): RegardingTable => ({
    type: name.toLowerCase(),
    schemaName: name,
    set,
    nameColumn,
    origin: "own",
  }));
  return [...shipped, ...configured];
}

/** A row to write as the regarding record. @throws TypeError for one that no search of ours returns */
export function checkedRegarding(
  tables: readonly RegardingTable[],
  { id, type }: Pick<RegardingCandidate, "id" | "type">,
): { readonly guid: string; readonly table: RegardingTable } {
  const guid = normaliseGuid(id);
  const table = tables.find((each) => each.type === type);
  if (guid === undefined || table === undefined) throw new TypeError("A regarding record is a row of a known table, named by its GUID.");
  return { guid, table };
}
