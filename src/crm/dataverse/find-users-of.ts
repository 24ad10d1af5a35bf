import type { ServiceClient } from "../../http/service-client.ts";
import type { OrganizationUser } from "../crm-organization.ts";
import { odataHeaders } from "./odata-headers.ts";
import { toUsers, usersOfAddress, usersUrl } from "./user-query.ts";

/** Each user with this address, enabled or not. @throws Failure; AbortError when aborted. */
export async function findUsersOf(
  client: ServiceClient,
  address: string,
  { signal }: { readonly signal: AbortSignal },
): Promise<readonly OrganizationUser[]> {
  const url = usersUrl(client, address);
  if (url === undefined) return [];
  return toUsers((await client.request(usersOfAddress, { url, headers: odataHeaders, signal })).value, address);
}
