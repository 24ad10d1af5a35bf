import type { OrganizationConfiguration } from "../../configuration/configuration.ts";
import { abortError } from "../../http/abort-error.ts";
import type { Failure } from "../../http/failure.ts";
import type { CrmOrganization } from "../crm-organization.ts";
import { recordUrl } from "../record-url.ts";

/** Stands for an organization that cannot be reached from here; every question fails with the reason. */
export function createNoOrganization({ name, url }: Pick<OrganizationConfiguration, "name" | "url">, why: Failure): CrmOrganization {
  const refuse = ({ signal }: { readonly signal: AbortSignal }): Promise<never> => Promise.reject(signal.aborted ? abortError() : why);
  return {
    name,
    getIdentity: refuse,
    findRecords: (_query, options) => refuse(options),
    answerQuestions: (_questions, options) => refuse(options),
    findUsersOf: (_address, options) => refuse(options),
    findUsers: (_addresses, options) => refuse(options),
    findRecord: (_record, options) => refuse(options),
    updateRecord: (_record, _values, options) => refuse(options),
    touchRecord: (_record, options) => refuse(options),
    createRecord: (_draft, options) => refuse(options),
    setState: (_record, _to, options) => refuse(options),
    setRegarding: (_record, _change, options) => refuse(options),
    getTypeCode: (_type, options) => refuse(options),
    findRegarding: (_query, options) => refuse(options),
    findPeople: (_addresses, options) => refuse(options),
    findAlike: (_draft, options) => refuse(options),
    newRecordUrl: () => Promise.reject(why),
    signIn: refuse,
    recordUrl: (record) => recordUrl(url, record),
  };
}
