import type { OrganizationConfiguration } from "../../configuration/configuration.ts";
import type { HttpClient } from "../../http/http-client.ts";
import { loadPart } from "../../http/load-part.ts";
import { createServiceClient, type ServiceAccess } from "../../http/service-client.ts";
import type { CrmOrganization } from "../crm-organization.ts";
import { recordUrl } from "../record-url.ts";
import { findRecords } from "./find-records.ts";
import { findUser } from "./find-user.ts";
import { getIdentity } from "./get-identity.ts";

export interface DataverseOptions {
  readonly http: HttpClient;
  readonly configuration: Pick<OrganizationConfiguration, "name" | "url" | "version">;
  readonly access: ServiceAccess;
  readonly signIn: CrmOrganization["signIn"];
}

/** An organization through the Dataverse Web API; its tokens go nowhere but to its own root. */
export function createDataverseOrganization({
  http,
  configuration: { name, url, version },
  access,
  signIn,
}: DataverseOptions): CrmOrganization {
  const client = createServiceClient({ http, root: new URL(`${url}/api/data/v${version}`), access });
  // It comes with everything that acts, so that no click waits for it.
  const later = () => loadPart(import(/* webpackChunkName: "actions" */ "./after-the-verdict.ts"));
  return {
    name,
    getIdentity: (options) => getIdentity(client, name, options),
    findRecords: (query, options) => findRecords(client, query, options),
    findUser: (address, options) => findUser(client, address, options),
    findUsers: async (addresses, options) =>
      (await later()).findUsers(client, addresses, { ...options, lists: version.startsWith("9.") ? "understood" : "not-understood" }),
    findRecord: async (record, options) => (await later()).findRecord(client, record, options),
    touchRecord: async (record, options) => (await later()).touchRecord(client, record, options),
    createRecord: async (draft, options) => (await later()).createRecord(client, draft, options),
    findRegarding: async (query, options) => (await later()).findRegarding(client, query, options),
    signIn,
    recordUrl: (record) => recordUrl(url, record),
  };
}
