import * as v from "valibot";
import { boundedText } from "../../http/bounded-text.ts";
import { Failure, Unexpected } from "../../http/failure.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import type { IdentifiedOrganization } from "../crm-organization.ts";
import { guidText } from "../guid-text.ts";
import { odataHeaders } from "./odata-headers.ts";

const whoAmI = v.object({ OrganizationId: guidText });
const currentOrganization = v.object({ Detail: v.object({ OrganizationId: guidText, FriendlyName: boundedText(100) }) });

/**
 * The organization's id from WhoAmI, its name from RetrieveCurrentOrganization; the configured name stands in
 * where the latter fails, as it may for a person without the right to read it.
 * @throws Failure, Unexpected also where the two name different organizations; AbortError when aborted.
 */
export async function getIdentity(client: ServiceClient, configuredName: string, { signal }: { readonly signal: AbortSignal }): Promise<IdentifiedOrganization> {
  const ask = <T>(schema: v.GenericSchema<unknown, T>, path: string) => client.request(schema, { url: client.url(path), headers: odataHeaders, signal });
  const [who, organization] = await Promise.allSettled([
    ask(whoAmI, "WhoAmI"),
    ask(currentOrganization, "RetrieveCurrentOrganization(AccessType=Microsoft.Dynamics.CRM.EndpointAccessType'Default')"),
  ]);
  if (who.status === "rejected") throw who.reason;
  const id = who.value.value.OrganizationId;

  if (organization.status === "rejected") {
    if (organization.reason instanceof Failure) return { id, name: configuredName, nameFrom: "configuration" };
    throw organization.reason;
  }
  const { OrganizationId, FriendlyName } = organization.value.value.Detail;
  if (OrganizationId !== id) throw new Unexpected("Two answers of one address name two organizations.");
  if (FriendlyName === "") return { id, name: configuredName, nameFrom: "configuration" };
  return { id, name: FriendlyName, nameFrom: "organization" };
}
