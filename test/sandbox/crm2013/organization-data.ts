/** OrganizationData.svc: OData 2.0 over CRM's tables, in JSON only; the real endpoint also offers Atom. */
import { CrmError, invalidInput } from "../crm/crm-error.ts";
import { notSimulated } from "../not-simulated.ts";
import { MalformedQuery } from "../odata/expression.ts";
import { deleteRecord } from "../crm/record-changes.ts";
import { appointmentSet, findAppointmentTable, findEntitySet } from "./entity-sets.ts";
import { odataError } from "./odata-error.ts";
import { getRow, listRows, type DataServiceCall } from "./read-rows.ts";
import { mergeRow, postRow } from "./write-rows.ts";

/** `path`: after the service's root, decoded: `AppointmentSet(guid'…')`. @throws NotSimulated */
export async function answerOrganizationData(path: string, call: DataServiceCall): Promise<Response> {
  try {
    return await route(path, call);
  } catch (error) {
    if (error instanceof CrmError || error instanceof MalformedQuery) return odataError(error);
    throw error;
  }
}

async function route(path: string, call: DataServiceCall): Promise<Response> {
  const { headers } = call.request;
  const method = methodOf(call.request);
  if (!/\bapplication\/json\b/i.test(headers.get("accept") ?? ""))
    return notSimulated("OrganizationData.svc without Accept: application/json: it would be Atom");
  // Not known whether the endpoint honours, ignores or refuses these headers; its rows have no ETag.
  for (const name of ["if-match", "if-none-match"]) if (headers.has(name)) notSimulated(`${name} at OrganizationData.svc`);
  if (/^1/.test(headers.get("maxdataserviceversion") ?? "")) return notSimulated("the JSON of OData 1.0");

  const [, name = "", key] = /^(\w+)(?:\((.*)\))?$/.exec(path) ?? [];
  const set = findEntitySet(name, call);
  if (!set) return notSimulated(`OrganizationData.svc ${method} ${path}`);
  const id = key === undefined ? undefined : readKey(key);
  if (method === "GET") return id === undefined ? listRows(set, call) : getRow(set, id, call);
  const table = findAppointmentTable(set);
  if (table && set === appointmentSet && method === "POST" && id === undefined) return postRow({ set, table }, call);
  if (table && method === "MERGE" && id !== undefined) return mergeRow({ set, table }, id, call);
  if (table && method === "DELETE" && id !== undefined) {
    deleteRecord(table, id, call);
    return new Response(null, { status: 204 });
  }
  return notSimulated(`OrganizationData.svc ${method} ${path}`);
}

/** Browsers send POST and name the method they mean in a header. */
function methodOf({ method, headers }: Request): string {
  const meant = headers.get("x-http-method");
  if (meant === null) return method === "MERGE" ? notSimulated("the method MERGE by itself") : method;
  return method === "POST" ? meant : notSimulated(`X-HTTP-Method with ${method}`);
}

function readKey(key: string): string {
  const [, id] = /^guid'([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})'$/i.exec(key) ?? [];
  if (id === undefined) throw invalidInput(`Bad Request - Error in query syntax: ${key}.`);
  return id.toLowerCase();
}
