import * as v from "valibot";
import { odataString } from "../../http/odata-string.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { withQuery } from "../../http/with-query.ts";
import type { OwnerInOrganization } from "../../tracking/evidence.ts";
import { odataHeaders } from "./odata-headers.ts";

/** RFC 5321: 64 for the person, 255 for the domain, and the sign between. */
const longestAddress = 320;

const text = v.nullish(v.pipe(v.string(), v.maxLength(1000)), "");
const users = v.object({
  value: v.pipe(v.array(v.object({ isdisabled: v.boolean(), internalemailaddress: text, domainname: text })), v.maxLength(50)),
});

/** Is somebody with this address an enabled user? @throws Failure; AbortError when aborted. */
export async function findUser(
  client: ServiceClient,
  address: string,
  { signal }: { readonly signal: AbortSignal },
): Promise<Exclude<OwnerInOrganization, "unknown">> {
  // A blank would find users without an address.
  if (address.trim() === "" || address.length > longestAddress) return "not-enabled";
  const literal = odataString(address);
  const url = withQuery(client.url("systemusers"), {
    $select: "systemuserid,isdisabled,internalemailaddress,domainname",
    $filter: `internalemailaddress eq ${literal} or domainname eq ${literal}`,
    $top: "50",
  });
  const { value } = await client.request(users, { url, headers: odataHeaders, signal });
  const same = (other: string): boolean => other.toLowerCase() === address.toLowerCase();
  const enabled = value.value.some((user) => !user.isdisabled && (same(user.internalemailaddress) || same(user.domainname)));
  return enabled ? "enabled" : "not-enabled";
}
