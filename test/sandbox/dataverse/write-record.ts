/** Creates and changes appointment records, with the Web API's preconditions. */
import { randomUUID } from "node:crypto";
import { toRow, type RecordTable } from "../crm/appointment-table.ts";
import { doesNotExist } from "../crm/crm-error.ts";
import { changeRecord, createRecord, findRecord, findVisibleRecord, type RecordChange } from "../crm/record-changes.ts";
import { readOptions, readSelect } from "../odata/query-options.ts";
import { findGuid } from "../world/guid.ts";
import type { CrmRecord } from "../world/world.ts";
import { setField } from "./bound-fields.ts";
import type { DataverseCall } from "./dataverse-call.ts";
import { badRequest, odataVersion, preconditionFailed } from "./dataverse-error.ts";
import { rowResponse } from "./read-rows.ts";
import { etagOf } from "./row-json.ts";

/** POST: the client may choose the id. */
export async function postRecord(table: RecordTable, call: DataverseCall): Promise<Response> {
  const body = await readBody(call.request);
  const id = body["activityid"] === undefined ? randomUUID() : findGuid(body["activityid"]);
  if (id === undefined) throw badRequest("The id in the body is no GUID.");
  return written(table, createRecord(table, id, changeOf(body, call), call), "created", call);
}

/** PATCH: an upsert, unless If-Match or If-None-Match says otherwise. */
export async function patchRecord(table: RecordTable, id: string, call: DataverseCall): Promise<Response> {
  const body = await readBody(call.request);
  const [ifMatch, ifNoneMatch] = [call.request.headers.get("if-match"), call.request.headers.get("if-none-match")];
  const taken = findRecord(id, call) !== undefined;
  if (ifNoneMatch !== null) {
    if (ifNoneMatch !== "*") throw badRequest("If-None-Match of a change takes * only.");
    if (taken) throw preconditionFailed("0x80040237", "A record with matching key values already exists.");
  }
  const record = findVisibleRecord(table, id, call);
  if (!record) {
    if (ifMatch !== null || taken) throw doesNotExist(table.logicalName, id);
    return written(table, createRecord(table, id, changeOf(body, call), call), "created", call);
  }
  if (ifMatch !== null && ifMatch !== "*" && ifMatch !== etagOf({ version: call.state.versionOf(record) })) {
    throw preconditionFailed("0x80060882", "The version of the existing record doesn't match the RowVersion property provided.");
  }
  return written(table, changeRecord(table, record, changeOf(body, call), call), "changed", call);
}

function changeOf(body: Record<string, unknown>, call: DataverseCall): RecordChange {
  return {
    columns: Object.keys(body).filter((name) => !name.startsWith("@odata.")),
    detectsDuplicates: call.preferences.detectsDuplicates,
    fill: (draft) => {
      for (const [name, value] of Object.entries(body)) setField(draft, name, value, call);
    },
  };
}

function written(table: RecordTable, record: CrmRecord, how: "created" | "changed", call: DataverseCall): Response {
  const url = `${call.root}/${table.entitySet}(${record.activityid.toLowerCase()})`;
  const { $select } = readOptions(call.url, ["$select"]);
  if (call.preferences.returnRepresentation) {
    const response = rowResponse(how === "created" ? 201 : 200, table, toRow(record, call), readSelect($select), call);
    response.headers.set("odata-entityid", url);
    return response;
  }
  return new Response(null, { status: 204, headers: { ...odataVersion, "odata-entityid": url, location: url } });
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
