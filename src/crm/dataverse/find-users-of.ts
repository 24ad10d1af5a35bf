import * as v from "valibot";
import type { ServiceClient } from "../../http/service-client.ts";
import { odataString, withQuery } from "../../http/url-building.ts";
import type { OrganizationUser } from "../crm-organization.ts";
import { guidText } from "../row-values.ts";
import { odataHeaders } from "./appointment-row.ts";

/** Every user with this address, enabled or not. @throws Failure; AbortError when aborted. */
export async function findUsersOf(
  client: ServiceClient,
  address: string,
  { signal }: { readonly signal: AbortSignal },
): Promise<readonly OrganizationUser[]> {
  const url = usersUrl(client, address);
  if (url === undefined) return [];
  return toUsers((await client.request(usersOfAddress, { url, headers: odataHeaders, signal })).value, address);
}

/** RFC 5321: 64 for the local part, 255 for the domain, and the @ between. */
const longestAddress = 320;
const mostUsers = 50;

const text = v.nullish(v.pipe(v.string(), v.maxLength(1000)), "");
const user = v.object({ systemuserid: guidText, isdisabled: v.boolean(), internalemailaddress: text, domainname: text });

export const usersOfAddress = v.object({ value: v.pipe(v.array(user), v.maxLength(mostUsers)) });

type Answer = v.InferOutput<typeof usersOfAddress>;

/** Every user with this address or sign-in name. Undefined if it can be nobody's: a blank would find users without one. */
export function usersUrl(client: Pick<ServiceClient, "url">, address: string): URL | undefined {
  if (address.trim() === "" || address.length > longestAddress) return undefined;
  const literal = odataString(address);
  return withQuery(client.url("systemusers"), {
    $select: "systemuserid,isdisabled,internalemailaddress,domainname",
    $filter: `internalemailaddress eq ${literal} or domainname eq ${literal}`,
    $top: String(mostUsers),
  });
}

export function toUsers({ value }: Answer, address: string): readonly OrganizationUser[] {
  const same = (other: string): boolean => other.toLowerCase() === address.toLowerCase();
  return value
    .filter(({ internalemailaddress, domainname }) => same(internalemailaddress) || same(domainname))
    .map(({ systemuserid, isdisabled }) => ({ id: systemuserid, enabled: !isdisabled }));
}
