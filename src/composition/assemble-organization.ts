import type { CrmRoute, Way } from "../check/ways.ts";
import type { OrganizationConfiguration } from "../configuration/configuration.ts";
import { createCrmOrganization, type CrmOrganizationOptions } from "../crm/create-crm-organization.ts";
import type { CrmOrganization } from "../crm/crm-organization.ts";
import { createNoOrganization } from "../crm/none/create-no-organization.ts";
import { OtherSite, Unauthenticated } from "../http/failure.ts";
import { chooseCrmWay, type Offers } from "./choose-ways.ts";

/** The chosen organization, and the way to it from this page. */
export interface AssembledOrganization {
  readonly organization: CrmOrganization;
  readonly way: Way<CrmRoute>;
}

/** @param offers of the host; `origin` is that of the page */
export function assembleOrganization(
  chosen: OrganizationConfiguration,
  { offers, origin, ...rest }: Omit<CrmOrganizationOptions, "configuration"> & { readonly offers: Offers; readonly origin: string },
): AssembledOrganization {
  const way = chooseCrmWay(chosen, offers, origin);
  if (way.taken !== "none") return { organization: createCrmOrganization({ ...rest, configuration: chosen }), way };
  const why = way.refused.some(({ why }) => why === "other-site")
    ? new OtherSite("The pane is not on the site of CRM.")
    : new Unauthenticated("This Outlook offers add-ins no sign-in.");
  return { organization: createNoOrganization(chosen, why), way };
}
