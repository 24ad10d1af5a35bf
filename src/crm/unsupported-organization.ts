import type { OrganizationConfiguration } from "../configuration/configuration.ts";
import { abortError } from "../http/abort-error.ts";
import { Unexpected } from "../http/failure.ts";
import type { CrmOrganization } from "./crm-organization.ts";
import { recordUrl } from "./record-url.ts";

/** Stands for an organization of a version that cannot be asked yet; it answers nothing and guesses nothing. */
export function createUnsupportedOrganization({ name, url, version }: OrganizationConfiguration): CrmOrganization {
  const refuse = ({ signal }: { readonly signal: AbortSignal }): Promise<never> =>
    Promise.reject(signal.aborted ? abortError() : new Unexpected(`CRM version ${version} is not supported yet.`));
  return {
    name,
    getIdentity: refuse,
    findRecords: (_query, options) => refuse(options),
    findUser: (_address, options) => refuse(options),
    findUsers: (_addresses, options) => refuse(options),
    findRecord: (_record, options) => refuse(options),
    touchRecord: (_record, options) => refuse(options),
    createRecord: (_draft, options) => refuse(options),
    findRegarding: (_query, options) => refuse(options),
    signIn: refuse,
    recordUrl: (record) => recordUrl(url, record),
  };
}
