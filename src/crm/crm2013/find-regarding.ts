import * as v from "valibot";
import { boundedText } from "../../http/bounded-text.ts";
import { Forbidden } from "../../http/failure.ts";
import { odataString } from "../../http/odata-string.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { withQuery } from "../../http/with-query.ts";
import type { RegardingCandidate } from "../crm-organization.ts";
import { fitIntoAddresses } from "../fit-into-addresses.ts";
import { guidText } from "../guid-text.ts";
import {
  mostFitting,
  mostRegarding,
  namePart,
  type RegardingQuery,
  type RegardingType,
  regardingTypes,
  wantedAddresses,
} from "../regarding-query.ts";
import { askRows } from "./ask-rows.ts";
import { setPath } from "./record-path.ts";
import { regardingSets } from "./regarding-sets.ts";

/** A table that this person may not read has, for them, no rows. @throws Failure; AbortError when aborted. */
export async function findRegarding(
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
  const { name, address } = regardingSets[type];
  if ("name" in query) {
    const part = namePart(query);
    // Version 2 of OData has no `contains`, and wants the part first.
    return part === "" ? [] : [`substringof(${odataString(part)},${name})`];
  }
  return address === undefined ? [] : wantedAddresses(query).map((each) => `${address} eq ${odataString(each)}`);
}

function addressesOf(client: ServiceClient, type: RegardingType, conditions: readonly string[]): URL[] {
  const { set, key, name } = regardingSets[type];
  return fitIntoAddresses(conditions, (filter) =>
    withQuery(client.url(setPath(set)), { $select: `${key},${name}`, $filter: filter, $orderby: name, $top: String(mostRegarding) }),
  );
}

async function askSet(client: ServiceClient, type: RegardingType, url: URL, signal: AbortSignal): Promise<RegardingCandidate[]> {
  const { key, name } = regardingSets[type];
  try {
    const rows = await askRows(client, url, { row: v.object({ [key]: guidText, [name]: v.nullish(boundedText(400), "") }), signal });
    return rows.map((row) => ({ id: String(row[key]), type, name: String(row[name]) }));
  } catch (error) {
    if (error instanceof Forbidden) return [];
    throw error;
  }
}
