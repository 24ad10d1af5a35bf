import * as v from "valibot";
import { Incomplete } from "../../http/failure.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { withQuery } from "../../http/url-building.ts";
import type { InOrganization } from "../../tracking/evidence.ts";
import type { UsersByAddress } from "../crm-organization.ts";
import { findUsersOf } from "./find-users-of.ts";
import { odataHeaders } from "./appointment-row.ts";

type Answer = Exclude<InOrganization, "unknown">;

/** Keeps the URL within what proxies accept, even with long addresses; on-premises servers accept 2,048 characters. */
const atOnce = { online: 25, "on-premises": 8 } as const;

/** Safe inside a JSON list within a filter, however quotes are parsed. */
const plainAddress = /^[a-z0-9.!#$%&*+/=?^_{|}~@-]{3,320}$/i;

const text = v.nullish(v.pipe(v.string(), v.maxLength(1000)), "");
const users = v.object({
  value: v.pipe(v.array(v.object({ isdisabled: v.boolean(), internalemailaddress: text, domainname: text })), v.maxLength(5000)),
  "@odata.nextLink": v.optional(v.string()),
});

/**
 * Which of these people are enabled users? One request per 25 addresses (on-premises 8), by a list function that the Web API
 * has from CRM 2016 on; an address with unusual characters is asked for by itself.
 * @returns by lower-case address, one answer for each address asked
 * @throws Failure; AbortError when aborted.
 */
export async function findUsers(
  client: ServiceClient,
  addresses: readonly string[],
  { signal, server }: { readonly signal: AbortSignal; readonly server: keyof typeof atOnce },
): Promise<UsersByAddress> {
  const asked = [...new Set(addresses.map((address) => address.toLowerCase()))];
  const plain = asked.filter((address) => plainAddress.test(address));
  const unusual = asked.filter((address) => !plainAddress.test(address));
  const enabled = new Set<string>();
  // One after another: few calendars are shared with more people than one request holds.
  for (const url of byLists(client, plain, atOnce[server])) {
    for (const address of await findEnabled(client, url, signal)) enabled.add(address);
  }
  const answers = new Map<string, Answer>(plain.map((address) => [address, enabled.has(address) ? "enabled" : "not-enabled"]));
  for (const address of unusual)
    answers.set(address, (await findUsersOf(client, address, { signal })).some((user) => user.enabled) ? "enabled" : "not-enabled");
  return answers;
}

function byLists(client: ServiceClient, addresses: readonly string[], many: number): URL[] {
  return chunks(addresses, many).map((list) => {
    const inList = (column: string) => `Microsoft.Dynamics.CRM.In(PropertyName='${column}',PropertyValues=${JSON.stringify(list)})`;
    return usersWhere(client, `${inList("internalemailaddress")} or ${inList("domainname")}`);
  });
}

function usersWhere(client: ServiceClient, filter: string): URL {
  return withQuery(client.url("systemusers"), { $select: "systemuserid,isdisabled,internalemailaddress,domainname", $filter: filter });
}

/** Mail addresses and sign-in names, lower case. */
async function findEnabled(client: ServiceClient, url: URL, signal: AbortSignal): Promise<readonly string[]> {
  const { value } = await client.request(users, { url, headers: odataHeaders, signal });
  // Anybody on the next page would be taken for a non-user.
  if (value["@odata.nextLink"] !== undefined) throw new Incomplete("More users were found than asked for.");
  return value.value
    .filter(({ isdisabled }) => !isdisabled)
    .flatMap(({ internalemailaddress, domainname }) => [internalemailaddress.toLowerCase(), domainname.toLowerCase()]);
}

function chunks<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));
}
