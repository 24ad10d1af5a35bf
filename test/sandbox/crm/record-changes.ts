/** Creating and changing appointment records, whichever endpoint asks for it. */
import type { CrmRecord } from "../world/world.ts";
import { isVisible, type AppointmentTable } from "./appointment-table.ts";
import type { CrmCall } from "./crm-call.ts";
import { alreadyExists, CrmError, invalidArgument, invalidInput } from "./crm-error.ts";
import type { RecordDraft } from "./record-fields.ts";

export interface RecordChange {
  /** Logical names of the columns that the change writes. */
  readonly columns: readonly string[];
  /** Writes them. Nothing of it stands where it throws. */
  readonly fill: (draft: RecordDraft) => void;
}

/** Also a record that the user may not see: its id is taken. */
export function findRecord(id: string, call: CrmCall): CrmRecord | undefined {
  return call.org.appointments?.find(({ activityid }) => activityid.toLowerCase() === id.toLowerCase());
}

/** Undefined where the user sees no such record in that table. */
export function findVisibleRecord(table: AppointmentTable, id: string, call: CrmCall): CrmRecord | undefined {
  const record = findRecord(id, call);
  return record && isOf(table, record) && isVisible(record, call) ? record : undefined;
}

/** @throws CrmError, NotSimulated */
export function createRecord(table: AppointmentTable, id: string, { columns, fill }: RecordChange, call: CrmCall): CrmRecord {
  if (findRecord(id, call)) throw alreadyExists();
  if (columns.includes("statecode")) throw invalidArgument("The state of an appointment cannot be set when it is created.");
  const draft: RecordDraft = {
    record: {
      activityid: id,
      subject: "",
      scheduledstart: "",
      scheduledend: "",
      statecode: 0,
      owner: call.user.email,
      createdon: call.state.clock.iso(),
      ...(table.holdsMasters && { instancetypecode: 1 as const }),
    },
    extras: {},
  };
  fill(draft);
  for (const name of ["scheduledstart", "scheduledend"] as const)
    if (draft.record[name] === "") throw invalidArgument(`${name} is required.`);
  checkTimes(draft.record);
  if (!isOf(table, draft.record))
    throw invalidInput(`instancetypecode ${String(draft.record.instancetypecode)} is none of ${table.entitySet}.`);
  (call.org.appointments ??= []).push(draft.record);
  return written(draft.record, draft.extras, call);
}

/** @throws CrmError, NotSimulated */
export function changeRecord(table: AppointmentTable, record: CrmRecord, { columns, fill }: RecordChange, call: CrmCall): CrmRecord {
  const reopens = columns.includes("statecode") && columns.every((name) => name === "statecode" || name === "statuscode");
  if ((record.statecode === 1 || record.statecode === 2) && !reopens) {
    throw new CrmError(400, "0x80040203", "This appointment is completed or canceled, and cannot be changed.");
  }
  const draft: RecordDraft = { record: structuredClone(record), extras: { ...call.extras.get(record) } };
  fill(draft);
  checkTimes(draft.record);
  if (!isOf(table, draft.record)) throw invalidInput("A record cannot change between an appointment and a series.");
  if (!draft.record.regarding) delete record.regarding;
  Object.assign(record, draft.record);
  return written(record, draft.extras, call);
}

function written(record: CrmRecord, extras: RecordDraft["extras"], call: CrmCall): CrmRecord {
  call.extras.set(record, extras);
  call.state.recordChanged(call.org, record, call.user.email);
  return record;
}

function checkTimes(record: CrmRecord): void {
  if (Date.parse(record.scheduledend) < Date.parse(record.scheduledstart)) throw invalidArgument("The end cannot lie before the start.");
}

function isOf(table: AppointmentTable, record: CrmRecord): boolean {
  return (record.instancetypecode === 1) === table.holdsMasters;
}
