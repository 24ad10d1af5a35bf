import type { OrganizationConfiguration } from "../configuration/configuration.ts";
import type { ConfiguredTable } from "../configuration/configured-table.ts";
import type { HttpClient } from "../http/http-client.ts";
import type { ServiceAccess } from "../http/service-client.ts";
import type { TokenSource } from "../identity/token-source.ts";
import type { CrmOrganization } from "./crm-organization.ts";
import { loadCrm2013Organization } from "./crm2013/load-crm2013-organization.ts";
import { createDataverseOrganization } from "./dataverse/create-dataverse-organization.ts";

export interface CrmOrganizationOptions {
  readonly http: HttpClient;
  readonly configuration: OrganizationConfiguration;
  /** Tokens of Entra or AD FS, depending on how the organization signs in; unused if Windows does. */
  readonly tokens: TokenSource;
  /** The organization's own tables from config.json. */
  readonly tables?: readonly ConfiguredTable[];
}

/** The adapter for a configured organization, chosen by its version. */
export function createCrmOrganization({ http, configuration, tokens, tables = [] }: CrmOrganizationOptions): CrmOrganization {
  const access = accessTo(configuration, tokens);
  async function signIn({ signal }: { readonly signal: AbortSignal }): Promise<void> {
    if (access !== "browser") await tokens.signIn({ scopes: access.scopes, signal });
  }
  if (configuration.version === "2013") return loadCrm2013Organization({ http, configuration, access, signIn, tables });
  return createDataverseOrganization({ http, configuration, access, signIn, tables });
}

/** One resource, one scope: the organization's own root, with Entra and AD FS alike. */
export function accessTo({ url, signIn }: Pick<OrganizationConfiguration, "url" | "signIn">, tokens: TokenSource): ServiceAccess {
  return signIn === "windows" ? "browser" : { scopes: [`${url}/user_impersonation`], tokens };
}
