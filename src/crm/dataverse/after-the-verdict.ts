/** What a check does not need, in one chunk with the actions: see create-dataverse-organization.ts. */
import type { OrganizationConfiguration } from "../../configuration/configuration.ts";
import type { ConfiguredTable } from "../../configuration/configured-table.ts";
import type { HttpClient } from "../../http/http-client.ts";
import { createServiceClient, type ServiceAccess } from "../../http/service-client.ts";
import type { CrmOrganization } from "../crm-organization.ts";
import { regardingTablesOf } from "../regarding-table.ts";
import { createRecord, setState, touchRecord } from "./write-record.ts";
import { newRecordUrl } from "../new-record-url.ts";
import { findAlike } from "./find-alike.ts";
import { findPeople } from "./find-people.ts";
import { findRecord } from "./find-record.ts";
import { findRefusal } from "./find-refusal.ts";
import { findRegarding } from "./find-regarding.ts";
import { findUsers } from "./find-users.ts";
import { getTypeCode } from "./get-type-code.ts";
import { setRegarding } from "./set-regarding.ts";
import { writeValues } from "./write-values.ts";

type Acts = Pick<
  CrmOrganization,
  | "findUsers"
  | "findRecord"
  | "touchRecord"
  | "updateRecord"
  | "createRecord"
  | "setState"
  | "setRegarding"
  | "getTypeCode"
  | "findRegarding"
  | "findPeople"
  | "findAlike"
  | "newRecordUrl"
>;

/** Its client reads CRM's own refusals: after a click the person has to be given the right cause. */
export function createActs({
  http,
  configuration: { url, version },
  access,
  tables: own,
}: {
  readonly http: HttpClient;
  readonly configuration: Pick<OrganizationConfiguration, "url" | "version">;
  readonly access: ServiceAccess;
  readonly tables: readonly ConfiguredTable[];
}): Acts {
  const client = createServiceClient({ http, root: new URL(`${url}/api/data/v${version}`), access, findRefusal });
  const tables = regardingTablesOf(own);
  return {
    findUsers: (addresses, options) => findUsers(client, addresses, { ...options, server: version === "9.2" ? "online" : "on-premises" }),
    findRecord: (record, options) => findRecord(client, record, options),
    touchRecord: (record, options) => touchRecord(client, record, options),
    updateRecord: (record, values, options) => writeValues(client, record, values, options),
    createRecord: (draft, options) => createRecord(client, draft, { ...options, tables }),
    setState: (record, to, options) => setState(client, record, to, options),
    setRegarding: (record, change, options) => setRegarding(client, record, change, { ...options, tables }),
    getTypeCode: (type, options) => getTypeCode(client, type, options),
    findRegarding: (query, options) => findRegarding(client, query, { ...options, tables }),
    findPeople: (addresses, options) => findPeople(client, addresses, options),
    findAlike: (draft, options) => findAlike(client, draft, options),
    newRecordUrl: (draft) => Promise.resolve(newRecordUrl(url, draft)),
  };
}
