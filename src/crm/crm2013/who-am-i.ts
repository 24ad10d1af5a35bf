import { Unexpected } from "../../http/failure.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { normaliseGuid } from "../../tracking/guid.ts";
import { executeMessage } from "./execute-message.ts";

export interface Who {
  /** Lower-case GUIDs. */
  readonly organizationId: string;
  readonly userId: string;
}

/** The only way in which these versions tell the organization's id. @throws Failure; AbortError when aborted. */
export async function whoAmI(client: ServiceClient, options: { readonly signal: AbortSignal }): Promise<Who> {
  const results = await executeMessage(client, { name: "WhoAmI", does: "reads" }, options);
  const guidOf = (name: string) => normaliseGuid((results.get(name)?.textContent ?? "").trim().slice(0, 100));
  const [organizationId, userId] = [guidOf("OrganizationId"), guidOf("UserId")];
  if (organizationId === undefined || userId === undefined) throw new Unexpected("The answer to WhoAmI names no organization, or nobody.");
  return { organizationId, userId };
}
