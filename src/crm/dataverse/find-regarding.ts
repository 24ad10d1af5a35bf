import * as v from "valibot";
import { boundedText } from "../../http/bounded-text.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { odataString, withQuery } from "../../http/url-building.ts";
import type { RegardingCandidate } from "../crm-organization.ts";
import {
  isTableWithoutRows,
  mostFitting,
  mostRegarding,
  namePart,
  wantedAddresses,
  withoutWildcards,
  type RegardingQuery,
} from "../regarding-query.ts";
import type { RegardingTable } from "../regarding-table.ts";
import { guidText } from "../row-values.ts";
import { odataHeaders } from "./appointment-row.ts";

interface SearchOptions {
  readonly tables: readonly RegardingTable[];
  readonly signal: AbortSignal;
}

/** One request for each table. @throws Failure; AbortError when aborted. */
export async function findRegarding(
  client: ServiceClient,
  query: RegardingQuery,
  { tables, signal }: SearchOptions,
): Promise<readonly RegardingCandidate[]> {
  const asked = tables.flatMap((table) => {
    const filter = filterOf(query, table);
    return filter === undefined ? [] : [askTable(client, table, filter, signal)];
  });
  return mostFitting((await Promise.all(asked)).flat(), query);
}

function filterOf(query: RegardingQuery, { nameColumn, addressColumn }: RegardingTable): string | undefined {
  if ("name" in query) {
    const part = namePart(query);
    return part === "" ? undefined : `contains(${nameColumn.toLowerCase()},${odataString(withoutWildcards(part))})`;
  }
  if (addressColumn === undefined) return undefined;
  const conditions = wantedAddresses(query).map((each) => `${addressColumn.toLowerCase()} eq ${odataString(each)}`);
  return conditions.length === 0 ? undefined : conditions.join(" or ");
}

async function askTable(client: ServiceClient, table: RegardingTable, filter: string, signal: AbortSignal): Promise<RegardingCandidate[]> {
  const [key, name] = [`${table.type}id`, table.nameColumn.toLowerCase()];
  const url = withQuery(client.url(table.set), {
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
    return value.value.map((row) => ({ id: String(row[key]), type: table.type, name: String(row[name]) }));
  } catch (error) {
    if (isTableWithoutRows(table, error)) return [];
    throw error;
  }
}
