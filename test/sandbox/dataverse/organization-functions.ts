/** Functions that describe an organization, its users' privileges and its tables. */
import { privilegesOf } from "../crm/privileges.ts";
import { doesNotExist, CrmError } from "../crm/crm-error.ts";
import { findTypeCode } from "../crm/type-codes.ts";
import { guidFrom } from "../identity.ts";
import { notSimulated } from "../not-simulated.ts";
import { json } from "../outcome.ts";
import { readOptions } from "../odata/query-options.ts";
import type { DataverseCall } from "./dataverse-call.ts";
import { badRequest, odataVersion } from "./dataverse-error.ts";

export function whoAmI(call: DataverseCall): Response {
  readOptions(call.url, []);
  return json(
    200,
    {
      "@odata.context": `${call.root}/$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse`,
      BusinessUnitId: guidFrom(`unit-${call.org.id}`),
      UserId: call.user.id.toLowerCase(),
      OrganizationId: call.org.id.toLowerCase(),
    },
    odataVersion,
  );
}

const builds = { "9.2": "9.2.26113.142", "9.1": "9.1.36.5", "9.0": "9.0.49.4", "8.2": "8.2.28.14", "2013": "6.1.4.145" } as const;

const accessType = /^Microsoft\.Dynamics\.CRM\.EndpointAccessType'(Default|Internet|Intranet)'$/;

/** `parameters`: the text between the parentheses; the value may be an alias that the query defines. */
export function retrieveCurrentOrganization(parameters: string, call: DataverseCall): Response {
  const value = readParameter("AccessType", parameters, call);
  if (value === undefined || !accessType.test(value)) throw badRequest("RetrieveCurrentOrganization wants an AccessType.", "0x80060888");
  if (!value.includes("Default")) notSimulated(`the access type ${value}`);
  const { org } = call;
  const urlName = org.name.toLowerCase();
  const url = call.root.slice(0, call.root.indexOf("/api/data"));
  return json(
    200,
    {
      "@odata.context": `${call.root}/$metadata#Microsoft.Dynamics.CRM.RetrieveCurrentOrganizationResponse`,
      Detail: {
        OrganizationId: org.id.toLowerCase(),
        FriendlyName: org.name,
        OrganizationVersion: builds[org.version ?? "9.2"],
        EnvironmentId: guidFrom(`environment-${org.id}`),
        DatacenterId: guidFrom("datacenter"),
        Geo: "EMEA",
        TenantId: guidFrom("tenant"),
        UrlName: urlName,
        UniqueName: `org${org.id.replaceAll("-", "").slice(0, 8).toLowerCase()}`,
        State: "Enabled",
        Endpoints: {
          Count: 2,
          IsReadOnly: false,
          Keys: ["WebApplication", "OrganizationDataService"],
          Values: [`${url}/`, `${url}/XRMServices/2011/OrganizationData.svc/`],
        },
      },
    },
    odataVersion,
  );
}

/** `systemusers(<id>)/Microsoft.Dynamics.CRM.RetrieveUserPrivilegeByPrivilegeName(PrivilegeName='…')`, since 9.0. */
export function retrieveUserPrivilegeByPrivilegeName(userId: string, parameters: string, call: DataverseCall): Response {
  if (call.version.startsWith("v8"))
    throw new CrmError(404, "", "Resource not found for the segment 'Microsoft.Dynamics.CRM.RetrieveUserPrivilegeByPrivilegeName'.");
  const name = /^'(.*)'$/.exec(readParameter("PrivilegeName", parameters, call) ?? "")?.[1];
  if (name === undefined) throw badRequest("RetrieveUserPrivilegeByPrivilegeName wants a PrivilegeName.", "0x80060888");
  const held = heldPrivileges(userId, call).filter((privilege) => privilege.PrivilegeName.toLowerCase() === name.toLowerCase());
  if (held.length === 0) notSimulated(`the privilege ${name}`);
  return rolePrivileges("RetrieveUserPrivilegeByPrivilegeName", held, call);
}

/** `systemusers(<id>)/Microsoft.Dynamics.CRM.RetrieveUserPrivileges()`; 8.x gives the privileges' ids without their names. */
export function retrieveUserPrivileges(userId: string, call: DataverseCall): Response {
  readOptions(call.url, []);
  const held = heldPrivileges(userId, call);
  return rolePrivileges(
    "RetrieveUserPrivileges",
    call.version.startsWith("v8") ? held.map(({ Depth, PrivilegeId, BusinessUnitId }) => ({ Depth, PrivilegeId, BusinessUnitId })) : held,
    call,
  );
}

function heldPrivileges(userId: string, { org }: DataverseCall) {
  const user = org.users.find(({ id }) => id.toLowerCase() === userId);
  if (!user) throw doesNotExist("systemuser", userId);
  return privilegesOf(user).map(({ id, name, depth }) => ({
    Depth: depth,
    PrivilegeId: id,
    BusinessUnitId: guidFrom(`unit-${org.id}`),
    PrivilegeName: name,
    RecordFilterId: "00000000-0000-0000-0000-000000000000",
    RecordFilterUniqueName: "",
  }));
}

function rolePrivileges(name: string, held: readonly object[], { root }: DataverseCall): Response {
  return json(200, { "@odata.context": `${root}/$metadata#Microsoft.Dynamics.CRM.${name}Response`, RolePrivileges: held }, odataVersion);
}

/** `EntityDefinitions(LogicalName='contact')?$select=ObjectTypeCode`. */
export function entityDefinition(logicalName: string, call: DataverseCall): Response {
  const { $select } = readOptions(call.url, ["$select"]);
  if ($select === undefined) return notSimulated("all that is known of a table");
  const typeCode = findTypeCode(call.org, logicalName);
  if (typeCode === undefined)
    throw new CrmError(404, "0x80060888", `Could not find an entity with the name ${logicalName} in this organization.`);
  const known: Readonly<Record<string, string | number>> = { LogicalName: logicalName, ObjectTypeCode: typeCode };
  const asked = $select.split(",").map((name) => name.trim());
  return json(
    200,
    {
      "@odata.context": `${call.root}/$metadata#EntityDefinitions(${$select})/$entity`,
      ...Object.fromEntries(asked.map((name) => [name, known[name] ?? notSimulated(`${name} of a table's definition`)])),
      MetadataId: guidFrom(`entity-${logicalName}`),
    },
    odataVersion,
  );
}

/** The value of a function's only parameter, which may be an alias that the query defines. */
function readParameter(name: string, parameters: string, call: DataverseCall): string | undefined {
  const given = parameters.startsWith(`${name}=`) ? parameters.slice(name.length + 1) : "";
  const alias = /^@\w+$/.exec(given)?.[0];
  if (alias !== undefined) return readOptions(call.url, [alias])[alias];
  readOptions(call.url, []);
  return given === "" ? undefined : given;
}
