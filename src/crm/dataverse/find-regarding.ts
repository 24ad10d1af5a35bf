import * as v from "valibot";
import { boundedText } from "../../http/bounded-text.ts";
import { Forbidden } from "../../http/failure.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { odataString, withQuery } from "../../http/url-building.ts";
import type { RegardingCandidate, RegardingType } from "../crm-organization.ts";
import { mostFitting, mostRegarding, namePart, regardingTypes, wantedAddresses, type RegardingQuery } from "../regarding-query.ts";
import { guidText } from "../row-values.ts";
import { odataHeaders } from "./appointment-row.ts";

/** A table this person may not read counts as empty for them. @throws Failure; AbortError when aborted. */
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

/** The tables an appointment can be set regarding, and the columns they are searched by. */
export const regardingSets = {
  account: { entitySet: "accounts", key: "accountid", name: "name", address: "emailaddress1" },
  contact: { entitySet: "contacts", key: "contactid", name: "fullname", address: "emailaddress1" },
  opportunity: { entitySet: "opportunities", key: "opportunityid", name: "name", address: undefined },
} as const satisfies Record<RegardingCandidate["type"], { entitySet: string; key: string; name: string; address: string | undefined }>;
