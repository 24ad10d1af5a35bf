/** The organization itself, its users, and the tables that an appointment can regard: known here from the records' own regarding entries. */
import { guidFrom } from "../identity.ts";
import type { Regarding } from "../world/world.ts";
import type { CrmCall } from "./crm-call.ts";
import type { Table, TableRow } from "./table.ts";

const systemUsers: Table = {
  logicalName: "systemuser",
  entitySet: "systemusers",
  key: "systemuserid",
  columns: { systemuserid: "guid", fullname: "text", internalemailaddress: "text", domainname: "text", isdisabled: "boolean" },
  rows: ({ org, state }) =>
    org.users.map((user) => ({
      cells: {
        systemuserid: user.id.toLowerCase(),
        fullname: user.name ?? state.nameOf(user.email),
        internalemailaddress: user.email,
        domainname: user.email,
        isdisabled: user.disabled === true,
      },
      formatted: { isdisabled: user.disabled === true ? "Yes" : "No" },
      lookups: {},
      version: state.versionOf(user),
    })),
};

const organizations: Table = {
  logicalName: "organization",
  entitySet: "organizations",
  key: "organizationid",
  columns: { organizationid: "guid", name: "text" },
  rows: ({ org }) => [{ cells: { organizationid: org.id.toLowerCase(), name: org.name }, formatted: {}, lookups: {}, version: 1 }],
};

export interface RegardingTable extends Table {
  /** Column that holds the display name. */
  readonly nameColumn: string;
}

function regardingTable(logicalName: string, entitySet: string, nameColumn: string, hasEmail: boolean): RegardingTable {
  const key = `${logicalName}id`;
  return {
    logicalName,
    entitySet,
    key,
    nameColumn,
    columns: { [key]: "guid", [nameColumn]: "text", ...(hasEmail && { emailaddress1: "text" }) },
    rows: (call) =>
      knownRegarding(call, logicalName).map((regarding): TableRow => ({
        cells: {
          [key]: regarding.id.toLowerCase(),
          [nameColumn]: regarding.name,
          ...(hasEmail && { emailaddress1: addressOf(regarding) }),
        },
        formatted: {},
        lookups: {},
        version: 1,
      })),
  };
}

const accounts = regardingTable("account", "accounts", "name", true);
const contacts = regardingTable("contact", "contacts", "fullname", true);
const opportunities = regardingTable("opportunity", "opportunities", "name", false);

export const regardingTables: readonly RegardingTable[] = [accounts, contacts, opportunities];
export const otherTables: readonly Table[] = [organizations, systemUsers, ...regardingTables];

/** Every record of that table which some appointment of the organization regards. */
export function knownRegarding(call: Pick<CrmCall, "org">, logicalName: string): readonly Regarding[] {
  const known = new Map<string, Regarding>();
  for (const { regarding } of call.org.appointments ?? [])
    if (regarding?.type === logicalName) known.set(regarding.id.toLowerCase(), regarding);
  return [...known.values()];
}

/** The world keeps no addresses of accounts and contacts: one is made of the name, `Fabrikam` → `info@fabrikam.example`. */
function addressOf({ name, id }: Regarding): string {
  const host = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return `info@${host === "" ? guidFrom(id).slice(0, 8) : host}.example`;
}
