import * as v from "valibot";
import { odataString, withQuery } from "../../http/url-building.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { guidText } from "../row-values.ts";
import type { OrganizationUser, UsersByAddress } from "../crm-organization.ts";
import { fitIntoAddresses } from "../fit-into-addresses.ts";
import { askRows } from "./ask-rows.ts";
import { setPath } from "./record-path.ts";

/** RFC 5321: 64 for the local part, 255 for the domain, and the @ between. */
const longestAddress = 320;

const text = v.nullish(v.pipe(v.string(), v.maxLength(1000)), "");
const user = v.object({ SystemUserId: guidText, IsDisabled: v.boolean(), InternalEMailAddress: text, DomainName: text });

/**
 * Which of these people are enabled users? As many addresses per request as its URL holds.
 * @returns by lower-case address, one answer for each address asked
 * @throws Failure; AbortError when aborted.
 */
export async function findCrm2013Users(
  client: ServiceClient,
  addresses: readonly string[],
  { signal }: { readonly signal: AbortSignal },
): Promise<UsersByAddress> {
  const asked = [...new Set(addresses.map((address) => address.toLowerCase()))];
  const enabled = new Set<string>();
  // One after another: few calendars are shared with more people than one request holds.
  for (const url of addressesOf(client, asked)) {
    for (const { IsDisabled, InternalEMailAddress, DomainName } of await askRows(client, url, { row: user, signal })) {
      if (!IsDisabled) enabled.add(InternalEMailAddress.toLowerCase()).add(DomainName.toLowerCase());
    }
  }
  return new Map(asked.map((address) => [address, canBe(address) && enabled.has(address) ? "enabled" : "not-enabled"]));
}

/** Every user with this address or sign-in name, enabled or not. @throws Failure; AbortError when aborted. */
export async function findCrm2013UsersOf(
  client: ServiceClient,
  address: string,
  { signal }: { readonly signal: AbortSignal },
): Promise<readonly OrganizationUser[]> {
  const asked = address.toLowerCase();
  const users: OrganizationUser[] = [];
  for (const url of addressesOf(client, [asked])) {
    for (const { SystemUserId, IsDisabled, InternalEMailAddress, DomainName } of await askRows(client, url, { row: user, signal })) {
      const isTheirs = InternalEMailAddress.toLowerCase() === asked || DomainName.toLowerCase() === asked;
      if (isTheirs) users.push({ id: SystemUserId, enabled: !IsDisabled });
    }
  }
  return users;
}

function addressesOf(client: ServiceClient, asked: readonly string[]): URL[] {
  const conditions = asked
    .filter(canBe)
    .map(odataString)
    .map((address) => `InternalEMailAddress eq ${address} or DomainName eq ${address}`);
  return fitIntoAddresses(conditions, (filter) =>
    withQuery(client.url(setPath("SystemUserSet")), {
      $select: "SystemUserId,IsDisabled,InternalEMailAddress,DomainName",
      $filter: filter,
    }),
  );
}

/** A blank would find users without an address. */
function canBe(address: string): boolean {
  return address.trim() !== "" && address.length <= longestAddress;
}
