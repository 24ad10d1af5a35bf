/** The Dataverse Web API of one organization. */
import { appointments, isAppointmentTable, recurringMasters } from "../crm/appointment-table.ts";
import { CrmError } from "../crm/crm-error.ts";
import { getEnabledUser } from "../crm/organization-user.ts";
import { activityParties } from "../crm/activity-parties.ts";
import { otherTablesOf } from "../crm/other-tables.ts";
import { deleteRecord } from "../crm/record-changes.ts";
import type { Bearer } from "../identity.ts";
import { notSimulated } from "../not-simulated.ts";
import { MalformedQuery } from "../odata/expression.ts";
import { findGuid } from "../world/guid.ts";
import type { Organization } from "../world/world.ts";
import type { WorldState } from "../world/world-state.ts";
import type { DataverseCall, WebApiVersion } from "./dataverse-call.ts";
import { badRequest, errorResponse, odataVersion } from "./dataverse-error.ts";
import {
  entityDefinition,
  retrieveCurrentOrganization,
  retrieveUserPrivilegeByPrivilegeName,
  retrieveUserPrivileges,
  whoAmI,
} from "./organization-functions.ts";
import { readPreferences } from "./preferences.ts";
import { getRow, listRows } from "./read-rows.ts";
import { patchRecord, postRecord } from "./write-record.ts";

export interface WebApiRequest {
  readonly state: WorldState;
  readonly org: Organization;
  readonly bearer: Bearer;
  readonly request: Request;
  readonly root: string;
  readonly version: WebApiVersion;
  /** Path after the version, decoded: `appointments(…)`. */
  readonly path: string;
}

/** Answers a single request. @throws NotSimulated */
export async function answerWebApi(asked: WebApiRequest): Promise<Response> {
  try {
    if (!asked.bearer.scopes.has("user_impersonation"))
      throw new CrmError(403, "0x80048306", "The token has no scope for this organization.");
    const { state, org, request, root, version } = asked;
    const user = getEnabledUser(org, asked.bearer.person);
    const call: DataverseCall = {
      state,
      org,
      user,
      request,
      root,
      version,
      url: new URL(request.url),
      preferences: readPreferences(request.headers, version),
    };
    return await route(asked.path, call);
  } catch (error) {
    if (error instanceof CrmError) return errorResponse(error);
    if (error instanceof MalformedQuery) return errorResponse(badRequest(error.message, "0x80060888"));
    throw error;
  }
}

async function route(path: string, call: DataverseCall): Promise<Response> {
  const { method } = call.request;
  if (method === "GET" && /^WhoAmI(\(\))?$/.test(path)) return whoAmI(call);
  const parameters = /^RetrieveCurrentOrganization\((.*)\)$/.exec(path)?.[1];
  if (method === "GET" && parameters !== undefined && (call.version === "v8.0" || call.version === "v8.1")) {
    throw new CrmError(404, "", "Resource not found for the segment 'RetrieveCurrentOrganization'.");
  }
  if (method === "GET" && parameters !== undefined) return retrieveCurrentOrganization(parameters, call);

  const definition = /^EntityDefinitions\(LogicalName='(\w+)'\)$/.exec(path)?.[1];
  if (method === "GET" && definition !== undefined) return entityDefinition(definition, call);
  const [, user, message, argument = ""] = /^systemusers\(([^()]*)\)\/Microsoft\.Dynamics\.CRM\.(\w+)(?:\((.*)\))?$/.exec(path) ?? [];
  if (method === "GET" && message !== undefined) return userFunction(findGuid(user), message, argument, call);

  const [, set = "", key] = /^(\w+)(?:\(([^()]*)\))?$/.exec(path) ?? [];
  const table = [appointments, recurringMasters, activityParties, ...otherTablesOf(call)].find(({ entitySet }) => entitySet === set);
  if (!table) return notSimulated(`Dataverse ${method} ${path}`);
  const id = key === undefined ? undefined : findGuid(key.replace(new RegExp(`^${table.key}=`), ""));
  if (key !== undefined && id === undefined) throw badRequest(`${key} is no key of ${set}.`, "0x80060888");

  if (method === "GET") return id === undefined ? listRows(table, call) : getRow(table, id, call);
  if (isAppointmentTable(table)) {
    if (method === "POST" && id === undefined) return postRecord(table, call);
    if (method === "PATCH" && id !== undefined) return patchRecord(table, id, call);
    if (method === "DELETE" && id !== undefined) {
      deleteRecord(table, id, call);
      return new Response(null, { status: 204, headers: odataVersion });
    }
  }
  return notSimulated(`Dataverse ${method} ${path}`);
}

function userFunction(userId: string | undefined, message: string, parameters: string, call: DataverseCall): Response {
  if (userId === undefined) throw badRequest("That is no key of systemusers.", "0x80060888");
  switch (message) {
    case "RetrieveUserPrivilegeByPrivilegeName":
      return retrieveUserPrivilegeByPrivilegeName(userId, parameters, call);
    case "RetrieveUserPrivileges":
      return parameters === "" ? retrieveUserPrivileges(userId, call) : notSimulated(`${message} with parameters`);
    default:
      return notSimulated(`the function ${message} of a user`);
  }
}
