/** `appointment`, and `recurringappointmentmaster` for records of a whole series. */
import type { Cell, ColumnType } from "../odata/matches.ts";
import type { CrmRecord, InstanceTypeCode } from "../world/world.ts";
import type { CrmCall } from "./crm-call.ts";
import { sees, findUser } from "./organization-user.ts";
import { stateNames, stateOf, statusNames, statusOf } from "./status-codes.ts";
import type { LookupTarget, Table, TableRow } from "./table.ts";

/** Built-in columns that a record keeps under `columns`. */
export const extraColumns = {
  outlookownerapptid: "number",
  prioritycode: "number",
  category: "text",
} as const;

const columns: Record<string, ColumnType> = {
  activityid: "guid",
  subject: "text",
  globalobjectid: "text",
  scheduledstart: "date",
  scheduledend: "date",
  isalldayevent: "boolean",
  location: "text",
  description: "text",
  statecode: "number",
  statuscode: "number",
  instancetypecode: "number",
  originalstartdate: "date",
  seriesid: "guid",
  createdon: "date",
  modifiedon: "date",
  activitytypecode: "text",
  _ownerid_value: "guid",
  _createdby_value: "guid",
  _modifiedby_value: "guid",
  _regardingobjectid_value: "guid",
  ...extraColumns,
};

const instanceNames: Record<InstanceTypeCode, string> = {
  0: "Not Recurring",
  1: "Recurring Master",
  2: "Recurring Instance",
  3: "Recurring Exception",
  4: "Recurring Future Exception",
};

export type RecordTable = Table & { readonly holdsMasters: boolean };

export const appointments: RecordTable = table("appointment", "appointments", false);
export const recurringMasters: RecordTable = table("recurringappointmentmaster", "recurringappointmentmasters", true);

function table(logicalName: string, entitySet: string, holdsMasters: boolean): RecordTable {
  return {
    logicalName,
    entitySet,
    key: "activityid",
    columns,
    holdsMasters,
    rows: (call) =>
      (call.org.appointments ?? [])
        .filter((record) => isOf({ holdsMasters }, record) && sees(call.user, record))
        .map((record) => toRow(record, call)),
  };
}

export function isAppointmentTable(table: object): table is RecordTable {
  return "holdsMasters" in table;
}

export function isOf({ holdsMasters }: Pick<RecordTable, "holdsMasters">, record: CrmRecord): boolean {
  return (record.instancetypecode === 1) === holdsMasters;
}

const known = new WeakMap<CrmRecord, TableRow>();

/** Cached until the record changes: a filter reads every row, thousands of times. */
export function toRow(record: CrmRecord, call: CrmCall): TableRow {
  const before = known.get(record);
  if (before?.version === call.state.versionOf(record)) return before;
  const row = makeRow(record, call);
  known.set(record, row);
  return row;
}

function makeRow(record: CrmRecord, call: CrmCall): TableRow {
  const kind = record.instancetypecode ?? 0;
  const cells = cellsOf(record, call);
  const lookups: Record<string, LookupTarget> = {};
  for (const [column, address] of Object.entries(usersOf(record))) {
    if (address !== undefined && cells[column] !== null) lookups[column] = { table: "systemuser", name: userName(address, call) };
  }
  if (record.regarding) lookups["_regardingobjectid_value"] = { table: record.regarding.type, name: record.regarding.name };
  let formatted: TableRow["formatted"] | undefined;
  return {
    cells,
    lookups,
    version: call.state.versionOf(record),
    // Computed only for the rows that are returned, not for all that a filter reads.
    get formatted() {
      return (formatted ??= {
        ...dates(cells),
        statecode: stateNames[stateOf(record)],
        statuscode: statusNames[statusOf(record)] ?? "",
        instancetypecode: instanceNames[kind],
        isalldayevent: record.allDay === true ? "Yes" : "No",
      });
    },
  };
}

/** By logical name, including columns that only this organization has. */
export function cellsOf(record: CrmRecord, { org }: Pick<CrmCall, "org">): Record<string, Cell> {
  return {
    activityid: record.activityid.toLowerCase(),
    subject: record.subject,
    globalobjectid: record.globalobjectid ?? null,
    scheduledstart: record.scheduledstart,
    scheduledend: record.scheduledend,
    isalldayevent: record.allDay ?? false,
    // CRM stores an empty text as null.
    location: record.location || null,
    description: record.description || null,
    statecode: stateOf(record),
    statuscode: statusOf(record),
    instancetypecode: record.instancetypecode ?? 0,
    originalstartdate: record.originalstartdate ?? null,
    seriesid: record.seriesid?.toLowerCase() ?? null,
    createdon: record.createdon ?? null,
    modifiedon: record.modifiedon ?? record.createdon ?? null,
    activitytypecode: record.instancetypecode === 1 ? "recurringappointmentmaster" : "appointment",
    ...Object.fromEntries(
      Object.entries(usersOf(record)).map(([column, address]) => [column, findUser(org, address)?.id.toLowerCase() ?? null]),
    ),
    _regardingobjectid_value: record.regarding?.id.toLowerCase() ?? null,
    ...Object.fromEntries(Object.keys(extraColumns).map((name) => [name, null])),
    ...record.columns,
  };
}

/** If the world does not say who created or changed a record, its owner did. */
function usersOf({ owner, createdby, modifiedby }: CrmRecord): Readonly<Record<string, string | undefined>> {
  return { _ownerid_value: owner, _createdby_value: createdby ?? owner, _modifiedby_value: modifiedby ?? owner };
}

function userName(address: string, { org, state }: CrmCall): string {
  return findUser(org, address)?.name ?? state.nameOf(address);
}

/** As an English user in UTC sees them. */
const format = new Intl.DateTimeFormat("en-US", {
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "2-digit",
  timeZone: "UTC",
});

function dates(cells: Record<string, Cell>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([name, value]) =>
      columns[name] === "date" && typeof value === "string" ? [[name, format.format(new Date(value)).replace(",", "")]] : [],
    ),
  );
}
