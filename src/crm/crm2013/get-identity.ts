import * as v from "valibot";
import { boundedText } from "../../http/bounded-text.ts";
import { Failure, Unexpected } from "../../http/failure.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { withQuery } from "../../http/url-building.ts";
import { normaliseGuid } from "../../tracking/guid.ts";
import type { IdentifiedOrganization } from "../crm-organization.ts";
import { executeMessage } from "./execute-message.ts";
import { setPath } from "./record-path.ts";

const organization = v.object({ d: v.object({ Name: v.nullish(boundedText(100), "") }) });

/**
 * The ids of organization and user from WhoAmI, the organization's name from its row; the configured name stands in if that
 * may not be read.
 * @throws Failure; AbortError when aborted.
 */
export async function getCrm2013Identity(
  client: ServiceClient,
  configuredName: string,
  { signal, known }: { readonly signal: AbortSignal; readonly known?: IdentifiedOrganization },
): Promise<IdentifiedOrganization> {
  const { organizationId: id, userId } = await whoAmI(client, { signal });
  if (known?.id === id) return { ...known, userId };
  const name = await findName(client, id, signal);
  return name === "" ? { id, name: configuredName, nameFrom: "configuration", userId } : { id, name, nameFrom: "organization", userId };
}

/** Blank if it cannot be read: a person may lack the right. */
async function findName(client: ServiceClient, id: string, signal: AbortSignal): Promise<string> {
  try {
    const url = withQuery(client.url(setPath(`OrganizationSet(guid'${id}')`)), { $select: "Name" });
    return (await client.request(organization, { url, signal })).value.d.Name;
  } catch (error) {
    if (error instanceof Failure) return "";
    throw error;
  }
}

interface Who {
  /** Lower-case GUIDs. */
  readonly organizationId: string;
  readonly userId: string;
}

/** In these versions only WhoAmI returns the organization's id. @throws Failure; AbortError when aborted. */
async function whoAmI(client: ServiceClient, options: { readonly signal: AbortSignal }): Promise<Who> {
  const results = await executeMessage(client, { name: "WhoAmI", does: "reads" }, options);
  const guidOf = (name: string) => normaliseGuid((results.get(name)?.textContent ?? "").trim().slice(0, 100));
  const [organizationId, userId] = [guidOf("OrganizationId"), guidOf("UserId")];
  if (organizationId === undefined || userId === undefined) throw new Unexpected("The answer to WhoAmI names no organization, or nobody.");
  return { organizationId, userId };
}
