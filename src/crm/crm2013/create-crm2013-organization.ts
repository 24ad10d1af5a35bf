import type { OrganizationConfiguration } from "../../configuration/configuration.ts";
import type { HttpClient } from "../../http/http-client.ts";
import { createServiceClient, type ServiceAccess } from "../../http/service-client.ts";
import type { CrmOrganization } from "../crm-organization.ts";
import { recordUrl } from "../record-url.ts";
import { answerQuestions } from "./answer-questions.ts";
import { createRecord } from "./create-record.ts";
import { findRecord } from "./find-record.ts";
import { findRecords } from "./find-records.ts";
import { findRefusal } from "./find-refusal.ts";
import { findRegarding } from "./find-regarding.ts";
import { findUsers, findUsersOf } from "./find-users.ts";
import { getIdentity } from "./get-identity.ts";
import { setState } from "./set-state.ts";
import { touchRecord } from "./touch-record.ts";

export interface Crm2013Options {
  readonly http: HttpClient;
  readonly configuration: Pick<OrganizationConfiguration, "name" | "url">;
  readonly access: ServiceAccess;
  readonly signIn: CrmOrganization["signIn"];
}

/** An organization of CRM 2011 to 2015: rows through OrganizationData.svc (OData 2), WhoAmI through Organization.svc (SOAP). */
export function createCrm2013Organization({ http, configuration: { name, url }, access, signIn }: Crm2013Options): CrmOrganization {
  const client = createServiceClient({ http, root: new URL(`${url}/XRMServices/2011`), access, findRefusal });
  return {
    name,
    getIdentity: (options) => getIdentity(client, name, options),
    findRecords: (query, options) => findRecords(client, query, options),
    answerQuestions: (questions, options) => answerQuestions(client, questions, options),
    findUsersOf: (address, options) => findUsersOf(client, address, options),
    findUsers: (addresses, options) => findUsers(client, addresses, options),
    findRecord: (record, options) => findRecord(client, record, options),
    touchRecord: (record, options) => touchRecord(client, record, options),
    createRecord: (draft, options) => createRecord(client, draft, options),
    setState: (record, to, options) => setState(client, record, to, options),
    findRegarding: (query, options) => findRegarding(client, query, options),
    signIn,
    recordUrl: (record) => recordUrl(url, record),
  };
}
