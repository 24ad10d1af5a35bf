import * as v from "valibot";
import { boundedText } from "../../http/bounded-text.ts";
import { Forbidden } from "../../http/failure.ts";
import { odataString } from "../../http/odata-string.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { withQuery } from "../../http/with-query.ts";
import type { RegardingCandidate } from "../crm-organization.ts";
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
import { odataHeaders } from "./odata-headers.ts";
import { regardingSets } from "./regarding-sets.ts";

/** A table that this person may not read has, for them, no rows. @throws Failure; AbortError when aborted. */
export async function findRegarding(
  client: ServiceClient,
  query: RegardingQuery,
  { signal }: { readonly signal: AbortSignal },
): Promise<readonly RegardingCandidate[]> {
  const asked = regardingTypes.flatMap((type) => {
    const filter = filterOf(query, type);
    return filter === undefined ? [] : [askTable(client, type, filter, signal)];
  });
  return mostFitting((await Promise.all(asked)).flat(), query);
}

function filterOf(query: RegardingQuery, type: RegardingType): string | undefined {
  const { name, address } = regardingSets[type];
  if ("name" in query) {
    const part = namePart(query);
    return part === "" ? undefined : `contains(${name},${odataString(part)})`;
  }
  if (address === undefined) return undefined;
  const conditions = wantedAddresses(query).map((each) => `${address} eq ${odataString(each)}`);
  return conditions.length === 0 ? undefined : conditions.join(" or ");
}

async function askTable(client: ServiceClient, type: RegardingType, filter: string, signal: AbortSignal): Promise<RegardingCandidate[]> {
  const { entitySet, key, name } = regardingSets[type];
  const url = withQuery(client.url(entitySet), {
    $select: `${key},${name}`,
    $filter: filter,
    $orderby: `${name} asc`,
    $top: String(mostRegarding),
  });
  const rows = v.object({
    value: v.pipe(v.array(v.object({ [key]: guidText, [name]: v.nullish(boundedText(400), "") })), v.maxLength(mostRegarding)),
  });
  try {
    const { value } = await client.request(rows, { url, headers: odataHeaders, signal });
    return value.value.map((row) => ({ id: String(row[key]), type, name: String(row[name]) }));
  } catch (error) {
    if (error instanceof Forbidden) return [];
    throw error;
  }
}
