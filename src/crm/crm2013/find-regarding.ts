import * as v from "valibot";
import { boundedText } from "../../http/bounded-text.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { odataString, withQuery } from "../../http/url-building.ts";
import type { RegardingCandidate } from "../crm-organization.ts";
import { fitIntoAddresses } from "../fit-into-addresses.ts";
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
import { askRows } from "./ask-rows.ts";
import { setPath } from "./record-path.ts";

interface SearchOptions {
  readonly tables: readonly RegardingTable[];
  readonly signal: AbortSignal;
}

/** One request for each table, more where the addresses need them. @throws Failure; AbortError when aborted. */
export async function findCrm2013Regarding(
  client: ServiceClient,
  query: RegardingQuery,
  { tables, signal }: SearchOptions,
): Promise<readonly RegardingCandidate[]> {
  const asked = tables.flatMap((table) =>
    addressesOf(client, table, conditionsOf(query, table)).map((url) => askSet(client, table, url, signal)),
  );
  const found = (await Promise.all(asked)).flat();
  return mostFitting([...new Map(found.map((candidate) => [candidate.id, candidate])).values()], query);
}

function conditionsOf(query: RegardingQuery, { nameColumn, addressColumn }: RegardingTable): string[] {
  if ("name" in query) {
    const part = namePart(query);
    // OData 2 has `substringof` instead of `contains`, with the part first.
    return part === "" ? [] : [`substringof(${odataString(withoutWildcards(part))},${nameColumn})`];
  }
  return addressColumn === undefined ? [] : wantedAddresses(query).map((each) => `${addressColumn} eq ${odataString(each)}`);
}

function addressesOf(client: ServiceClient, { schemaName, nameColumn }: RegardingTable, conditions: readonly string[]): URL[] {
  return fitIntoAddresses(conditions, (filter) =>
    withQuery(client.url(setPath(`${schemaName}Set`)), {
      $select: `${schemaName}Id,${nameColumn}`,
      $filter: filter,
      $orderby: nameColumn,
      $top: String(mostRegarding),
    }),
  );
}

async function askSet(client: ServiceClient, table: RegardingTable, url: URL, signal: AbortSignal): Promise<RegardingCandidate[]> {
  const [key, name] = [`${table.schemaName}Id`, table.nameColumn];
  try {
    const rows = await askRows(client, url, { row: v.object({ [key]: guidText, [name]: v.nullish(boundedText(400), "") }), signal });
    return rows.map((row) => ({ id: String(row[key]), type: table.type, name: String(row[name]) }));
  } catch (error) {
    if (isTableWithoutRows(table, error)) return [];
    throw error;
  }
}
