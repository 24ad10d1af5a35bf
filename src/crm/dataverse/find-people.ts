import * as v from "valibot";
import { boundedText } from "../../http/bounded-text.ts";
import { Failure, Forbidden, Incomplete } from "../../http/failure.ts";
import { parseJsonAnswer, type TextAnswer } from "../../http/parse-json-answer.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { odataString, withQuery } from "../../http/url-building.ts";
import { partyTables, type PartyTable } from "../../tracking/party-table.ts";
import type { FoundPeople, PartyRow } from "../../tracking/record-party.ts";
import { addressesAtOnce, askableAddresses, partyColumns } from "../party-columns.ts";
import { guidText } from "../row-values.ts";
import { askBatch } from "./ask-batch.ts";
import { mostInBatch } from "./batch-codec.ts";

/**
 * The rows of users, contacts, accounts and leads with these addresses: for 25 addresses one question to each table, all of
 * them in one `$batch`.
 * @throws Failure; AbortError when aborted.
 */
export async function findPeople(
  client: ServiceClient,
  addresses: readonly string[],
  { signal }: { readonly signal: AbortSignal },
): Promise<FoundPeople> {
  const asked = askableAddresses(addresses);
  const questions = partyTables.flatMap((table) => inGroups(asked, addressesAtOnce).map((group) => ({ table, group })));
  const found = new Map<string, PartyRow[]>();
  const unread = new Set<PartyTable>();
  for (const some of inGroups(questions, mostInBatch)) {
    const answers = await askBatch(
      client,
      some.map(({ table, group }) => urlOf(client, table, group)),
      { signal },
    );
    for (const [index, { table, group }] of some.entries()) {
      const answer = answers[index];
      if (answer instanceof Forbidden) unread.add(table);
      else addRows(found, rowsIn(answer, table), new Set(group));
    }
  }
  return { rows: found, unread: [...unread] };
}

function urlOf(client: ServiceClient, table: PartyTable, group: readonly string[]): URL {
  const { entitySet, key, name, status, addresses } = partyColumns[table];
  const conditions = group.flatMap((address) => addresses.map((column) => `${column} eq ${odataString(address)}`));
  return withQuery(client.url(entitySet), { $select: [key, name, status, ...addresses].join(","), $filter: conditions.join(" or ") });
}

interface FoundRow extends PartyRow {
  /** Lower case. */
  readonly addresses: readonly string[];
}

function rowsIn(answer: TextAnswer | Failure | undefined, table: PartyTable): readonly FoundRow[] {
  if (answer instanceof Failure) throw answer;
  const { key, name, status, addresses } = partyColumns[table];
  const text = v.fallback(v.nullish(v.pipe(v.string(), v.maxLength(1000))), null);
  const columns = {
    [key]: guidText,
    [name]: v.nullish(boundedText(400), ""),
    [status]: v.union([v.boolean(), v.number()]),
    ...Object.fromEntries(addresses.map((column) => [column, text])),
  };
  const rows = v.object({ value: v.pipe(v.array(v.object(columns)), v.maxLength(5000)), "@odata.nextLink": v.optional(v.string()) });
  const parsed = v.safeParse(rows, answer === undefined ? undefined : parseJsonAnswer(answer));
  if (!parsed.success) throw new Incomplete("CRM's answer about the people is of another shape than asked for.");
  // Whoever is on the next page would be taken for somebody whom CRM does not know.
  if (parsed.output["@odata.nextLink"] !== undefined) throw new Incomplete("More people were found than one page holds.");
  return parsed.output.value.map((row) => ({
    table,
    id: String(row[key]),
    name: String(row[name]),
    enabled: row[status] === false || row[status] === 0,
    addresses: addresses.flatMap((column) => (typeof row[column] === "string" ? [row[column].trim().toLowerCase()] : [])),
  }));
}

function addRows(found: Map<string, PartyRow[]>, rows: readonly FoundRow[], asked: ReadonlySet<string>): void {
  for (const { addresses, ...row } of rows) {
    // One row may have an address in two of its columns.
    for (const address of new Set(addresses)) if (asked.has(address)) found.set(address, [...(found.get(address) ?? []), row]);
  }
}

function inGroups<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));
}
