/** The entity sets of OrganizationData.svc: CRM's tables under their schema names. */
import { appointments, recurringMasters, type AppointmentTable } from "../crm/appointment-table.ts";
import { otherTables } from "../crm/other-tables.ts";
import type { Table } from "../crm/table.ts";
import type { ColumnType, Columns } from "../odata/matches.ts";

export interface Property {
  /** Schema name: `RegardingObjectId`. */
  readonly name: string;
  /** Logical name of the table's column: `_regardingobjectid_value`. */
  readonly column: string;
  /** A choice is an OptionSetValue, a lookup an EntityReference. */
  readonly kind: ColumnType | "choice" | "lookup";
}

export interface EntitySet {
  readonly name: string;
  /** Without its namespace. */
  readonly type: string;
  readonly table: Table;
  readonly properties: readonly Property[];
  /** What a filter or an order may name: `ActivityId`, `StateCode/Value`, `RegardingObjectId/Id`. */
  readonly paths: Columns;
}

const activity = {
  ActivityId: "guid",
  Subject: "text",
  GlobalObjectId: "text",
  ScheduledStart: "date",
  ScheduledEnd: "date",
  StateCode: "choice",
  StatusCode: "choice",
  InstanceTypeCode: "choice",
  SeriesId: "guid",
  CreatedOn: "date",
  ModifiedOn: "date",
  ActivityTypeCode: "text",
  OwnerId: "lookup",
  CreatedBy: "lookup",
  ModifiedBy: "lookup",
  RegardingObjectId: "lookup",
  Location: "text",
  Description: "text",
  IsAllDayEvent: "boolean",
  OutlookOwnerApptId: "number",
  PriorityCode: "choice",
} as const;

export const appointmentSet = entitySet("Appointment", appointments, { ...activity, OriginalStartDate: "date" });

export const entitySets: readonly EntitySet[] = [
  appointmentSet,
  entitySet("RecurringAppointmentMaster", recurringMasters, activity),
  entitySet("SystemUser", systemUsers(), {
    SystemUserId: "guid",
    FullName: "text",
    InternalEMailAddress: "text",
    DomainName: "text",
    IsDisabled: "boolean",
  }),
  entitySet("Account", named("account"), { AccountId: "guid", Name: "text", EMailAddress1: "text" }),
  entitySet("Contact", named("contact"), { ContactId: "guid", FullName: "text", EMailAddress1: "text" }),
  entitySet("Opportunity", named("opportunity"), { OpportunityId: "guid", Name: "text" }),
  entitySet("Organization", named("organization"), { OrganizationId: "guid", Name: "text" }),
];

/** Appointments alone can be written here. */
export function findAppointmentTable(set: EntitySet): AppointmentTable | undefined {
  return set === appointmentSet ? appointments : undefined;
}

function named(logicalName: string): Table {
  const table = otherTables.find((one) => one.logicalName === logicalName);
  if (!table) throw new Error(`No table is called ${logicalName}`);
  return table;
}

/** On-premises the logon name is Windows' own, `CONTOSO\\alex`; the address stands in another column. */
function systemUsers(): Table {
  const table = named("systemuser");
  const windowsName = (address: string) => {
    const [account = "", host = ""] = address.split("@");
    return `${(host.split(".")[0] ?? "").toUpperCase()}\\${account}`;
  };
  return {
    ...table,
    rows: (call) =>
      table
        .rows(call)
        .map((row) => ({ ...row, cells: { ...row.cells, domainname: windowsName(String(row.cells["internalemailaddress"])) } })),
  };
}

function entitySet(type: string, table: Table, kinds: Readonly<Record<string, Property["kind"]>>): EntitySet {
  const properties = Object.entries(kinds).map(([name, kind]) => ({
    name,
    kind,
    column: kind === "lookup" ? `_${name.toLowerCase()}_value` : name.toLowerCase(),
  }));
  const missing = properties.find(({ column }) => !(column in table.columns));
  if (missing) throw new Error(`${table.logicalName} has no column ${missing.column}`);
  return { name: `${type}Set`, type, table, properties, paths: Object.fromEntries(properties.map(pathOf)) };
}

function pathOf({ name, kind }: Property): [string, ColumnType] {
  switch (kind) {
    case "choice":
      return [`${name}/Value`, "number"];
    case "lookup":
      return [`${name}/Id`, "guid"];
    default:
      return [name, kind];
  }
}
