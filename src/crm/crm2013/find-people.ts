import * as v from "valibot";
import { boundedText } from "../../http/bounded-text.ts";
import { Forbidden } from "../../http/failure.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { odataString, withQuery } from "../../http/url-building.ts";
import { partyTables, type PartyTable } from "../../tracking/party-table.ts";
import { findOnlyUser, type FoundPeople, type PartyRow } from "../../tracking/record-party.ts";
import { fitIntoAddresses } from "../fit-into-addresses.ts";
import { addressesAtOnce, askableAddresses } from "../party-columns.ts";
import { guidText } from "../row-values.ts";
import { askRows } from "./ask-rows.ts";
import { setPath } from "./record-path.ts";

interface PartySet {
  readonly set: string;
  readonly key: string;
  readonly name: string;
  readonly status: "IsDisabled" | "StateCode";
  readonly addresses: readonly string[];
}

const threeAddresses = ["EMailAddress1", "EMailAddress2", "EMailAddress3"];

const partySets: Record<PartyTable, PartySet> = {
  systemuser: { set: "SystemUserSet", key: "SystemUserId", name: "FullName", status: "IsDisabled", addresses: ["InternalEMailAddress"] },
  contact: { set: "ContactSet", key: "ContactId", name: "FullName", status: "StateCode", addresses: threeAddresses },
  account: { set: "AccountSet", key: "AccountId", name: "Name", status: "StateCode", addresses: threeAddresses },
  lead: { set: "LeadSet", key: "LeadId", name: "FullName", status: "StateCode", addresses: threeAddresses },
};

/**
 * The rows of users, contacts, accounts and leads with these addresses; as many addresses per request as its URL holds, 25 at
 * most. Whoever is the one enabled user of an address is looked for nowhere else; the other tables are asked in
 * parallel.
 * @throws Failure; AbortError when aborted.
 */
export async function findCrm2013People(
  client: ServiceClient,
  addresses: readonly string[],
  { signal }: { readonly signal: AbortSignal },
): Promise<FoundPeople> {
  const asked = askableAddresses(addresses);
  const wanted = new Set(asked);
  const found = new Map<string, PartyRow[]>();
  const unread: PartyTable[] = [];
  const add = ({ table, rows }: TableAnswer): void => {
    if (rows === "forbidden") unread.push(table);
    else
      for (const { addresses: has, ...row } of rows)
        for (const address of new Set(has)) if (wanted.has(address)) found.set(address, [...(found.get(address) ?? []), row]);
  };
  const [users, ...others] = partyTables;
  add(await askTable(client, users, asked, signal));
  const open = asked.filter((address) => findOnlyUser(found.get(address) ?? []) === undefined);
  for (const answer of await Promise.all(others.map((table) => askTable(client, table, open, signal)))) add(answer);
  return { rows: found, unread };
}

interface TableAnswer {
  readonly table: PartyTable;
  readonly rows: readonly FoundRow[] | "forbidden";
}

type FoundRow = PartyRow & { readonly addresses: readonly string[] };

async function askTable(client: ServiceClient, table: PartyTable, asked: readonly string[], signal: AbortSignal): Promise<TableAnswer> {
  const { set, key, name, status, addresses } = partySets[table];
  const text = v.fallback(v.nullish(v.pipe(v.string(), v.maxLength(1000))), null);
  const row = v.object({
    [key]: guidText,
    [name]: v.nullish(boundedText(400), ""),
    [status]: v.union([
      v.boolean(),
      v.pipe(
        v.object({ Value: v.number() }),
        v.transform(({ Value }) => Value),
      ),
    ]),
    ...Object.fromEntries(addresses.map((column) => [column, text])),
  });
  const conditions = asked.map((address) => addresses.map((column) => `${column} eq ${odataString(address)}`).join(" or "));
  const urls = fitIntoAddresses(
    conditions,
    (filter) => withQuery(client.url(setPath(set)), { $select: [key, name, status, ...addresses].join(","), $filter: filter }),
    addressesAtOnce,
  );
  // By id: a row may have addresses of two requests.
  const found = new Map<string, FoundRow>();
  try {
    for (const url of urls) {
      for (const one of await askRows(client, url, { row, signal })) {
        const id = String(one[key]);
        found.set(id, {
          table,
          id,
          name: String(one[name]),
          enabled: one[status] === false || one[status] === 0,
          addresses: addresses.flatMap((column) => (typeof one[column] === "string" ? [one[column].trim().toLowerCase()] : [])),
        });
      }
    }
  } catch (error) {
    if (error instanceof Forbidden) return { table, rows: "forbidden" };
    throw error;
  }
  return { table, rows: [...found.values()] };
}
