import type { OrganizationConfiguration } from "../../configuration/configuration.ts";
import type { ConfiguredTable } from "../../configuration/configured-table.ts";
import type { HttpClient } from "../../http/http-client.ts";
import { loadChunk } from "../../http/load-chunk.ts";
import { createServiceClient, type ServiceAccess } from "../../http/service-client.ts";
import type { CrmOrganization } from "../crm-organization.ts";
import { recordUrl } from "../record-url.ts";
import { findRecords } from "./find-records.ts";
import { findUsersOf } from "./find-users-of.ts";
import { getIdentity } from "./get-identity.ts";

export interface DataverseOptions {
  readonly http: HttpClient;
  readonly configuration: Pick<OrganizationConfiguration, "name" | "url" | "version">;
  readonly access: ServiceAccess;
  readonly signIn: CrmOrganization["signIn"];
  readonly tables: readonly ConfiguredTable[];
}

/** An organization through the Dataverse Web API; its tokens go only to its own root. */
export function createDataverseOrganization({
  http,
  configuration: { name, url, version },
  access,
  signIn,
  tables,
}: DataverseOptions): CrmOrganization {
  const client = createServiceClient({ http, root: new URL(`${url}/api/data/v${version}`), access });
  // In one chunk with all actions, so that no click has to wait for it.
  const acting = async () => {
    const { createActs } = await loadChunk(import(/* webpackChunkName: "actions" */ "./after-the-verdict.ts"));
    return createActs({ http, configuration: { url, version }, access, tables });
  };
  const questions = () => loadChunk(import(/* webpackChunkName: "questions" */ "./questions.ts"));
  return {
    name,
    getIdentity: (options) => getIdentity(client, name, options),
    // With a series, both tables in one batch; a single appointment needs no batch, and less code.
    findRecords: async (query, options) =>
      query.series ? (await questions()).findRecordsOfSeries(client, query, options) : findRecords(client, query, options),
    findUsersOf: (address, options) => findUsersOf(client, address, options),
    async answerQuestions(asked, options) {
      const [answers] = await (await questions()).answerQuestions(client, [asked], { ...options, version });
      if (answers === undefined) throw new TypeError("One question has one answer.");
      return answers;
    },
    findUsers: async (addresses, options) => (await acting()).findUsers(addresses, options),
    findRecord: async (record, options) => (await acting()).findRecord(record, options),
    touchRecord: async (record, options) => (await acting()).touchRecord(record, options),
    updateRecord: async (record, values, options) => (await acting()).updateRecord(record, values, options),
    createRecord: async (draft, options) => (await acting()).createRecord(draft, options),
    setState: async (record, to, options) => (await acting()).setState(record, to, options),
    setRegarding: async (record, change, options) => (await acting()).setRegarding(record, change, options),
    getTypeCode: async (type, options) => (await acting()).getTypeCode(type, options),
    findRegarding: async (query, options) => (await acting()).findRegarding(query, options),
    findPeople: async (addresses, options) => (await acting()).findPeople(addresses, options),
    findAlike: async (draft, options) => (await acting()).findAlike(draft, options),
    newRecordUrl: async (draft) => (await acting()).newRecordUrl(draft),
    signIn,
    recordUrl: (record) => recordUrl(url, record),
  };
}
