import { loadChunk } from "../../http/load-chunk.ts";
import type { CrmOrganization } from "../crm-organization.ts";
import { recordUrl } from "../record-url.ts";
import type { Crm2013Options } from "./create-crm2013-organization.ts";

/** An organization of CRM 2011 to 2015 in a chunk of its own, loaded with the first question: most organizations are newer. */
export function loadCrm2013Organization(options: Crm2013Options): CrmOrganization {
  const { configuration, signIn } = options;
  let loading: Promise<CrmOrganization> | undefined;

  function load(): Promise<CrmOrganization> {
    loading ??= loadChunk(import(/* webpackChunkName: "crm2013" */ "./create-crm2013-organization.ts")).then(
      ({ createCrm2013Organization }) => createCrm2013Organization(options),
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  }

  return {
    name: configuration.name,
    getIdentity: async (asked) => (await load()).getIdentity(asked),
    findRecords: async (query, asked) => (await load()).findRecords(query, asked),
    answerQuestions: async (questions, asked) => (await load()).answerQuestions(questions, asked),
    findUsersOf: async (address, asked) => (await load()).findUsersOf(address, asked),
    findUsers: async (addresses, asked) => (await load()).findUsers(addresses, asked),
    findRecord: async (record, asked) => (await load()).findRecord(record, asked),
    touchRecord: async (record, asked) => (await load()).touchRecord(record, asked),
    updateRecord: async (record, values, asked) => (await load()).updateRecord(record, values, asked),
    createRecord: async (draft, asked) => (await load()).createRecord(draft, asked),
    setState: async (record, to, asked) => (await load()).setState(record, to, asked),
    setRegarding: async (record, change, asked) => (await load()).setRegarding(record, change, asked),
    getTypeCode: async (type, asked) => (await load()).getTypeCode(type, asked),
    findRegarding: async (query, asked) => (await load()).findRegarding(query, asked),
    findPeople: async (addresses, asked) => (await load()).findPeople(addresses, asked),
    findAlike: async (draft, asked) => (await load()).findAlike(draft, asked),
    newRecordUrl: async (draft) => (await load()).newRecordUrl(draft),
    signIn,
    recordUrl: (record) => recordUrl(configuration.url, record),
  };
}
