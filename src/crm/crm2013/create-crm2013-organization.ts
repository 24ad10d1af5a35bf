import type { OrganizationConfiguration } from "../../configuration/configuration.ts";
import type { ConfiguredTable } from "../../configuration/configured-table.ts";
import type { HttpClient } from "../../http/http-client.ts";
import { createServiceClient, type ServiceAccess } from "../../http/service-client.ts";
import type { CrmOrganization } from "../crm-organization.ts";
import { newRecordUrl } from "../new-record-url.ts";
import { recordUrl } from "../record-url.ts";
import { regardingTablesOf } from "../regarding-table.ts";
import { answerCrm2013Questions } from "./answer-questions.ts";
import { createCrm2013Record, setCrm2013State, touchCrm2013Record, updateCrm2013Record } from "./write-record.ts";
import { findCrm2013Alike } from "./find-alike.ts";
import { findCrm2013People } from "./find-people.ts";
import { findCrm2013Record } from "./find-record.ts";
import { findCrm2013Records } from "./find-records.ts";
import { findCrm2013Refusal } from "./find-refusal.ts";
import { findCrm2013Regarding } from "./find-regarding.ts";
import { findCrm2013Users, findCrm2013UsersOf } from "./find-users.ts";
import { getCrm2013Identity } from "./get-identity.ts";
import { getCrm2013TypeCode } from "./get-type-code.ts";
import { setCrm2013Regarding } from "./set-regarding.ts";

export interface Crm2013Options {
  readonly http: HttpClient;
  readonly configuration: Pick<OrganizationConfiguration, "name" | "url">;
  readonly access: ServiceAccess;
  readonly signIn: CrmOrganization["signIn"];
  readonly tables: readonly ConfiguredTable[];
}

/**
 * An organization of CRM 2011 to 2015: rows through OrganizationData.svc (OData 2), messages such as WhoAmI through
 * Organization.svc (SOAP).
 */
export function createCrm2013Organization({
  http,
  configuration: { name, url },
  access,
  signIn,
  tables: own,
}: Crm2013Options): CrmOrganization {
  const tables = regardingTablesOf(own);
  const client = createServiceClient({ http, root: new URL(`${url}/XRMServices/2011`), access, findRefusal: findCrm2013Refusal });
  return {
    name,
    getIdentity: (options) => getCrm2013Identity(client, name, options),
    findRecords: (query, options) => findCrm2013Records(client, query, options),
    answerQuestions: (questions, options) => answerCrm2013Questions(client, questions, options),
    findUsersOf: (address, options) => findCrm2013UsersOf(client, address, options),
    findUsers: (addresses, options) => findCrm2013Users(client, addresses, options),
    findRecord: (record, options) => findCrm2013Record(client, record, options),
    touchRecord: (record, options) => touchCrm2013Record(client, record, options),
    updateRecord: (record, values, options) => updateCrm2013Record(client, record, values, options),
    createRecord: (draft, options) => createCrm2013Record(client, draft, { ...options, tables }),
    setState: (record, to, options) => setCrm2013State(client, record, to, options),
    setRegarding: (record, change, options) => setCrm2013Regarding(client, record, change, { ...options, tables }),
    getTypeCode: (type, options) => getCrm2013TypeCode(client, type, options),
    findRegarding: (query, options) => findCrm2013Regarding(client, query, { ...options, tables }),
    findPeople: (addresses, options) => findCrm2013People(client, addresses, options),
    findAlike: (draft, options) => findCrm2013Alike(client, draft, options),
    newRecordUrl: (draft) => Promise.resolve(newRecordUrl(url, draft)),
    signIn,
    recordUrl: (record) => recordUrl(url, record),
  };
}
