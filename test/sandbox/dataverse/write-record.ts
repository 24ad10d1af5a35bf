/** Creating and changing appointment records, with the preconditions of the Web API. */
import { randomUUID } from "node:crypto";
import { readOptions, readSelect } from "../odata/query-options.ts";
import { findGuid } from "../world/same-address.ts";
import type { CrmRecord } from "../world/world.ts";
import { isVisible, toRow, type AppointmentTable } from "./appointment-table.ts";
import type { DataverseCall } from "./dataverse-call.ts";
import { badRequest, DataverseError, doesNotExist, odataVersion, preconditionFailed } from "./dataverse-error.ts";
import { setField, type RecordDraft } from "./record-fields.ts";
import { etagOf } from "./row-json.ts";
import { rowResponse } from "./read-rows.ts";

export async function createRecord(table: AppointmentTable, call: DataverseCall): Promise<Response> {
  const body = await readBody(call.request);
  const id = body["activityid"] === undefined ? randomUUID() : findGuid(body["activityid"]);
  if (id === undefined) throw badRequest("The id in the body is no GUID.");
  if (findRecord(id, call)) throw preconditionFailed("0x80040237", "A record with matching key values already exists.");
  return create(table, id, body, call);
}

/** PATCH: an upsert, unless If-Match or If-None-Match says otherwise. */
export async function patchRecord(table: AppointmentTable, id: string, call: DataverseCall): Promise<Response> {
  const body = await readBody(call.request);
  const [ifMatch, ifNoneMatch] = [call.request.headers.get("if-match"), call.request.headers.get("if-none-match")];
  const record = findRecord(id, call);
  if (ifNoneMatch !== null) {
    if (ifNoneMatch !== "*") throw badRequest("If-None-Match of a change takes * only.");
    if (record) throw preconditionFailed("0x80040237", "A record with matching key values already exists.");
  }
  if (!record || !isOf(table, record) || !isVisible(record, call)) {
    if (ifMatch !== null || record) throw doesNotExist(table.logicalName, id);
    return create(table, id, body, call);
  }
  if (ifMatch !== null && ifMatch !== "*" && ifMatch !== etagOf({ version: call.state.versionOf(record) })) {
    throw preconditionFailed("0x80060882", "The version of the existing record doesn't match the RowVersion property provided.");
  }
  return update(table, record, body, call);
}

function create(table: AppointmentTable, id: string, body: Record<string, unknown>, call: DataverseCall): Response {
  if ("statecode" in body) throw badRequest("The state of an appointment cannot be set when it is created.", "0x80040203");
  const now = call.state.clock.iso();
  const draft: RecordDraft = {
    record: { activityid: id, subject: "", scheduledstart: "", scheduledend: "", statecode: 0, owner: call.user.email, createdon: now, ...(table.holdsMasters && { instancetypecode: 1 as const }) },
    extras: {},
  };
  for (const [name, value] of Object.entries(body)) setField(draft, name, value, call);
  for (const name of ["scheduledstart", "scheduledend"] as const) if (draft.record[name] === "") throw badRequest(`${name} is required.`, "0x80040203");
  checkTimes(draft.record);
  if (!isOf(table, draft.record)) throw badRequest(`instancetypecode ${String(draft.record.instancetypecode)} is none of ${table.entitySet}.`);
  (call.org.appointments ??= []).push(draft.record);
  return written(table, draft, "created", call);
}

function update(table: AppointmentTable, record: CrmRecord, body: Record<string, unknown>, call: DataverseCall): Response {
  const draft: RecordDraft = { record: structuredClone(record), extras: { ...call.extras.get(record) } };
  const names = Object.keys(body).filter((name) => !name.startsWith("@odata."));
  const reopens = names.includes("statecode");
  if ((record.statecode === 1 || record.statecode === 2) && !(reopens && names.every((name) => name === "statecode" || name === "statuscode"))) {
    throw new DataverseError(400, "0x80040203", "This appointment is completed or canceled, and cannot be changed.");
  }
  for (const [name, value] of Object.entries(body)) setField(draft, name, value, call);
  checkTimes(draft.record);
  if (!isOf(table, draft.record)) throw badRequest("A record cannot change between an appointment and a series.");
  if (!draft.record.regarding) delete record.regarding;
  Object.assign(record, draft.record);
  return written(table, { record, extras: draft.extras }, "changed", call);
}

function written(table: AppointmentTable, { record, extras }: RecordDraft, how: "created" | "changed", call: DataverseCall): Response {
  call.extras.set(record, extras);
  call.state.recordChanged(call.org, record, call.user.email);
  const url = `${call.root}/${table.entitySet}(${record.activityid.toLowerCase()})`;
  const { $select } = readOptions(call.url, ["$select"]);
  if (call.preferences.returnRepresentation) {
    const response = rowResponse(how === "created" ? 201 : 200, table, toRow(record, call), readSelect($select), call);
    response.headers.set("odata-entityid", url);
    return response;
  }
  return new Response(null, { status: 204, headers: { ...odataVersion, "odata-entityid": url, location: url } });
}

function checkTimes(record: CrmRecord): void {
  if (Date.parse(record.scheduledend) < Date.parse(record.scheduledstart)) throw badRequest("The end cannot lie before the start.", "0x80040203");
}

function findRecord(id: string, call: DataverseCall): CrmRecord | undefined {
  return call.org.appointments?.find(({ activityid }) => activityid.toLowerCase() === id.toLowerCase());
}

function isOf(table: AppointmentTable, record: CrmRecord): boolean {
  return (record.instancetypecode === 1) === table.holdsMasters;
}

async function readBody(request: Request): Promise<Record<string, unknown>> {
  let body: unknown;
  try {
    body = await request.json();
  } catch {
    throw badRequest("An error occurred while validating input parameters: the body is no JSON.", "0x80048d19");
  }
  if (typeof body !== "object" || body === null || Array.isArray(body)) throw badRequest("The body is no JSON object.", "0x80048d19");
  return body as Record<string, unknown>;
}

