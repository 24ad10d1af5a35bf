/** WhoAmI and RetrieveCurrentOrganization. */
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

const accessType = /^Microsoft\.Dynamics\.CRM\.EndpointAccessType'(Default|Internet|Intranet)'$/;

/** `parameters`: what stands between the brackets; the value may be an alias that the query resolves. */
export function retrieveCurrentOrganization(parameters: string, call: DataverseCall): Response {
  const [, given = ""] = /^AccessType=(.+)$/.exec(parameters) ?? [];
  const alias = /^@\w+$/.exec(given)?.[0];
  const value = alias === undefined ? given : readOptions(call.url, [alias])[alias];
  if (alias === undefined) readOptions(call.url, []);
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
        OrganizationVersion: "9.2.26113.142",
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
