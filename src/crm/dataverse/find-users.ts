import * as v from "valibot";
import { Unexpected } from "../../http/failure.ts";
import { odataString } from "../../http/odata-string.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { withQuery } from "../../http/with-query.ts";
import type { OwnerInOrganization } from "../../tracking/evidence.ts";
import type { UsersByAddress } from "../crm-organization.ts";
import { fitIntoAddresses } from "../fit-into-addresses.ts";
import { findUser } from "./find-user.ts";
import { odataHeaders } from "./odata-headers.ts";

type Answer = Exclude<OwnerInOrganization, "unknown">;

interface Options {
  readonly signal: AbortSignal;
  /** Whether a filter may hold `Microsoft.Dynamics.CRM.In`, which came with Web API 9. */
  readonly lists: "understood" | "not-understood";
}

/** Keeps a request's URL within what proxies pass on, even with long addresses. */
const atOnce = 25;

/** Plain enough to stand in a JSON list within a filter, whoever reads quotes how. */
const plainAddress = /^[a-z0-9.!#$%&*+/=?^_{|}~@-]{3,320}$/i;

const text = v.nullish(v.pipe(v.string(), v.maxLength(1000)), "");
const users = v.object({
  value: v.pipe(v.array(v.object({ isdisabled: v.boolean(), internalemailaddress: text, domainname: text })), v.maxLength(5000)),
  "@odata.nextLink": v.optional(v.string()),
});

/**
 * Which of these people are enabled users? One request per 25 addresses, or as many as one address of the server holds;
 * an address with an unusual sign is asked for by itself.
 * @returns by lower-case address, one answer for each address asked
 * @throws Failure; AbortError when aborted.
 */
export async function findUsers(client: ServiceClient, addresses: readonly string[], { signal, lists }: Options): Promise<UsersByAddress> {
  const asked = [...new Set(addresses.map((address) => address.toLowerCase()))];
  const plain = asked.filter((address) => plainAddress.test(address));
  const unusual = asked.filter((address) => !plainAddress.test(address));
  const enabled = new Set<string>();
  // One after another: a calendar is rarely shared with more people than one request holds.
  for (const url of lists === "understood" ? byLists(client, plain) : byConditions(client, plain)) {
    for (const address of await findEnabled(client, url, signal)) enabled.add(address);
  }
  const answers = new Map<string, Answer>(plain.map((address) => [address, enabled.has(address) ? "enabled" : "not-enabled"]));
  for (const address of unusual) answers.set(address, await findUser(client, address, { signal }));
  return answers;
}

function byLists(client: ServiceClient, addresses: readonly string[]): URL[] {
  return chunks(addresses, atOnce).map((list) => {
    const inList = (column: string) => `Microsoft.Dynamics.CRM.In(PropertyName='${column}',PropertyValues=${JSON.stringify(list)})`;
    return usersWhere(client, `${inList("internalemailaddress")} or ${inList("domainname")}`);
  });
}

function byConditions(client: ServiceClient, addresses: readonly string[]): URL[] {
  const conditions = addresses.map(odataString).map((address) => `internalemailaddress eq ${address} or domainname eq ${address}`);
  return fitIntoAddresses(conditions, (filter) => usersWhere(client, filter));
}

function usersWhere(client: ServiceClient, filter: string): URL {
  return withQuery(client.url("systemusers"), { $select: "systemuserid,isdisabled,internalemailaddress,domainname", $filter: filter });
}

/** Mail addresses and sign-in names, lower case. */
async function findEnabled(client: ServiceClient, url: URL, signal: AbortSignal): Promise<readonly string[]> {
  const { value } = await client.request(users, { url, headers: odataHeaders, signal });
  // Somebody on the next page would be taken for no user.
  if (value["@odata.nextLink"] !== undefined) throw new Unexpected("More users were found than asked for.");
  return value.value
    .filter(({ isdisabled }) => !isdisabled)
    .flatMap(({ internalemailaddress, domainname }) => [internalemailaddress.toLowerCase(), domainname.toLowerCase()]);
}

function chunks<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));
}
