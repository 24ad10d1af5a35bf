import type { CrmOrganization } from "./crm-organization.ts";
import { createDataverseOrganization, type DataverseOptions } from "./dataverse/create-dataverse-organization.ts";
import { createUnsupportedOrganization } from "./unsupported-organization.ts";

/** The adapter for a configured organization, by its version. */
export function createCrmOrganization(options: DataverseOptions): CrmOrganization {
  const { version } = options.configuration;
  switch (version) {
    case "9.2":
      return createDataverseOrganization(options);
    case "2013":
      return createUnsupportedOrganization(options.configuration);
  }
}
