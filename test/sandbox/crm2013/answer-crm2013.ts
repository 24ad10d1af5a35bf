/** An organization of CRM 2011 to 2015: Windows signs people in, and pages of other origins get no answer. */
import { CrmError } from "../crm/crm-error.ts";
import type { CrmCall } from "../crm/crm-call.ts";
import { getEnabledUser } from "../crm/organization-user.ts";
import { notSimulated } from "../not-simulated.ts";
import { findWindowsAccount } from "../windows-account.ts";
import { refuseLongUrl, windowsChallenge } from "./iis-error.ts";
import { odataError } from "./odata-error.ts";
import { answerOrganizationData } from "./organization-data.ts";
import { answerOrganizationService } from "./organization-service.ts";
import { soapFault } from "./soap-answers.ts";

export interface Crm2013Request extends Omit<CrmCall, "user"> {
  readonly request: Request;
  /** `https://…/crm/<org>`. */
  readonly root: string;
  /** Path after the root, decoded: `/XRMServices/2011/…`. */
  readonly path: string;
}

/** @throws NotSimulated */
export async function answerCrm2013({ request, root, path, ...asked }: Crm2013Request): Promise<Response> {
  const url = new URL(request.url);
  const tooLong = refuseLongUrl(url);
  if (tooLong) return tooLong;
  const person = findWindowsAccount(request);
  if (person === undefined) return windowsChallenge();

  const [, service, rest] = /^\/XRMServices\/2011\/(OrganizationData\.svc|Organization\.svc\/web)(?:\/(.*))?$/i.exec(path) ?? [];
  if (service === undefined) return notSimulated(`CRM 2013 (${asked.org.name}): ${path}`);
  const isSoap = service.toLowerCase() === "organization.svc/web";
  try {
    const call: CrmCall = { ...asked, user: getEnabledUser(asked.org, person) };
    if (isSoap) return await answerOrganizationService(request, call);
    return await answerOrganizationData(rest ?? "", { ...call, request, url, root: `${root}/XRMServices/2011/OrganizationData.svc` });
  } catch (error) {
    if (!(error instanceof CrmError)) throw error;
    return isSoap ? soapFault(error) : odataError(error);
  }
}
