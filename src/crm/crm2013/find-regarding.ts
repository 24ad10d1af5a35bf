import * as v from "valibot";
import { boundedText } from "../../http/bounded-text.ts";
import { Forbidden } from "../../http/failure.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { odataString, withQuery } from "../../http/url-building.ts";
import type { RegardingCandidate, RegardingType } from "../crm-organization.ts";
import { fitIntoAddresses } from "../fit-into-addresses.ts";
import { mostFitting, mostRegarding, namePart, regardingTypes, wantedAddresses, type RegardingQuery } from "../regarding-query.ts";
import { guidText } from "../row-values.ts";
import { askRows } from "./ask-rows.ts";
import { setPath } from "./record-path.ts";

/** A table this person may not read counts as empty for them. @throws Failure; AbortError when aborted. */
export async function findCrm2013Regarding(
  client: ServiceClient,
  query: RegardingQuery,
  { signal }: { readonly signal: AbortSignal },
): Promise<readonly RegardingCandidate[]> {
  const asked = regardingTypes.flatMap((type) =>
    addressesOf(client, type, conditionsOf(query, type)).map((url) => askSet(client, type, url, signal)),
  );
  const found = (await Promise.all(asked)).flat();
  return mostFitting([...new Map(found.map((candidate) => [candidate.id, candidate])).values()], query);
}

function conditionsOf(query: RegardingQuery, type: RegardingType): string[] {
  const { name, address } = crm2013RegardingSets[type];
  if ("name" in query) {
    const part = namePart(query);
    // OData 2 has `substringof` instead of `contains`, with the part first.
    return part === "" ? [] : [`substringof(${odataString(part)},${name})`];
  }
  return address === undefined ? [] : wantedAddresses(query).map((each) => `${address} eq ${odataString(each)}`);
}

function addressesOf(client: ServiceClient, type: RegardingType, conditions: readonly string[]): URL[] {
  const { set, key, name } = crm2013RegardingSets[type];
  return fitIntoAddresses(conditions, (filter) =>
    withQuery(client.url(setPath(set)), { $select: `${key},${name}`, $filter: filter, $orderby: name, $top: String(mostRegarding) }),
  );
}

async function askSet(client: ServiceClient, type: RegardingType, url: URL, signal: AbortSignal): Promise<RegardingCandidate[]> {
  const { key, name } = crm2013RegardingSets[type];
  try {
    const rows = await askRows(client, url, { row: v.object({ [key]: guidText, [name]: v.nullish(boundedText(400), "") }), signal });
    return rows.map((row) => ({ id: String(row[key]), type, name: String(row[name]) }));
  } catch (error) {
    if (error instanceof Forbidden) return [];
    throw error;
  }
}

/** The tables an appointment can be set regarding, and the columns they are searched by. */
const crm2013RegardingSets = {
  account: { set: "AccountSet", key: "AccountId", name: "Name", address: "EMailAddress1" },
  contact: { set: "ContactSet", key: "ContactId", name: "FullName", address: "EMailAddress1" },
  opportunity: { set: "OpportunitySet", key: "OpportunityId", name: "Name", address: undefined },
} as const satisfies Record<RegardingType, { set: string; key: string; name: string; address: string | undefined }>;
