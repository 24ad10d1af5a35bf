/** The organization itself, its users and privileges, and the tables of records that an appointment can regard. */
import { guidFrom } from "../identity.ts";
import type { OtherRow } from "../world/world.ts";
import type { CrmCall } from "./crm-call.ts";
import { privileges } from "./privileges.ts";
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
  rows: ({ org }) => [plainRow({ organizationid: org.id.toLowerCase(), name: org.name })],
};

const privilegeTable: Table = {
  logicalName: "privilege",
  entitySet: "privileges",
  key: "privilegeid",
  columns: { privilegeid: "guid", name: "text" },
  rows: () => privileges.map(({ id, name }) => plainRow({ privilegeid: id, name })),
};

export const plainTables: readonly Table[] = [organizations, systemUsers, privilegeTable];

export interface RegardingTable extends Table {
  /** Column with the display name. */
  readonly nameColumn: string;
  /** Of an organization's own table: as the world's config spells them. */
  readonly schemaNames?: { readonly table: string; readonly nameColumn: string };
}

const emailColumns = { emailaddress1: "text", emailaddress2: "text", emailaddress3: "text" } as const;

function regardingTable(names: {
  readonly logicalName: string;
  readonly entitySet: string;
  readonly nameColumn: string;
  readonly hasEmail?: boolean;
}): RegardingTable {
  const { logicalName, entitySet, nameColumn, hasEmail = false } = names;
  const key = `${logicalName}id`;
  return {
    logicalName,
    entitySet,
    key,
    nameColumn,
    columns: { [key]: "guid", [nameColumn]: "text", statecode: "number", ...(hasEmail && emailColumns) },
    rows: ({ org }) =>
      rowsOf(org, logicalName).map(({ id, name, email, disabled }) =>
        plainRow({
          [key]: id.toLowerCase(),
          [nameColumn]: name,
          statecode: disabled === true ? 1 : 0,
          ...(hasEmail && { emailaddress1: email ?? null, emailaddress2: null, emailaddress3: null }),
        }),
      ),
  };
}

function plainRow(cells: TableRow["cells"]): TableRow {
  return { cells, formatted: {}, lookups: {}, version: 1 };
}

const shippedTables: readonly RegardingTable[] = [
  regardingTable({ logicalName: "account", entitySet: "accounts", nameColumn: "name", hasEmail: true }),
  regardingTable({ logicalName: "contact", entitySet: "contacts", nameColumn: "fullname", hasEmail: true }),
  regardingTable({ logicalName: "opportunity", entitySet: "opportunities", nameColumn: "name" }),
  regardingTable({ logicalName: "lead", entitySet: "leads", nameColumn: "fullname", hasEmail: true }),
  regardingTable({ logicalName: "incident", entitySet: "incidents", nameColumn: "title" }),
];

/** The tables that CRM ships, and the organization's own: named as in the world's config, else by CRM's default. */
export function regardingTablesOf({ org, state }: Pick<CrmCall, "org" | "state">): readonly RegardingTable[] {
  const shipped = new Set(shippedTables.map(({ logicalName }) => logicalName));
  const own = new Map<string, RegardingTable>();
  const configuredTables = state.world.config?.tables ?? [];
  for (const logicalName of [
    ...configuredTables.map(({ name }) => name.toLowerCase()),
    ...(org.rows ?? []).map(({ type }) => type),
    ...(org.appointments ?? []).flatMap(({ regarding }) => regarding?.type ?? []),
  ]) {
    if (shipped.has(logicalName) || own.has(logicalName)) continue;
    const configured = configuredTables.find(({ name }) => name.toLowerCase() === logicalName);
    const entitySet = configured?.set ?? `${logicalName}s`;
    const schemaNames = {
      table: configured?.name ?? logicalName,
      nameColumn: configured?.nameColumn ?? `${logicalName.split("_")[0] ?? ""}_name`,
    };
    const nameColumn = schemaNames.nameColumn.toLowerCase();
    own.set(logicalName, { ...regardingTable({ logicalName, entitySet, nameColumn }), schemaNames });
  }
  return [...shippedTables, ...own.values()];
}

export function otherTablesOf(call: Pick<CrmCall, "org" | "state">): readonly Table[] {
  return [...plainTables, ...regardingTablesOf(call)];
}

/** The rows that the world lists, and those that only a record's regarding mentions. */
export function rowsOf(org: CrmCall["org"], logicalName: string): readonly OtherRow[] {
  const known = new Map<string, OtherRow>();
  for (const { regarding } of org.appointments ?? [])
    if (regarding?.type === logicalName) known.set(regarding.id.toLowerCase(), { ...regarding, email: addressOf(regarding) });
  for (const row of org.rows ?? []) if (row.type === logicalName) known.set(row.id.toLowerCase(), row);
  return [...known.values()];
}

/** A record does not have the address of what it regards, so it is derived from the name: `Fabrikam` → `info@fabrikam.example`. */
function addressOf({ name, id }: Pick<OtherRow, "name" | "id">): string {
  const host = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return `info@${host === "" ? guidFrom(id).slice(0, 8) : host}.example`;
}
