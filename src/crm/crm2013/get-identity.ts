import * as v from "valibot";
import { boundedText } from "../../http/bounded-text.ts";
import { Failure } from "../../http/failure.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { withQuery } from "../../http/with-query.ts";
import type { IdentifiedOrganization } from "../crm-organization.ts";
import { setPath } from "./record-path.ts";
import { whoAmI } from "./who-am-i.ts";

const organization = v.object({ d: v.object({ Name: v.nullish(boundedText(100), "") }) });

/**
 * The organization's and the person's id from WhoAmI, its name from its row; the configured name stands in where that one cannot be read.
 * @throws Failure; AbortError when aborted.
 */
export async function getIdentity(
  client: ServiceClient,
  configuredName: string,
  { signal }: { readonly signal: AbortSignal },
): Promise<IdentifiedOrganization> {
  const { organizationId: id, userId } = await whoAmI(client, { signal });
  const name = await findName(client, id, signal);
  return name === "" ? { id, name: configuredName, nameFrom: "configuration", userId } : { id, name, nameFrom: "organization", userId };
}

/** Blank where it cannot be read: a person may lack the right. */
async function findName(client: ServiceClient, id: string, signal: AbortSignal): Promise<string> {
  try {
    const url = withQuery(client.url(setPath(`OrganizationSet(guid'${id}')`)), { $select: "Name" });
    return (await client.request(organization, { url, signal })).value.d.Name;
  } catch (error) {
    if (error instanceof Failure) return "";
    throw error;
  }
}
