import * as v from "valibot";
import { boundedText } from "../../http/bounded-text.ts";
import { Forbidden } from "../../http/failure.ts";
import { odataString } from "../../http/odata-string.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { withQuery } from "../../http/with-query.ts";
import { cleanText } from "../../tracking/clean-text.ts";
import type { CrmOrganization, RegardingCandidate } from "../crm-organization.ts";
import { guidText } from "./guid-text.ts";
import { odataHeaders } from "./odata-headers.ts";
import { regardingSets } from "./regarding-sets.ts";

type Query = Parameters<CrmOrganization["findRegarding"]>[0];
type RegardingType = RegardingCandidate["type"];

const mostFound = 20;
/** A meeting may have hundreds of attendees; a filter of so many conditions is refused. */
const mostAddresses = 20;
const longestName = 100;
/** RFC 5321. */
const longestAddress = 320;

/**
 * Rows whose name begins with the text come first, then by name. A table that this person may not read has, for them, no rows.
 * @throws Failure; AbortError when aborted.
 */
export async function findRegarding(client: ServiceClient, query: Query, { signal }: { readonly signal: AbortSignal }): Promise<readonly RegardingCandidate[]> {
  const types: readonly RegardingType[] = ["account", "contact", "opportunity"];
  const asked = types.flatMap((type) => {
    const filter = filterOf(query, type);
    return filter === undefined ? [] : [askTable(client, type, filter, signal)];
  });
  const found = (await Promise.all(asked)).flat();
  const begin = "name" in query ? query.name.trim().toLowerCase() : "";
  const rank = ({ name }: RegardingCandidate): number => (name.toLowerCase().startsWith(begin) ? 0 : 1);
  return found.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name)).slice(0, mostFound);
}

function filterOf(query: Query, type: RegardingType): string | undefined {
  const { name, address } = regardingSets[type];
  if ("name" in query) {
    const part = cleanText(query.name, longestName);
    return part === "" ? undefined : `contains(${name},${odataString(part)})`;
  }
  if (address === undefined) return undefined;
  const wanted = query.addresses.map((each) => each.trim()).filter(({ length }) => length > 0 && length <= longestAddress);
  const conditions = [...new Set(wanted)].slice(0, mostAddresses).map((each) => `${address} eq ${odataString(each)}`);
  return conditions.length === 0 ? undefined : conditions.join(" or ");
}

async function askTable(client: ServiceClient, type: RegardingType, filter: string, signal: AbortSignal): Promise<RegardingCandidate[]> {
  const { entitySet, key, name } = regardingSets[type];
  const url = withQuery(client.url(entitySet), { $select: `${key},${name}`, $filter: filter, $orderby: `${name} asc`, $top: String(mostFound) });
  const rows = v.object({ value: v.pipe(v.array(v.object({ [key]: guidText, [name]: v.nullish(boundedText(400), "") })), v.maxLength(mostFound)) });
  try {
    const { value } = await client.request(rows, { url, headers: odataHeaders, signal });
    return value.value.map((row) => ({ id: String(row[key]), type, name: String(row[name]) }));
  } catch (error) {
    if (error instanceof Forbidden) return [];
    throw error;
  }
}
