/** `appointment`, and `recurringappointmentmaster` for the rows that are a whole series. */
import type { Cell, ColumnType } from "../odata/matches.ts";
import { sameAddress } from "../world/same-address.ts";
import type { CrmRecord, InstanceTypeCode, StateCode } from "../world/world.ts";
import type { CrmCall } from "./crm-call.ts";
import type { LookupTarget, Table, TableRow } from "./table.ts";

/** Real columns that the world does not keep; what is written to them is served again until the world is left. */
export const extraColumns = {
  location: "text",
  description: "text",
  isalldayevent: "boolean",
  outlookownerapptid: "number",
  prioritycode: "number",
} as const;

const columns: Record<string, ColumnType> = {
  activityid: "guid",
  subject: "text",
  globalobjectid: "text",
  scheduledstart: "date",
  scheduledend: "date",
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

const stateNames: Record<StateCode, string> = { 0: "Open", 1: "Completed", 2: "Canceled", 3: "Scheduled" };
/** The default status reason of each state. */
const statusCodes: Record<StateCode, number> = { 0: 1, 1: 3, 2: 4, 3: 5 };
const statusNames: Record<StateCode, string> = { 0: "Free", 1: "Completed", 2: "Canceled", 3: "Busy" };
const instanceNames: Record<InstanceTypeCode, string> = {
  0: "Not Recurring",
  1: "Recurring Master",
  2: "Recurring Instance",
  3: "Recurring Exception",
  4: "Recurring Future Exception",
};

export type AppointmentTable = Table & { readonly holdsMasters: boolean };

export const appointments: AppointmentTable = table("appointment", "appointments", false);
export const recurringMasters: AppointmentTable = table("recurringappointmentmaster", "recurringappointmentmasters", true);

function table(logicalName: string, entitySet: string, holdsMasters: boolean): AppointmentTable {
  return {
    logicalName,
    entitySet,
    key: "activityid",
    columns,
    holdsMasters,
    rows: (call) =>
      (call.org.appointments ?? [])
        .filter((record) => (record.instancetypecode === 1) === holdsMasters && isVisible(record, call))
        .map((record) => toRow(record, call)),
  };
}

/** A row that a user may not see is, for them, as if it did not exist. */
export function isVisible(record: CrmRecord, call: Pick<CrmCall, "user">): boolean {
  return record.visibleTo === undefined || record.visibleTo.some((email) => sameAddress(email, call.user.email));
}

const known = new WeakMap<CrmRecord, TableRow>();

/** The same row until the record changes: a filter looks at all of them, thousands of times. */
export function toRow(record: CrmRecord, call: CrmCall): TableRow {
  const before = known.get(record);
  if (before?.version === call.state.versionOf(record)) return before;
  const row = makeRow(record, call);
  known.set(record, row);
  return row;
}

function makeRow(record: CrmRecord, call: CrmCall): TableRow {
  const state = record.statecode ?? 3;
  const kind = record.instancetypecode ?? 0;
  const users = { owner: record.owner, createdby: record.owner, modifiedby: record.modifiedby ?? record.owner };
  const cells: Record<string, Cell> = {
    activityid: record.activityid.toLowerCase(),
    subject: record.subject,
    globalobjectid: record.globalobjectid ?? null,
    scheduledstart: record.scheduledstart,
    scheduledend: record.scheduledend,
    statecode: state,
    statuscode: statusCodes[state],
    instancetypecode: kind,
    originalstartdate: record.originalstartdate ?? null,
    seriesid: record.seriesid?.toLowerCase() ?? null,
    createdon: record.createdon ?? null,
    modifiedon: record.modifiedon ?? record.createdon ?? null,
    activitytypecode: kind === 1 ? "recurringappointmentmaster" : "appointment",
    _ownerid_value: userId(users.owner, call),
    // The world does not say who created a record: its owner is taken.
    _createdby_value: userId(users.createdby, call),
    _modifiedby_value: userId(users.modifiedby, call),
    _regardingobjectid_value: record.regarding?.id.toLowerCase() ?? null,
    ...Object.fromEntries(Object.keys(extraColumns).map((name) => [name, null])),
    ...call.extras.get(record),
  };
  const lookups: Record<string, LookupTarget> = {};
  for (const [column, address] of [
    ["_ownerid_value", users.owner],
    ["_createdby_value", users.createdby],
    ["_modifiedby_value", users.modifiedby],
  ] as const) {
    if (address !== undefined && cells[column] !== null) lookups[column] = { table: "systemuser", name: userName(address, call) };
  }
  if (record.regarding) lookups["_regardingobjectid_value"] = { table: record.regarding.type, name: record.regarding.name };
  let formatted: TableRow["formatted"] | undefined;
  return {
    cells,
    lookups,
    version: call.state.versionOf(record),
    // Made for the rows that are told, not for all that a filter looks at.
    get formatted() {
      return (formatted ??= {
        ...dates(cells),
        statecode: stateNames[state],
        statuscode: statusNames[state],
        instancetypecode: instanceNames[kind],
      });
    },
  };
}

function userId(address: string | undefined, call: CrmCall): string | null {
  return call.org.users.find(({ email }) => sameAddress(email, address))?.id.toLowerCase() ?? null;
}

function userName(address: string, call: CrmCall): string {
  return call.org.users.find(({ email }) => sameAddress(email, address))?.name ?? call.state.nameOf(address);
}

/** In the words of an English user in UTC. */
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
