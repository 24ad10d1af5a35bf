/** Creates, changes and deletes appointment records, for every endpoint. */
import { sameGuid } from "../world/guid.ts";
import { sameAddress } from "../world/same-address.ts";
import type { CrmRecord } from "../world/world.ts";
import { cellsOf, isOf, type RecordTable } from "./appointment-table.ts";
import type { CrmCall } from "./crm-call.ts";
import {
  alreadyExists,
  CrmError,
  doesNotExist,
  duplicateFound,
  invalidArgument,
  invalidInput,
  noPrivilege,
  plugInRefuses,
} from "./crm-error.ts";
import { readActivity } from "./privileges.ts";
import type { RecordDraft } from "./record-fields.ts";
import { sees } from "./organization-user.ts";
import { isClosed, isStatusOf, stateOf } from "./status-codes.ts";
import { queueRemoval } from "../tracking/sync-queue.ts";

export interface RecordChange {
  /** Logical names of the columns that it writes. */
  readonly columns: readonly string[];
  /** Writes them to a draft, which is discarded if it throws. */
  readonly fill: (draft: RecordDraft) => void;
  /** The caller asked for duplicate detection. */
  readonly detectsDuplicates?: boolean;
}

/** Also finds records that the user may not see: their ids are taken. */
export function findRecord(id: string, call: CrmCall): CrmRecord | undefined {
  return call.org.appointments?.find(({ activityid }) => sameGuid(activityid, id));
}

/** Undefined if that table has no such record. @throws CrmError if the user may not see it and the organization says so */
export function findVisibleRecord(table: RecordTable, id: string, call: CrmCall): CrmRecord | undefined {
  const record = findRecord(id, call);
  if (!record || !isOf(table, record)) return undefined;
  if (sees(call.user, record)) return record;
  if (call.org.invisible === 403) throw noPrivilege(call.user, readActivity.name);
  return undefined;
}

/** @throws CrmError, NotSimulated */
export function createRecord(table: RecordTable, id: string, change: RecordChange, call: CrmCall): CrmRecord {
  if (findRecord(id, call)) throw alreadyExists();
  if (change.columns.includes("statecode")) throw invalidArgument("The state of an appointment cannot be set when it is created.");
  const record: CrmRecord = {
    activityid: id,
    subject: "",
    scheduledstart: "",
    scheduledend: "",
    // Known to be empty, unlike in a world's record that does not mention it.
    location: "",
    statecode: 0,
    owner: call.user.email,
    createdon: call.state.clock.iso(),
    ...(table.holdsMasters && { instancetypecode: 1 as const }),
  };
  change.fill({ record });
  for (const name of ["scheduledstart", "scheduledend"] as const) if (record[name] === "") throw invalidArgument(`${name} is required.`);
  check(record);
  if (!isOf(table, record)) throw invalidInput(`instancetypecode ${String(record.instancetypecode)} is none of ${table.entitySet}.`);
  refuseIncomplete(record, call);
  if (change.detectsDuplicates === true) refuseDuplicate(record, call);
  (call.org.appointments ??= []).push(record);
  call.state.recordChanged(call.org, record, call.user.email);
  return record;
}

/** @throws CrmError, NotSimulated */
export function changeRecord(table: RecordTable, record: CrmRecord, { columns, fill }: RecordChange, call: CrmCall): CrmRecord {
  const reopens = columns.includes("statecode") && columns.every((name) => name === "statecode" || name === "statuscode");
  if (isClosed(record) && !reopens) {
    throw new CrmError(400, "0x80040203", "This appointment is completed or canceled, and cannot be changed.");
  }
  const draft = structuredClone(record);
  // A new state starts with its default status, unless the change names one.
  if (columns.includes("statecode")) delete draft.statuscode;
  fill({ record: draft });
  check(draft);
  if (!isOf(table, draft)) throw invalidInput("A record cannot change between an appointment and a series.");
  const before = record.owner;
  for (const name of Object.keys(record)) if (!(name in draft)) Reflect.deleteProperty(record, name);
  Object.assign(record, draft);
  if (before !== undefined && !sameAddress(before, record.owner)) queueRemoval(call.org, { record, from: before });
  call.state.recordChanged(call.org, record, call.user.email);
  return record;
}

/** @throws CrmError if the user sees no such record */
export function deleteRecord(table: RecordTable, id: string, call: CrmCall): void {
  const { org, state } = call;
  const record = findVisibleRecord(table, id, call);
  if (!record) throw doesNotExist(table.logicalName, id);
  org.appointments = org.appointments?.filter((one) => one !== record) ?? [];
  state.unsynced.get(org)?.delete(record);
  queueRemoval(org, { record });
  state.changed();
}

function check(record: CrmRecord): void {
  if (Date.parse(record.scheduledend) < Date.parse(record.scheduledstart)) throw invalidArgument("The end cannot lie before the start.");
  if (record.statuscode !== undefined && !isStatusOf(stateOf(record), record.statuscode))
    throw new CrmError(
      400,
      "0x80048408",
      `${record.statuscode} is not a valid status code for state code ${stateOf(record)} of an appointment.`,
    );
}

function refuseIncomplete(record: CrmRecord, { org }: CrmCall): void {
  const cells = cellsOf(record, { org });
  const missing = org.requires?.find(({ column }) => (cells[column] ?? cells[`_${column}_value`] ?? null) === null);
  if (missing) throw plugInRefuses(missing.message);
}

/** The published rule: same subject and start, whatever the record's state and whoever may see it. */
function refuseDuplicate(record: CrmRecord, { org }: CrmCall): void {
  if (org.refusesDuplicates !== true) return;
  const same = org.appointments?.some(
    ({ subject, scheduledstart }) =>
      subject.toLowerCase() === record.subject.toLowerCase() && Date.parse(scheduledstart) === Date.parse(record.scheduledstart),
  );
  if (same === true) throw duplicateFound();
}
