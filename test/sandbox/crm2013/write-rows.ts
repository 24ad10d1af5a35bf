/** Creates an appointment by POST, and changes one by POST with `X-HTTP-Method: MERGE`. */
import { randomUUID } from "node:crypto";
import { toRow, type RecordTable } from "../crm/appointment-table.ts";
import { doesNotExist, invalidArgument, invalidInput } from "../crm/crm-error.ts";
import { changeRecord, createRecord, findVisibleRecord } from "../crm/record-changes.ts";
import { notSimulated } from "../not-simulated.ts";
import { readOptions } from "../odata/query-options.ts";
import { changeOf } from "./body-fields.ts";
import type { EntitySet } from "./entity-sets.ts";
import type { DataServiceCall } from "./read-rows.ts";
import { rowJson, rowUrl } from "./row-json.ts";
import { verboseJson } from "./verbose-json.ts";

interface Target {
  readonly set: EntitySet;
  readonly table: RecordTable;
}

export async function postRow({ set, table }: Target, call: DataServiceCall): Promise<Response> {
  readOptions(call.url, []);
  const body = await readBody(call.request);
  const id = body["ActivityId"] === undefined ? randomUUID() : body["ActivityId"];
  if (typeof id !== "string" || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id))
    throw invalidInput("Error processing request stream. The value of ActivityId is no Edm.Guid.");
  if (typeof body["Subject"] !== "string") throw invalidArgument("The subject is required.");
  const row = toRow(createRecord(table, id.toLowerCase(), changeOf(body, "creates", call), call), call);
  return verboseJson(201, rowJson({ set, row, select: undefined, root: call.root }), { location: rowUrl(set, row, call.root) });
}

export async function mergeRow({ table }: Target, id: string, call: DataServiceCall): Promise<Response> {
  readOptions(call.url, []);
  const body = await readBody(call.request);
  const record = findVisibleRecord(table, id, call);
  if (!record) throw doesNotExist(table.logicalName, id);
  changeRecord(table, record, changeOf(body, "changes", call), call);
  return new Response(null, { status: 204 });
}

async function readBody(request: Request): Promise<Readonly<Record<string, unknown>>> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\b/i.test(type)) return notSimulated(`a body of type ${type || "none"}: without JSON it would be Atom`);
  let body: unknown;
  try {
    body = await request.json();
  } catch {
    throw invalidInput("Error processing request stream. The request body is no JSON.");
  }
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw invalidInput("Error processing request stream. An entry is wanted.");
  return body as Record<string, unknown>;
}
