import * as v from "valibot";
import { boundedText } from "../../http/bounded-text.ts";
import { Failure, Forbidden, NotFound, Unexpected } from "../../http/failure.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { withQuery } from "../../http/url-building.ts";
import type { IdentifiedOrganization } from "../crm-organization.ts";
import { guidText } from "../row-values.ts";
import { odataHeaders } from "./appointment-row.ts";

const whoAmI = v.object({ OrganizationId: guidText, UserId: guidText });
const currentOrganization = v.object({ Detail: v.object({ OrganizationId: guidText, FriendlyName: boundedText(100) }) });
const organizationRow = v.object({ name: v.nullish(boundedText(100), "") });

type Ask = <T>(schema: v.GenericSchema<unknown, T>, url: URL) => Promise<T>;

/**
 * The ids of organization and user from WhoAmI, the organization's name from RetrieveCurrentOrganization or otherwise from its
 * row; the configured name stands in if the user may read neither.
 * @throws Failure, also Unexpected if the two name different organizations; AbortError when aborted.
 */
export async function getIdentity(
  client: ServiceClient,
  configuredName: string,
  { signal, known }: { readonly signal: AbortSignal; readonly known?: IdentifiedOrganization },
): Promise<IdentifiedOrganization> {
  const ask: Ask = async (schema, url) => (await client.request(schema, { url, headers: odataHeaders, signal })).value;
  if (known) {
    const { OrganizationId, UserId } = await ask(whoAmI, client.url("WhoAmI"));
    // Another one: asked for in full.
    return OrganizationId === known.id ? { ...known, userId: UserId } : getIdentity(client, configuredName, { signal });
  }
  const [who, details] = await Promise.allSettled([
    ask(whoAmI, client.url("WhoAmI")),
    ask(currentOrganization, client.url("RetrieveCurrentOrganization(AccessType=Microsoft.Dynamics.CRM.EndpointAccessType'Default')")),
  ]);
  if (who.status === "rejected") throw who.reason;
  const { OrganizationId: id, UserId: userId } = who.value;
  const name =
    details.status === "fulfilled" ? nameOf(details.value, id) : await findNameInRow(client, id, { ask, because: details.reason });
  return name === "" ? { id, name: configuredName, nameFrom: "configuration", userId } : { id, name, nameFrom: "organization", userId };
}

function nameOf({ Detail: { OrganizationId, FriendlyName } }: v.InferOutput<typeof currentOrganization>, id: string): string {
  if (OrganizationId !== id) throw new Unexpected("Two answers of one address name two organizations.");
  return FriendlyName;
}

/**
 * If the server refused, the organization's row may have the name: the first releases of CRM 2016 may not have the function.
 * Blank if the row cannot be read either.
 */
async function findNameInRow(
  client: ServiceClient,
  id: string,
  { ask, because }: { readonly ask: Ask; readonly because: unknown },
): Promise<string> {
  if (!(because instanceof Failure)) throw because;
  if (![NotFound, Forbidden, Unexpected].some((refusal) => because instanceof refusal)) return "";
  try {
    return (await ask(organizationRow, withQuery(client.url(`organizations(${id})`), { $select: "name" }))).name;
  } catch (error) {
    if (error instanceof Failure) return "";
    throw error;
  }
}
