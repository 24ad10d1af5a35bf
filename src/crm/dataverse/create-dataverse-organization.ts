import type { OrganizationConfiguration } from "../../configuration/configuration.ts";
import type { HttpClient } from "../../http/http-client.ts";
import { createServiceClient, type ServiceAccess } from "../../http/service-client.ts";
import type { CrmOrganization } from "../crm-organization.ts";
import { recordUrl } from "../record-url.ts";
import { createRecord } from "./create-record.ts";
import { findRecord } from "./find-record.ts";
import { findRecords } from "./find-records.ts";
import { findRegarding } from "./find-regarding.ts";
import { findUser } from "./find-user.ts";
import { findUsers } from "./find-users.ts";
import { getIdentity } from "./get-identity.ts";
import { touchRecord } from "./touch-record.ts";

export interface DataverseOptions {
  readonly http: HttpClient;
  readonly configuration: Pick<OrganizationConfiguration, "name" | "url" | "version">;
  readonly access: ServiceAccess;
  readonly signIn: CrmOrganization["signIn"];
}

/** An organization through the Dataverse Web API; its tokens go nowhere but to its own root. */
export function createDataverseOrganization({ http, configuration: { name, url, version }, access, signIn }: DataverseOptions): CrmOrganization {
  const client = createServiceClient({ http, root: new URL(`${url}/api/data/v${version}`), access });
  return {
    name,
    getIdentity: (options) => getIdentity(client, name, options),
    findRecords: (query, options) => findRecords(client, query, options),
    findUser: (address, options) => findUser(client, address, options),
    findUsers: (addresses, options) => findUsers(client, addresses, { ...options, lists: version.startsWith("9.") ? "understood" : "not-understood" }),
    findRecord: (record, options) => findRecord(client, record, options),
    touchRecord: (record, options) => touchRecord(client, record, options),
    createRecord: (draft, options) => createRecord(client, draft, options),
    findRegarding: (query, options) => findRegarding(client, query, options),
    signIn,
    recordUrl: (record) => recordUrl(url, record),
  };
}
