/** The entity sets of OrganizationData.svc: CRM's tables under their schema names. */
import { activityParties } from "../crm/activity-parties.ts";
import { appointments, isAppointmentTable, recurringMasters, type RecordTable } from "../crm/appointment-table.ts";
import type { CrmCall } from "../crm/crm-call.ts";
import { plainTables, regardingTablesOf, type RegardingTable } from "../crm/other-tables.ts";
import type { Table } from "../crm/table.ts";
import type { ColumnType, Columns } from "../odata/matches.ts";

export interface Property {
  /** Schema name: `RegardingObjectId`. */
  readonly name: string;
  /** Logical name of the table's column: `_regardingobjectid_value`. */
  readonly column: string;
  /** A choice is an OptionSetValue; a lookup is an EntityReference. */
  readonly kind: ColumnType | "choice" | "lookup";
}

export interface EntitySet {
  readonly name: string;
  /** Without its namespace. */
  readonly type: string;
  readonly table: Table;
  readonly properties: readonly Property[];
  /** What $filter and $orderby may name: `ActivityId`, `StateCode/Value`, `RegardingObjectId/Id`. */
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
  Category: "text",
} as const;

export const appointmentSet = entitySet("Appointment", appointments, { ...activity, OriginalStartDate: "date" });

const recurringMasterSet = entitySet("RecurringAppointmentMaster", recurringMasters, activity);

const plainNames: Readonly<Record<string, string>> = {
  systemuser: "SystemUser",
  organization: "Organization",
  privilege: "Privilege",
  account: "Account",
  contact: "Contact",
  opportunity: "Opportunity",
  lead: "Lead",
  incident: "Incident",
};

/** Schema names of the columns. An organization's own tables have the world's spelling, and a key with a capital. */
const columnNames: Readonly<Record<string, string>> = {
  systemuserid: "SystemUserId",
  fullname: "FullName",
  internalemailaddress: "InternalEMailAddress",
  domainname: "DomainName",
  isdisabled: "IsDisabled",
  organizationid: "OrganizationId",
  privilegeid: "PrivilegeId",
  accountid: "AccountId",
  contactid: "ContactId",
  opportunityid: "OpportunityId",
  leadid: "LeadId",
  incidentid: "IncidentId",
  name: "Name",
  title: "Title",
  emailaddress1: "EMailAddress1",
  emailaddress2: "EMailAddress2",
  emailaddress3: "EMailAddress3",
  statecode: "StateCode",
};

const fixedSets: readonly EntitySet[] = [
  appointmentSet,
  recurringMasterSet,
  entitySet("ActivityParty", activityParties, {
    ActivityPartyId: "guid",
    ActivityId: "lookup",
    PartyId: "lookup",
    ParticipationTypeMask: "choice",
    AddressUsed: "text",
  }),
  ...plainTables.map((table) => (table.logicalName === "systemuser" ? withWindowsNames(table) : table)).map((table) => plainSet(table)),
];

/** Undefined if the organization has no such set. */
export function findEntitySet(name: string, call: Pick<CrmCall, "org" | "state">): EntitySet | undefined {
  return (
    fixedSets.find((set) => set.name === name) ??
    regardingTablesOf(call)
      .map(plainSet)
      .find((set) => set.name === name)
  );
}

/** The two sets that are writable here. */
export function findAppointmentTable(set: EntitySet): RecordTable | undefined {
  return isAppointmentTable(set.table) ? set.table : undefined;
}

function plainSet(table: Table & Pick<RegardingTable, "schemaNames">): EntitySet {
  const { table: ownName, nameColumn } = table.schemaNames ?? {};
  const own: Readonly<Record<string, string>> =
    ownName === undefined || nameColumn === undefined ? {} : { [table.key]: `${ownName}Id`, [nameColumn.toLowerCase()]: nameColumn };
  const kinds = Object.entries(table.columns).map(([column, type]): [string, Property["kind"]] => [
    own[column] ?? columnNames[column] ?? column,
    column === "statecode" ? "choice" : type,
  ]);
  return entitySet(ownName ?? plainNames[table.logicalName] ?? table.logicalName, table, Object.fromEntries(kinds));
}

/** On-premises, the logon name is a Windows account, `CONTOSO\\alex`; the address is in another column. */
function withWindowsNames(table: Table): Table {
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
